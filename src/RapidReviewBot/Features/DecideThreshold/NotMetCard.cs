using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Features.DecideThreshold;

/// <summary>The chair says what follows from "not met": assurance, feedback, a multi-agency review, or nothing more (T03, T05).</summary>
public sealed class ConcludeNotMetCard : TaskCard
{
    public const string Assurance = "assurance";
    public const string Feedback = "feedback";
    public const string Owner = "owner";
    public const string Due = "due";

    public override OwedKind Owed => OwedKind.ConcludeNotMet;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var (review, concern) = (task.Review, task.Review.Has(Circumstance.JointWorkingConcern));
        return
        [
            CardWriting.Text($"The review ends here, once what you ask for now has been answered. {(ThresholdSteps.NeedsLetter(review, task.Procedure) ? $"{ThresholdSteps.Referrer(review)?.Name}, who made the referral, gets a letter with the next steps as soon as you press." : "No letter is sent: the referrer is not a professional.")}"),
            CardFields.ChoicesField(Assurance, "Agencies asked for assurance, if any", Agencies(review), required: false),
            review.Has(Circumstance.ReferrerIsProfessional) ? CardFields.TickField(Feedback, "Ask the referrer to review the lessons with the other agencies and feed back") : null,
            CardWriting.Heading("Multi-agency review"),
            CardWriting.Text(concern ? "The case was referred for how services worked together: say who holds the multi-agency review and by when." : "Only if there is concern about how services worked together."),
            CardFields.ChoiceField(Owner, "Who holds it", Owners(review, task.Today), required: concern),
            CardFields.DateField(Due, "By when", required: concern, earliest: task.Today.AddDays(1), value: concern ? task.Context.Calendar.Within(task.Today, 20) : null),
            CardWriting.Buttons(CardButtons.MainPress("Confirm what follows", ConcludeNotMetVerb.Verb)),
        ];
    }

    internal static IReadOnlyList<(string Value, string Title)> Agencies(Review review) => [.. review.Agencies.Select(part => (part.Agency.Id, part.Agency.Name))];

    internal static IReadOnlyList<(string Value, string Title)> Owners(Review review, DateOnly today) =>
        [.. review.Roles.Where(held => held.HoldsOn(today)).Select(held => held.Person).DistinctBy(person => person.Id).Select(person => (person.Id, $"{person.Name}, {person.Organisation}"))];
}

public sealed class ConcludeNotMetVerb : ReviewVerb
{
    public const string Verb = "conclude-not-met";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var review = press.TheReview.Review;
        var concern = review.Has(Circumstance.JointWorkingConcern);
        var asked = press.Fields.Choices(ConcludeNotMetCard.Assurance, "Agencies asked for assurance", ConcludeNotMetCard.Agencies(review).Select(choice => choice.Value), required: false);
        var owner = press.Fields.Choice(ConcludeNotMetCard.Owner, "Who holds it", ConcludeNotMetCard.Owners(review, LondonTime.DateOf(press.Now)).Select(choice => choice.Value), required: concern);
        var due = press.Fields.Date(ConcludeNotMetCard.Due, "By when", required: concern);
        if (owner.Length > 0 != due.HasValue) press.Fields.Problem("For a multi-agency review enter both who holds it and by when; otherwise neither.");
        return new ConcludeNotMet(asked, press.Fields.Ticked(ConcludeNotMetCard.Feedback), due is { } day && owner.Length > 0 ? new MultiAgencyReviewSet(owner, day) : null);
    }
}
