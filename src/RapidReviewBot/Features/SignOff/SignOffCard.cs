using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.SignOff;

/// <summary>Sign, approve or endorse the report in exactly the form that this card names.</summary>
public sealed class SignOffCard : TaskCard
{
    public override OwedKind Owed => OwedKind.SignOff;

    protected override string Seen(TaskAtHand task) => task.Review.Report.Newest?.Sha256 ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var step = StepOf(task.Owed.Subject, task.Procedure);
        var report = task.Review.Report.Newest!;
        var unheard = DraftWay.Unheard(task.Review, task.Procedure);
        return
        [
            CardWriting.Text($"You act as {RoleOf(task)}. You sign this version only: if the report changes, you are asked again."),
            unheard.Length == 0 ? null : CardWriting.Note(unheard),
            CardWriting.Facts(("Version", $"{report.Version}"), ("Fingerprint", report.Sha256[..16])),
            step.AlsoRatifies is null ? null : CardFields.TickField("ratify", "I ratify the recommendation on a practice review"),
            CardWriting.Buttons(
                CardButtons.MainPress(Verb(step.Kind), SignOffVerb.Verb),
                CardButtons.Open("Read the report", new Uri(report.WebUrl)),
                CardButtons.PressWithoutFields("I do not agree", OpenPageVerb.Verb)),
        ];
    }

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was) => SignedOutcome.OfSignature(settled, was.Subject);

    internal static SignOffStep StepOf(string? subject, Procedure procedure) =>
        procedure.SignOff.First(step => subject?.StartsWith(step.Id + "/", StringComparison.Ordinal) == true);

    private static string RoleOf(TaskAtHand task) =>
        task.Owed.Subject?.Split('/') is [_, var role, ..] ? task.Procedure.Role(role)?.Title ?? role : "signatory";

    private static string Verb(SignOffKind kind) => kind switch
    {
        SignOffKind.Sign => "Sign",
        SignOffKind.Approve => "Approve",
        SignOffKind.Endorse => "Endorse",
        _ => throw new InvalidOperationException($"No word for {kind}."),
    };
}

public sealed class SignOffVerb : ReviewVerb
{
    public const string Verb = "sign-off";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var subject = press.Card.Subject.Split(':')[^1];
        var newest = review.Report.Newest!;
        return new Domain.Reviews.Commands.SignOff(SignOffCard.StepOf(subject, context.Procedure).Id, newest.Version, newest.Sha256, press.Fields.Ticked("ratify"));
    }
}
