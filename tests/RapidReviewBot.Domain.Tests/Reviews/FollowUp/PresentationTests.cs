using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.FollowUp;

/// <summary>J11: chair and partners decide whether the findings are presented to the executive leaders, or senior representatives share them.</summary>
[Trait("Duty", "J11")]
public sealed class PresentationTests
{
    private static readonly string[] Partners = ["la-lead", "icb-lead", "police-lead"];

    private readonly ReviewInHand review = new ReviewInHand("jcr", "2026-04-01T09:00").AtDecision("2026-04-14T10:00");

    [Fact]
    public void After_the_meeting_the_chair_is_asked_to_decide_it_with_the_partners()
    {
        var owed = review.Owed.Single(one => one.Kind == OwedKind.DecidePresentation);

        Assert.Equal((review.InRole("chair"), "presentation-decided"), (owed.By, owed.MilestoneId));
    }

    [Fact]
    public void A_presentation_is_put_into_the_calendars_of_the_executive_leaders_the_chair_and_the_partners()
    {
        review.By("chair", Deciding(PresentationProposal.For(review.Review, review.Context, review.Now)));

        Assert.Null(review.Refusal);
        var booking = Assert.IsType<BookSideMeeting>(Assert.Single(review.Effects, effect => effect.What is BookSideMeeting).What);
        Assert.Equal(
            new[] { "executive", "chair", "partnership-manager", "la-lead", "icb-lead", "police-lead" }.Select(role => review.InRole(role).Id).Order(),
            booking.PersonIds.Order());
    }

    [Fact]
    public void A_presentation_must_come_before_the_report_is_due_with_the_Panel()
    {
        review.By("chair", Deciding(new ReviewInHand("jcr", "2026-05-20T10:00").Now));

        Assert.Equal("too-late", review.Refusal?.Code);
    }

    [Fact]
    public void A_presentation_in_the_past_is_refused()
    {
        review.By("chair", Deciding(review.Now.AddHours(-1)));

        Assert.Equal("date-in-past", review.Refusal?.Code);
    }

    [Fact]
    public void The_decision_names_somebody_of_each_statutory_partner()
    {
        review.By("chair", new DecidePresentation(null, [review.InRole("la-lead").Id, review.InRole("icb-lead").Id]));

        Assert.Equal("partners-missing", review.Refusal?.Code);
        Assert.Contains("police", review.Refusal?.Sentence, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_member_cannot_decide_it()
    {
        review.By("police-lead", Deciding(null));

        Assert.Equal("not-your-role", review.Refusal?.Code);
    }

    [Fact]
    public void Shared_by_senior_representatives_is_recorded_with_the_day_and_who_saw_the_findings()
    {
        review.By("chair", Deciding(null));
        Assert.DoesNotContain(review.Effects, effect => effect.What is BookSideMeeting);

        review.ByManager(new ShareFindings(DateOnly.FromDateTime(review.Now.DateTime), [review.InRole("executive").Id]));

        Assert.Null(review.Refusal);
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.FindingsShared));
    }

    [Fact]
    public void Findings_are_not_recorded_as_shared_on_a_day_to_come_nor_before_the_meeting_that_made_them()
    {
        review.By("chair", Deciding(null));
        var today = DateOnly.FromDateTime(review.Now.DateTime);

        review.ByManager(new ShareFindings(today.AddDays(1), [review.InRole("executive").Id]));
        var tomorrow = review.Refusal?.Code;
        review.ByManager(new ShareFindings(today.AddDays(-1), [review.InRole("executive").Id]));

        Assert.Equal(("date-in-future", "date-too-early"), (tomorrow, review.Refusal?.Code));
    }

    [Fact]
    public void Before_a_presentation_has_begun_it_is_asked_of_nobody_whether_it_was_held()
    {
        var start = PresentationProposal.For(review.Review, review.Context, review.Now);
        review.By("chair", Deciding(start));
        var before = review.Owed.Any(owed => owed.Kind == OwedKind.ShareFindings);

        review.ByService(new RecordSideMeeting(SideMeetings.Presentation, "event-9", "https://teams.example/9", start));
        review.At("2026-04-22T10:00").Tick();

        Assert.False(before);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.ShareFindings);
    }

    private DecidePresentation Deciding(DateTimeOffset? start) => new(start, [.. Partners.Select(role => review.InRole(role).Id)]);
}
