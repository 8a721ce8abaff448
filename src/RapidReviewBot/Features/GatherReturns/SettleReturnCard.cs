using System.Globalization;
using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.GatherReturns;

/// <summary>A return that arrived: accept it, or send it back with reasons (J16).</summary>
public sealed class SettleReturnCard : TaskCard
{
    public const string Reasons = "reasons";

    public override OwedKind Owed => OwedKind.SettleReturn;

    protected override string Seen(TaskAtHand task) => Latest(task)?.Form.Sha256 ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        if (Latest(task) is not { } given) return [];
        var version = given.Version.ToString(CultureInfo.InvariantCulture);
        return
        [
            CardWriting.Facts(
                ("Received", LondonTime.Words(given.At)),
                ("Known to the agency", given.Known ? "Yes" : "No: a nil return"),
                ("Checks", given.Findings.Count == 0 ? "nothing found" : string.Join("; ", given.Findings.Select(CheckWords.Of)))),
            CardFields.ChoicesField(Reasons, "If you send it back: why", ReturnReasons.Choices, required: false),
            CardWriting.Buttons(
                CardButtons.MainPress("Accept", AcceptReturnVerb.Verb, ("version", version), ("agency", task.Owed.AgencyId ?? "")),
                CardButtons.Press("Send back", SendBackReturnVerb.Verb, ("version", version), ("agency", task.Owed.AgencyId ?? "")),
                CardButtons.Open("Read the return", new Uri(given.Form.WebUrl))),
        ];
    }

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was) => settled.Review.Agency(was.AgencyId ?? "")?.LatestReturn?.State switch
    {
        ReturnState.Accepted => "this return was accepted.",
        ReturnState.SentBack => "this return was sent back; the agency has been asked for a new one.",
        _ => null,
    };

    private static ReturnPart? Latest(TaskAtHand task) => task.Owed.AgencyId is { } agency ? task.Review.Agency(agency)?.LatestReturn : null;
}

public sealed class AcceptReturnVerb : ReviewVerb
{
    public const string Verb = "accept-return";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new AcceptReturn(press.With.GetValueOrDefault("agency", ""), ReturnReasons.Version(press));
}

public sealed class SendBackReturnVerb : ReviewVerb
{
    public const string Verb = "send-back-return";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new SendBackReturn(
        press.With.GetValueOrDefault("agency", ""),
        ReturnReasons.Version(press),
        press.Fields.Choices(SettleReturnCard.Reasons, "If you send it back: why", ReturnReasons.Choices.Select(choice => choice.Value)));
}
