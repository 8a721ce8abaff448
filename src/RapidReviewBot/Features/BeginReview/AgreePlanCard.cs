using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.BeginReview;

/// <summary>The whole timeline: dates proposed by the procedure, to be agreed or amended; senior officers; pre-meets (J02, J06, J27).</summary>
public sealed class AgreePlanCard : TaskCard
{
    public const string Officers = "officers";
    public const string PreMeets = "pre-meets";
    public const string Said = "said";

    public override OwedKind Owed => OwedKind.AgreePlan;

    public static string DayField(string milestone) => $"day-{milestone}";

    protected override string Seen(TaskAtHand task) =>
        string.Join(' ', PlanProposal.Of(task.Review, task.Context, task.Now).Select(date => $"{date.Milestone.Id}={date.Earliest:yyyyMMdd}"));

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var plan = task.Procedure.Plan!;
        var officers = PlanProposal.SeniorOfficers(task.Review, task.Procedure);
        return
        [
            CardWriting.Text("Discuss the timeline with the partnership's manager. The procedure proposes these dates; agree them or choose others within its limits."),
            .. PlanProposal.Of(task.Review, task.Context, task.Now).SelectMany(Date),
            plan.SeniorOfficers && officers.Count > 0
                ? CardFields.ChoicesField(Officers, "Senior officers who take part", [.. officers.Select(person => (person.Id, LeadCandidates.Shown(person)))], values: officers.Select(person => person.Id))
                : null,
            plan.PreMeets ? CardFields.ChoicesField(PreMeets, "Agencies new to the process, to be met beforehand", AgencyChoices.OfReview(task.Review), required: false) : null,
            CardFields.TextField(Said, "What you discussed and agreed, for the Daily Log; no names of children or family", manyLines: true),
            CardWriting.Buttons(CardButtons.MainPress("Agree the timeline", AgreePlanVerb.Verb)),
        ];
    }

    private static IEnumerable<AdaptiveElement> Date(PlanDate date) =>
    [
        CardFields.DateField(DayField(date.Milestone.Id), $"{date.Milestone.Title}, by {LondonTime.Words(date.At)} ({date.Citation})", value: date.Proposed, earliest: date.Earliest, latest: date.Latest),
    ];
}

public sealed class AgreePlanVerb : ReviewVerb
{
    public const string Verb = "agree-plan";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var days = new Dictionary<string, DateOnly>();
        foreach (var date in PlanProposal.Of(review, context, press.Now))
            if (press.Fields.Date(AgreePlanCard.DayField(date.Milestone.Id), date.Milestone.Title) is { } day)
                days[date.Milestone.Id] = day;
        return new AgreePlan(
            days,
            press.Fields.Choices(AgreePlanCard.Officers, "Senior officers who take part", PlanProposal.SeniorOfficers(review, context.Procedure).Select(person => person.Id), required: false),
            press.Fields.Choices(AgreePlanCard.PreMeets, "Agencies new to the process", review.Agencies.Select(part => part.Agency.Id), required: false),
            press.Fields.Lines(AgreePlanCard.Said, "What you discussed", longest: CardFields.OneLine).ReplaceLineEndings(" "));
    }
}
