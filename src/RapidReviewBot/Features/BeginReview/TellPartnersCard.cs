using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.BeginReview;

/// <summary>Who is told that the review has begun. Those who depend on a circumstance are sent the notice or left out by the answers given here (B01).</summary>
public sealed class TellPartnersCard : TaskCard
{
    public override OwedKind Owed => OwedKind.TellPartners;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var procedure = task.Procedure;
        var conditions = Preparation.Conditions(procedure);
        return
        [
            CardWriting.Text("Each of these people gets one mail with the dates of the review. It tells nothing of the case."),
            CardWriting.Points(procedure.Agencies.ToldAtStart.Select(recipient => $"{procedure.Role(recipient.Role)?.Title}{Holders(recipient.Role, task)}{(recipient.WhenAny.Count == 0 ? "" : " (only if it applies, see below)")}")),
            .. conditions.Select(condition => CardFields.TickField(NoticeQuestions.Field(condition), NoticeQuestions.Label(condition, procedure), task.Review.Has(condition))),
            CardWriting.Buttons(CardButtons.MainPress("Send the notice", TellPartnersVerb.Verb)),
        ];
    }

    private static string Holders(string role, TaskAtHand task)
    {
        var people = task.Review.Holding(role, task.Procedure);
        return people.Count == 0 ? ": nobody yet" : $": {string.Join(", ", people.Select(person => person.Name))}";
    }
}

public sealed class TellPartnersVerb : ReviewVerb
{
    public const string Verb = "tell-partners";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new TellPartners(
        [.. Preparation.Conditions(press.TheReview.Context.Procedure).Where(condition => press.Fields.Ticked(NoticeQuestions.Field(condition)))]);
}
