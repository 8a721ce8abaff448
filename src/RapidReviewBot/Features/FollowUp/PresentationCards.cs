using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.FollowUp;

/// <summary>Chair and partners decide how the executive leaders see the findings before the report goes to the Panel (J11).</summary>
public sealed class PresentationCard : TaskCard
{
    public const string How = "how";
    public const string AtMeeting = "meeting";
    public const string With = "with";
    public static readonly IReadOnlyList<(string Value, string Title)> Ways = [(AtMeeting, "Presented at a meeting"), ("shared", "Shared by senior representatives")];

    public override OwedKind Owed => OwedKind.DecidePresentation;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var proposed = PresentationProposal.For(task.Review, task.Context, task.Now);
        return
        [
            CardWriting.Text("Chair and statutory partners decide this together. A meeting is put into the calendars at once."),
            CardFields.ChoiceField(How, "How do the executive leaders see the findings?", Ways),
            CardFields.DateField("day", "Day of the meeting", required: false, value: LondonTime.DateOf(proposed), earliest: task.Today),
            CardFields.TimeField("time", "Start, London time", required: false, value: LondonTime.TimeOf(proposed)),
            CardFields.ChoicesField(With, "Who decided it with you?", Choices(PresentationProposal.Deciders(task.Review, task.Procedure))),
            CardWriting.Buttons(CardButtons.MainPress("Record the decision", PresentationVerb.Verb)),
        ];
    }

    internal static IReadOnlyList<(string Value, string Title)> Choices(IEnumerable<Person> people) =>
        [.. people.Select(person => (person.Id, person.Organisation.Length == 0 ? person.Name : $"{person.Name}, {person.Organisation}"))];
}

public sealed class PresentationVerb : ReviewVerb
{
    public const string Verb = "decide-presentation";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var deciders = PresentationProposal.Deciders(review with { AsOf = press.Now }, context.Procedure).Select(person => person.Id);
        var how = press.Fields.Choice(PresentationCard.How, "How the leaders see the findings", PresentationCard.Ways.Select(way => way.Value));
        var with = press.Fields.Choices(PresentationCard.With, "Who decided it with you", deciders);
        if (how != PresentationCard.AtMeeting) return new DecidePresentation(null, with);
        var day = press.Fields.Date("day", "Day of the meeting");
        var time = press.Fields.Time("time", "Start, London time");
        return new DecidePresentation(day is { } date && time is { } start ? LondonTime.At(date, start) : null, with);
    }
}

/// <summary>The executive leaders have seen the findings (J11).</summary>
public sealed class ShareFindingsCard : TaskCard
{
    public const string With = "with";

    public override OwedKind Owed => OwedKind.ShareFindings;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text(task.Review.FollowUp.Presentation?.Start is { } start
            ? $"The findings were to be presented {LondonTime.Words(start)}."
            : "Senior representatives share the findings with the executive leaders."),
        CardFields.DateField("on", "Day on which the leaders saw the findings"),
        CardFields.ChoicesField(With, "Who saw them?", PresentationCard.Choices(PresentationProposal.Leaders(task.Review, task.Procedure))),
        CardWriting.Buttons(CardButtons.MainPress("Record it", ShareFindingsVerb.Verb)),
    ];
}

public sealed class ShareFindingsVerb : ReviewVerb
{
    public const string Verb = "share-findings";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var leaders = PresentationProposal.Leaders(review with { AsOf = press.Now }, context.Procedure).Select(person => person.Id);
        return new ShareFindings(
            press.Fields.Date("on", "Day on which the leaders saw the findings") ?? default,
            press.Fields.Choices(ShareFindingsCard.With, "Who saw them", leaders));
    }
}
