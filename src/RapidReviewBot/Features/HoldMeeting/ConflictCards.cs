using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>A member declares a conflict of interest, or none, before the papers come (T24). What the conflict is goes on a page, never into chat.</summary>
public sealed class DeclareConflictCard : TaskCard
{
    public override OwedKind Owed => OwedKind.DeclareConflict;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("You have a conflict if you, your family or people close to you have a personal link with the child or family, or if you yourself worked on this case. You get the papers once you have declared that you have none, or once the chair has decided about it."),
        CardWriting.Facts(("Children", string.Join(", ", task.Review.ChildInitials))),
        CardWriting.Buttons(
            CardButtons.MainPress("I have no conflict of interest", DeclareNoConflictVerb.Verb),
            CardButtons.Press("I have one: get my page", OpenPageVerb.Verb)),
    ];
}

public sealed class DeclareNoConflictVerb : ReviewVerb
{
    public const string Verb = "declare-no-conflict";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new DeclareConflict(null);
}

/// <summary>The chair considers a conflict that was declared (T24).</summary>
public sealed class ConsiderConflictCard : TaskCard
{
    public const string Answer = "answer";

    public static readonly IReadOnlyList<(string Value, string Title)> Answers =
        [("out", "Takes no part: no papers, no meeting, no vote"), ("in", "Takes part all the same")];

    public override OwedKind Owed => OwedKind.ConsiderConflict;

    protected override string Seen(TaskAtHand task) => task.Owed.Subject ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) => Conflicts.ByMark(task.Review, task.Owed.Subject) is not { } of ? [] :
    [
        CardWriting.Text("Read what was declared, then decide. Until you have, this person has no access to the papers and the folder."),
        CardWriting.Facts(("Member", task.Review.Find(of.PersonId)?.Name ?? "")),
        CardFields.ChoiceField(Answer, "What is decided", Answers),
        CardWriting.Text("If the person takes no part, you can name a substitute now."),
        .. PersonFields.All,
        CardWriting.Buttons(
            CardButtons.MainPress("Record it", ConsiderConflictVerb.Verb, ("person", of.PersonId)),
            CardButtons.Open("Read the declaration", new Uri(of.Declared.What!.WebUrl))),
    ];
}

public sealed class ConsiderConflictVerb : ReviewVerb
{
    public const string Verb = "consider-conflict";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var takesPart = press.Fields.Choice(ConsiderConflictCard.Answer, "What is decided", ConsiderConflictCard.Answers.Select(answer => answer.Value)) == "in";
        return new ConsiderConflict(press.With.GetValueOrDefault("person", ""), takesPart, takesPart ? null : PersonFields.Read(press, required: false));
    }
}
