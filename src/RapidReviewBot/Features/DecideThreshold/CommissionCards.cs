using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.DecideThreshold;

/// <summary>Commissions the review: who chairs it, and the declaration where one is needed (R04).</summary>
public sealed class CommissionCard : TaskCard
{
    public const string Chair = "chair";

    public override OwedKind Owed => OwedKind.CommissionReview;

    protected override string Seen(TaskAtHand task) => string.Join(' ', Choices(task.Review with { AsOf = task.Now }, task.Context).Select(choice => choice.Value));

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var review = task.Review with { AsOf = task.Now };
        var choices = Choices(review, task.Context);
        var declares = ThresholdSteps.Chairs(review, task.Procedure).Any(one => one.Role.DeclaresNoInvolvement);
        return
        [
            CardWriting.Text("The threshold is met. Say who chairs the review."),
            declares ? CardWriting.Note("A senior leader of a partner may chair only after declaring to have no direct responsibility for or involvement in the case. Ask for the declaration first.") : null,
            CardWriting.Points(task.Review.Threshold.Declarations.Select(declared => $"{task.Review.Find(declared.PersonId)?.Name}: {(declared.Free ? "declared to have no responsibility for or involvement in the case" : "is not free to chair")}")),
            CardFields.ChoiceField(Chair, "Who chairs the review", choices),
            CardWriting.Buttons([CardButtons.MainPress("Commission the review", CommissionVerb.Verb), .. declares ? [CardButtons.Press("Ask for the declaration", AskDeclarationVerb.Verb)] : Array.Empty<AdaptiveAction>()]),
        ];
    }

    internal static IReadOnlyList<(string Value, string Title)> Choices(Review review, ReviewContext context) =>
        [.. ThresholdSteps.Chairs(review, context.Procedure).Select(one => ($"{one.Role.Id}/{one.Person.Id}", $"{one.Person.Name}, {one.Role.Title}"))];

    /// <summary>Role and person that were chosen.</summary>
    internal static (string Role, string PersonId) Chosen(Press press)
    {
        var (review, context) = press.TheReview;
        var chosen = press.Fields.Choice(Chair, "Who chairs the review", Choices(review with { AsOf = press.Now }, context).Select(choice => choice.Value));
        return chosen.Split('/', 2) is [var role, var person] ? (role, person) : ("", "");
    }
}

public sealed class CommissionVerb : ReviewVerb
{
    public const string Verb = "commission-review";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (role, person) = CommissionCard.Chosen(press);
        return new CommissionReview(role, person);
    }
}

public sealed class AskDeclarationVerb : ReviewVerb
{
    public const string Verb = "ask-declaration";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (role, person) = CommissionCard.Chosen(press);
        return new AskDeclaration(role, person);
    }
}

/// <summary>A senior leader says whether they are free to chair (R04).</summary>
public sealed class DeclarationCard : TaskCard
{
    public override OwedKind Owed => OwedKind.DeclareNoInvolvement;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("You are asked to chair this review. You can only if you have no direct responsibility for the case and no involvement in it."),
        CardWriting.Buttons(
            CardButtons.MainPress("I declare that I have none", DeclarationVerb.Verb, ("free", "yes")),
            CardButtons.Press("I can't declare that", DeclarationVerb.Verb, ("free", "no"))),
    ];
}

public sealed class DeclarationVerb : ReviewVerb
{
    public const string Verb = "declare-no-involvement";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new DeclareNoInvolvement(press.With.GetValueOrDefault("free") == "yes");
}
