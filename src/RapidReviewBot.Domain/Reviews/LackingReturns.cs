namespace RapidReviewBot.Domain.Reviews;

/// <summary>Agencies that were asked and whose return is not in or not accepted, for whoever sends the report or closes the review. Nothing is blocked for them.</summary>
public static class LackingReturns
{
    /// <summary>What the sending comes to, and what can still be done.</summary>
    public const string WhenSent = "The report goes to the Panel as it was signed; what has not come is not in it. Nothing stops you from sending it. You can also wait: until the review is closed an agency can still give its return by its link or by mail, and the office accepts it or sends it back. It is then in the case folder; the signed report does not change by it.";

    /// <summary>What the closing comes to, and what can still be done.</summary>
    public const string WhenClosed = "Once the review is closed these agencies can't give a return any more, and none is accepted or sent back. Nothing stops you from closing it. You can also wait and ask them for it first: \"who are we waiting for\" shows whom.";

    /// <summary>One line an agency, by its name alone: "Example Trust: no return has come". Empty when every return is accepted.</summary>
    public static IReadOnlyList<string> Of(Review review) =>
        [.. review.Asked.Select(part => (part.Agency.Name, Lack: Lack(part))).Where(one => one.Lack is not null).Select(one => $"{one.Name}: {one.Lack}")];

    private static string? Lack(AgencyPart part) => part switch
    {
        { RequestSentAt: null } => "the request has not left yet",
        { LatestReturn: null } => "no return has come",
        { LatestReturn.State: ReturnState.SentBack } => "the return was sent back, and no new one has come",
        { LatestReturn.State: ReturnState.Waiting } => "the return has come and is not accepted yet",
        _ => null,
    };
}
