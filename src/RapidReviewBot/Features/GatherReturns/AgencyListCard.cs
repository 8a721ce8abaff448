using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.GatherReturns;

/// <summary>Which agencies are asked. Confirming it sends each of them the request with its letter (W04, W05).</summary>
public sealed class AgencyListCard : TaskCard
{
    public const string Field = "agencies";

    public override OwedKind Owed => OwedKind.ConfirmAgencies;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text($"Each agency gets the {task.Procedure.Returns.Name} with a letter, and a personal link to answer. You can ask more agencies later."),
        Named(task.Review) is { Length: > 0 } named ? CardWriting.Text(named) : null,
        CardFields.ChoicesField(Field, "Agencies to ask", Choices(task.Review, task.Procedure), values: Proposed(task.Review, task.Procedure)),
        CardWriting.Buttons(CardButtons.MainPress("Send the requests", AgencyListVerb.Verb)),
    ];

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was) => settled.Review.Asked.Select(part => part.Agency.Name).ToList() is { Count: > 0 } asked
        ? $"requests sent to {string.Join(", ", asked)}."
        : null;

    /// <summary>What the referral says of agencies, so that none that matters is left out (T08).</summary>
    private static string Named(Review review) => review.Preparing.Named switch
    {
        null => "",
        { Unknown: 0 } => "The agencies that the referral names are ticked. Read it and see whether any is missing.",
        { Unknown: var unknown } => $"The agencies that the referral names are ticked where they are known. It names {unknown} more that {(unknown == 1 ? "is" : "are")} not on this list: read it, and add what is missing with \"change\".",
    };

    /// <summary>Those that were said to be involved or agreed, where the procedure asks somebody; else all of the review.</summary>
    private static IEnumerable<string> Proposed(Review review, Procedure procedure) =>
        review.Preparing.Agreed?.AgencyIds ?? review.Preparing.Listed?.AgencyIds ?? (review.Preparing.Named is { AgencyIds.Count: > 0 } named ? named.AgencyIds : null) ?? [.. Preparation.MayBeAsked(review, procedure).Select(part => part.Agency.Id)];

    private static IReadOnlyList<(string, string)> Choices(Review review, Procedure procedure) =>
        [.. Preparation.MayBeAsked(review, procedure).Select(part => (part.Agency.Id, $"{part.Agency.Name} ({part.Lead.Name})"))];
}

public sealed class AgencyListVerb : ReviewVerb
{
    public const string Verb = "confirm-agencies";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new ConfirmAgencies(
        press.Fields.Choices(AgencyListCard.Field, "Agencies to ask", press.TheReview.Review.Agencies.Select(part => part.Agency.Id)));
}
