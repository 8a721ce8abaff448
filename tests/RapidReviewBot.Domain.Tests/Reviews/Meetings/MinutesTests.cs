using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Meetings;

[Trait("Duty", "J26")]
public sealed class MinutesTests
{
    [Fact, Trait("Duty", "J19")]
    public void The_minute_taker_circulates_the_drafted_minutes_to_everybody_who_was_asked()
    {
        var review = Drafted();
        Assert.Contains(review.Owed, owed => owed is { Kind: OwedKind.CirculateMinutes, MilestoneId: "minutes" } && owed.By == review.InRole("minute-taker"));

        review.By("minute-taker", new CirculateMinutes(1));

        Assert.Equal(
            Invitation.People(review.Review, review.Procedure).Select(person => person.Id).Order(),
            review.Effects.Select(effect => effect.What).OfType<SendMail>().Where(mail => mail.Letter == Letters.MinutesCirculation).Select(mail => mail.To).Order());
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.MinutesCirculated));
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.CirculateMinutes);
    }

    [Fact]
    public void The_minutes_are_due_24_hours_after_the_end_and_a_Friday_meeting_is_reminded_of_before_17_00()
    {
        var review = new ReviewInHand("jcr", "2026-03-25T09:00").Opened().WithReferral().Prepared().AgenciesAsked()
            .MeetingBooked("2026-04-02T10:00").Returned().MeetingHeld();
        Assert.Equal("2026-04-03T11:00", review.Timetable.Find("minutes")!.DueAt!.Value.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        review.By("chair", review.Deciding()).ByService(new RecordDocument(Stages.Filed(DocumentKind.Minutes)));

        review.At("2026-04-02T16:59").Tick();

        Assert.Contains(review.History, recorded => recorded.What is ReminderGiven { MilestoneId: "minutes" } given && given.PersonId == review.InRole("minute-taker").Id);
    }

    [Fact]
    public void The_minute_takers_own_version_takes_the_place_of_the_drafted_one()
    {
        var review = Drafted();

        review.By("minute-taker", new CirculateMinutes(1, Stages.Filed(DocumentKind.Minutes, version: 2)));

        Assert.Equal(2, review.Review.Newest(DocumentKind.Minutes)?.Version);
        Assert.Contains(review.History, recorded => recorded.What is MinutesCirculated { Version: 2 });
    }

    [Fact]
    public void Minutes_that_are_not_written_yet_do_not_go_out()
    {
        var review = MeetingsInHand.Booked("jcr").Returned().MeetingHeld();

        review.By("minute-taker", new CirculateMinutes(1));

        Assert.Equal("no-minutes", review.Refusal?.Code);
    }

    [Fact]
    public void Minutes_need_not_wait_for_the_decision_and_what_went_out_is_not_written_over()
    {
        var review = MeetingsInHand.Booked("jcr").Returned().MeetingHeld();
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.CirculateMinutes);

        review.At("2026-04-14T16:00").Tick();
        Assert.Contains(review.Owed, owed => owed is { Kind: OwedKind.CirculateMinutes, Subject: "own" });
        review.By("minute-taker", new CirculateMinutes(0, Stages.Filed(DocumentKind.Minutes)));
        review.By("chair", review.Deciding());

        Assert.Null(review.Refusal);
        Assert.DoesNotContain(review.Effects, effect => effect.What is WriteDocument { Document: DocumentKind.Minutes });
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.CirculateMinutes);
    }

    [Fact]
    public void Where_nobody_takes_minutes_the_office_names_somebody_when_the_meeting_is_made()
    {
        var review = new ReviewInHand("jcr").With(partnership => partnership with { Roster = [.. partnership.Roster.Where(held => held.Role != "minute-taker")] }).ToBooking();

        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.NameMinuteTaker && owed.By == review.InRole("partnership-manager"));
        review.ByManager(new GiveRole(new Domain.Partnerships.RoleHolder("minute-taker", Domain.Partnerships.Person.ByMail("Invented Taker", "taker@example.example", "Council"), null)));
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.NameMinuteTaker);
        Assert.Contains(review.Effects, effect => effect.What is InviteToMeeting);
    }

    private static ReviewInHand Drafted()
    {
        var review = MeetingsInHand.Booked("jcr").Returned().MeetingHeld();
        return review.By("chair", review.Deciding()).ByService(new RecordDocument(Stages.Filed(DocumentKind.Minutes)));
    }
}
