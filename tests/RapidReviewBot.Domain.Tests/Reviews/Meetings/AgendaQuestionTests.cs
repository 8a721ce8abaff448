using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Meetings;

public sealed class AgendaQuestionTests
{
    [Fact, Trait("Duty", "B10")]
    public void Each_purpose_of_the_meeting_has_a_place_for_its_outcome()
    {
        var review = MeetingsInHand.Booked("bhr");

        var own = MeetingQuestions.Agenda(review.Procedure, review.Review)!.Fields.Select(field => field.Id).ToList();

        Assert.Equal(5, review.Procedure.Meeting.Agenda.Count(item => item.RecordsOutcome));
        Assert.All(review.Procedure.Meeting.Agenda, item => Assert.True(item.OutcomeField is not null || own.Any(id => id.StartsWith($"agenda-{item.Id}", StringComparison.Ordinal)), item.Id));
    }

    [Theory]
    [InlineData("redbridge", "criteria")]
    [InlineData("tower-hamlets", "agencies")]
    [InlineData("bhr", "findings")]
    [Trait("Duty", "R12"), Trait("Duty", "T14"), Trait("Duty", "T36")]
    public void Every_agency_asked_has_a_slot_of_its_own(string procedure, string item)
    {
        var review = MeetingsInHand.Booked(procedure);

        var fields = MeetingQuestions.Agenda(review.Procedure, review.Review)!.Fields;

        Assert.Equal(review.Review.Asked.Select(part => $"agenda-{item}-{part.Agency.Id}"), fields.Where(field => field.Id.StartsWith($"agenda-{item}-", StringComparison.Ordinal)).Select(field => field.Id));
        Assert.All(fields, field => Assert.True(field.Required));
    }

    [Fact]
    public void A_procedure_whose_form_has_a_field_for_each_outcome_is_asked_nothing_twice()
    {
        var review = MeetingsInHand.Booked("west-midlands");

        Assert.Null(MeetingQuestions.Agenda(review.Procedure, review.Review));
    }

    [Fact, Trait("Duty", "T29")]
    public void No_review_because_of_the_same_themes_names_the_other_review()
    {
        var review = MeetingsInHand.PanelHeld().Voted(forIt: 0);
        var decide = review.Deciding() with { Outcome = "same-themes" };

        review.By("chair", decide);
        Assert.Equal("other-review-missing", review.Refusal?.Code);

        review.By("chair", decide with { OtherReview = " RR-010126-ABCD " });
        Assert.Null(review.Refusal);
        Assert.Equal("RR-010126-ABCD", review.Review.Decision?.Decision.OtherReview);
    }
}
