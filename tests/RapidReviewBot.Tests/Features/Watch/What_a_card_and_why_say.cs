using Newtonsoft.Json.Linq;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.HoldMeeting;
using RapidReviewBot.Features.SignOff;
using RapidReviewBot.Features.Watch;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.Watch;

public sealed class What_a_card_and_why_say
{
    private readonly ReviewInHand review = new ReviewInHand().Opened().WithReferral().Prepared().AgenciesAsked();

    [Fact]
    public async Task A_task_card_is_refreshed_into_what_the_review_waits_for_next_once_it_is_done()
    {
        var owed = review.Owed.Single(one => one.Kind == OwedKind.PlanMeeting);
        var before = await DrawAsync(new PlanMeetingCard(), owed, owed.By.Id);

        review.ByManager(new PlanMeeting(MeetingKind.Extraordinary, false, ""));
        var after = await DrawAsync(new PlanMeetingCard(), owed, owed.By.Id);

        Assert.Contains("Action.Execute", before);
        Assert.DoesNotContain("Next in this review", before);
        Assert.DoesNotContain("Action.Execute", after);
        Assert.Contains("nothing more is asked of you here", after);
        Assert.Contains("Next in this review, ", after);
        Assert.Contains(review.Owed, next => after.Contains($"Next in this review, {next.By.Name}: {OwedWords.Title(next, review.Review, review.Procedure)}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_task_card_shows_its_button_to_nobody_else_and_what_comes_next_to_no_stranger()
    {
        var owed = review.Owed.Single(one => one.Kind == OwedKind.PlanMeeting);

        var other = await DrawAsync(new PlanMeetingCard(), owed, review.InRole("chair").Id);
        var stranger = await DrawAsync(new PlanMeetingCard(), owed, null);

        Assert.DoesNotContain("Action.Execute", other);
        Assert.Contains("Next in this review, ", other);
        Assert.DoesNotContain("Next in this review", stranger);
    }

    [Fact]
    public async Task An_agency_s_contact_to_whom_no_mail_could_be_sent_is_named_with_the_card_that_replaces_them_until_it_has()
    {
        var contact = ExampleBorough.Contact("acute-trust");
        review.ByService(new ParkEffect("o-00000003-0", "SendMail", "The address is refused.") { PersonId = contact.Id });
        var owed = review.Owed.Single(one => one.Kind == OwedKind.MendParked);

        var before = await DrawAsync(new ParkedCard(), owed, owed.By.Id);
        review.ByManager(new ReplaceContact("acute-trust", contact.Id, Domain.Partnerships.Person.ByMail("Invented Successor", "successor@homes.example", "Trust")));
        var after = await DrawAsync(new ParkedCard(), owed, owed.By.Id);

        Assert.Contains($"a mail to {contact.Name} could not be sent.", before);
        Assert.Contains($"If {contact.Name} has left or the address is wrong, write", before);
        Assert.Contains("Replace an agency's contact", before);
        Assert.DoesNotContain("Replace an agency's contact", after);
        Assert.Contains("try again, and this is done with", after);
    }

    [Fact, Trait("Duty", "J21")]
    public async Task Whoever_signs_is_told_which_members_have_said_nothing_about_the_report()
    {
        var jcr = new ReviewInHand("jcr").AtSigning("2026-04-09T10:00");
        var owed = jcr.Owed.First(one => one.Kind == OwedKind.SignOff);
        var silent = DraftWay.Assuring(jcr.Review, jcr.Procedure).Where(member => !jcr.Review.Draft.Assurances.ContainsKey(member.Id)).ToList();

        var card = await DrawAsync(new SignOffCard(), owed, owed.By.Id, jcr);

        Assert.NotEmpty(silent);
        Assert.Contains("Not yet heard from on whether the report holds what is needed", card);
        Assert.All(silent, member => Assert.Contains(member.Name, card));
    }

    [Fact]
    public void Why_names_who_recorded_a_day_that_was_given_and_when()
    {
        review.At("2026-04-08T11:00").ByManager(new RecordNotification(new DateOnly(2026, 4, 7), "EXAMPLE-0001"));
        var dated = review.Timetable.Milestones.First(one => one.Milestone.CompletedBy == Domain.Procedures.Fact.NotificationSent);

        var words = string.Join(' ', new WhyWords(review.Review, review.Context, review.Timetable, review.History).Of(dated));

        Assert.Null(review.Refusal);
        Assert.Contains($"Recorded by {review.History[^1].By.Name} on Wed 8 Apr, 11:00:", words);
    }

    private Task<string> DrawAsync(TaskCard card, Owed owed, string? viewer, ReviewInHand? of = null) => JsonAsync(card, owed, viewer, of ?? review);

    private static async Task<string> JsonAsync(TaskCard card, Owed owed, string? viewer, ReviewInHand of)
    {
        var drawn = await card.DrawAsync(new(TaskCard.AddressOf(owed, of.Review.Id), new(of.Review, of.Context), viewer, of.Now), default);
        return drawn!.ToJson().ToString();
    }
}
