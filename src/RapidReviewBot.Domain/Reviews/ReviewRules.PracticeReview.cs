using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision ActionsRecorded(Moment at, RecordActionPlan plan)
    {
        if (!SignOffSteps.AllComplete(at.Review, at.Procedure)) return No("not-signed", "The decision is not signed yet. The actions follow from it.", "T32");
        if (at.Review.FollowUp.Actions is not null) return Decision.NothingToDo;
        if (plan.Actions.FirstOrDefault(action => at.Review.Agency(action.AgencyId) is null) is { } wrong)
            return No("unknown-agency", $"\"{Short(wrong.AgencyId)}\" is not an agency of this review. Choose who takes the action from the list.", "T32");
        if (plan.Actions.Any(action => action.Due < at.Today)) return No("date-in-past", "An action's date is in the past. Enter the day by which it is to be done.", "T32");
        return Decision.All(
        [
            new ActionsRecorded(plan.Actions.Count, plan.Plan),
            .. plan.Actions.Select((action, index) => new ActionAgreed(at.Review.Actions.Count + index + 1, action.AgencyId, action.Due, action.Immediate)),
        ]);
    }

    private static Decision Commissioned(Moment at, CommissionPracticeReview commission)
    {
        if (!at.Review.Facts(at.Procedure).Circumstances.Contains(Circumstance.PracticeReviewDecided))
            return No("no-practice-review", "No practice review was decided on in this review, so none can be commissioned.", "T33");
        if (!SignOffSteps.AllComplete(at.Review, at.Procedure))
            return No("executive-first", at.Procedure.Decision.ExecutiveDecides
                ? "The decision on a practice review is the Executive's, and it has not been signed yet. The review can be commissioned once every signature stands."
                : "The report is not signed yet. The practice review can be commissioned once every signature stands.", "T33");
        if (at.Review.FollowUp.Commission is not null) return Decision.NothingToDo;
        if (string.IsNullOrWhiteSpace(commission.Method) || commission.Method.Length > 200)
            return No("method-missing", "Say in at most 200 characters, without names, by which method the practice review is done.", "T19");
        if (WrongSubstitute(at, commission.Substitutes) is { } refusal) return refusal;
        return commission.Substitutes.Count == 0
            ? new PracticeReviewCommissioned(commission.Method.Trim())
            : Decision.All([new PracticeReviewCommissioned(commission.Method.Trim()), new SubstitutesAgreed(commission.Substitutes), .. commission.Substitutes.SelectMany(one => StandingIn(at, one))]);
    }

    /// <summary>A substitute holds a role of their own until the practice review has been held (T24). Somebody known already keeps the account by which Teams reaches them.</summary>
    private static IEnumerable<ReviewEvent> StandingIn(Moment at, Substitute substitute)
    {
        var known = at.Review.Everyone().Concat(at.Context.Partnership.Roster.Select(held => held.Person))
            .FirstOrDefault(person => string.Equals(person.Email, substitute.Email.Trim(), StringComparison.OrdinalIgnoreCase));
        return at.Procedure.RolesOf(Capacity.Substitute).Take(1)
            .Select(role => new RoleGiven(new RoleHolder(role.Id, known ?? Person.ByMail(substitute.Name, substitute.Email, ""), at.Today)));
    }

    private static IEnumerable<ReviewEvent> StandingInNoMore(Moment at) =>
        from role in at.Procedure.RolesOf(Capacity.Substitute)
        from person in at.Review.HoldersOf(role.Id)
        select new RoleEnded(role.Id, person.Id, at.Today);

    private static Refusal? WrongSubstitute(Moment at, IReadOnlyList<Substitute> substitutes)
    {
        if (at.Procedure.Outcome.SubstitutesOnCommission && substitutes.Count == 0)
            return No("substitutes-missing", "A substitute is always agreed when a practice review is commissioned. Name at least one.", "T24");
        var members = PracticeReviews.Members(at.Review, at.Procedure);
        if (substitutes.Any(one => members.All(member => member.Id != one.MemberId)))
            return No("unknown-member", "Choose from the list for which member each substitute stands in.", "T24");
        if (substitutes.GroupBy(one => one.MemberId).Any(some => some.Count() > 1))
            return No("two-substitutes", "Name one substitute for each member.", "T24");
        if (substitutes.Any(one => string.IsNullOrWhiteSpace(one.Name) || !one.Email.Contains('@', StringComparison.Ordinal)))
            return No("substitute-incomplete", "Give each substitute's full name and work email address.", "T24");
        return substitutes.Any(one => members.Any(member => member.Id == one.MemberId && string.Equals(member.Email, one.Email, StringComparison.OrdinalIgnoreCase)))
            ? No("own-substitute", "Nobody can stand in for themselves. Name somebody else.", "T24")
            : null;
    }

    private static Decision PracticeReviewHeld(Moment at, RecordPracticeReview held)
    {
        if (at.Review.FollowUp.Commission is null || at.Review.When<PracticeReviewCommissioned>() is not { } since)
            return No("not-commissioned", "No practice review has been commissioned in this review.", "T19");
        if (held.HeldOn > at.Today) return No("date-in-future", "That date is in the future. Enter the day on which the practice review was held.", "T19");
        if (held.HeldOn < LondonTime.DateOf(since))
            return No("date-too-early", $"The practice review was commissioned on {LondonTime.Words(LondonTime.DateOf(since))}. Enter that day or a later one.", "T19");
        return at.Review.FollowUp.Held is not null ? Decision.NothingToDo : Decision.All([new PracticeReviewHeld(held.HeldOn), .. StandingInNoMore(at)]);
    }

    /// <summary>A timeline can be agreed only while the review runs.</summary>
    private static Decision LaterNotified(Moment at, RecordLaterNotification later)
    {
        var known = at.Review.FollowUp.LaterNotifications.Contains(later.Reference) || at.Review.FollowUp.OtherNotifications.Contains(later.Reference);
        return known || !at.Review.IsOpen || at.Review.Report.Submitted is not null ? Decision.NothingToDo : new LaterNotificationFound(later.Reference);
    }

    private static Decision TimelinesAgreed(Moment at, AgreeTimelines agree)
    {
        if (!at.Review.FollowUp.IsOneOfSeveral) return No("not-asked", "No other notification was sent within a short time, so no other timeline is agreed with the Panel.", "T20");
        if (agree.LastDay < at.Today) return No("date-in-past", "That date is in the past. Enter the last day that the Panel agreed to.", "T20");
        if (at.Context.Calendar.WhyNot(agree.LastDay) is { } why) return No("not-a-working-day", $"{LondonTime.Words(agree.LastDay)} is {why}. Choose a working day.", "N02");
        return string.IsNullOrWhiteSpace(agree.With) || agree.With.Length > 200
            ? No("with-missing", "Say in at most 200 characters who agreed it for the Panel.", "T20")
            : new TimelinesAgreed(agree.LastDay, agree.With.Trim());
    }
}
