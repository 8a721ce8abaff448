using Newtonsoft.Json;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.OpenReview;
using RapidReviewBot.Features.Watch;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.Watch;

public sealed class What_is_overdue_names_whose_it_is
{
    private readonly ReviewInHand review = new ReviewInHand().Opened(Circumstance.ChildSeriouslyHarmed).WithReferral().Prepared().AgenciesAsked().At("2026-04-24T09:00").Tick();

    [Theory, Trait("Duty", "W06")]
    [InlineData(Reminder.Overdue)]
    [InlineData(Reminder.DueToday)]
    public async Task A_ping_to_an_agency_names_that_agency_and_no_other(Reminder reminder)
    {
        var (mine, other) = (review.Review.Asked.First(), review.Review.Asked.Last());

        var card = await DrawAsync(new ReminderCard(), ReminderCard.AddressOf(review.Review.Id, Milestone(Fact.ReturnsIn), reminder), mine.Lead.Id);

        Assert.Contains($"Outstanding: {mine.Agency.Name}.", card);
        Assert.DoesNotContain(other.Agency.Name, card);
    }

    [Fact, Trait("Duty", "W06")]
    public async Task The_managers_ping_the_review_card_and_the_daily_status_name_every_agency_that_is_late()
    {
        var late = review.Review.Asked.Skip(1).Select(part => part.Agency.Name).ToList();
        var first = review.Review.Asked.First().Agency;
        review.ByAgency(first.Id, Stages.Return(first.Id));
        var manager = review.InRole("single-point-of-contact").Id;

        var ping = await DrawAsync(new ReminderCard(), ReminderCard.AddressOf(review.Review.Id, Milestone(Fact.ReturnsIn), Reminder.Escalated), manager);
        var current = await DrawAsync(new ReviewCard(null!), ReviewCard.AddressOf(review.Review.Id), manager);
        var status = await DrawAsync(new NoticeCard(), NoticeCard.AddressOf(review.Review.Id, Notices.DailyStatus, "2026-04-24"), manager);

        var title = review.Procedure.Milestone(Milestone(Fact.ReturnsIn))!.Title;
        Assert.Contains($"Outstanding: {string.Join(", ", late)}.", ping);
        Assert.Contains($"{title} ({string.Join(", ", late)})", current);
        Assert.Contains($"outstanding: {string.Join(", ", late)}", status);
    }

    [Fact, Trait("Duty", "W02")]
    public async Task The_local_authoritys_duties_are_told_apart_on_their_cards_and_in_the_ping()
    {
        var lead = review.InRole("la-lead").Id;
        var duties = StatutoryDuties.Outstanding(review.Review, review.Procedure).ToList();
        var cards = new List<string>();
        foreach (var owed in review.Owed.Where(one => one.Kind == OwedKind.ConfirmStatutoryDuty))
            cards.Add(await DrawAsync(new StatutoryDutyCard(), TaskCard.AddressOf(owed, review.Review.Id), lead));

        var ping = await DrawAsync(new ReminderCard(), ReminderCard.AddressOf(review.Review.Id, "authority-duties", Reminder.Overdue), lead);

        Assert.True(duties.Count > 1);
        Assert.All(duties, duty => Assert.Contains(duty.Title, ping));
        Assert.All(duties.Zip(cards), one => Assert.Contains($"Confirm it when this has been done: {one.First.Title}.", one.Second));
        Assert.All(cards, (card, place) => Assert.Contains($"{place + 1} of {duties.Count} in this review", card));
    }

    [Fact, Trait("Duty", "B06")]
    public void Whoever_answers_for_two_agencies_reads_which_of_them_each_task_is_about()
    {
        var hand = new ReviewInHand().With(partnership => partnership with { Agencies = [.. partnership.Agencies.Select((agency, place) => place < 2 ? agency with { Contact = partnership.Agencies[0].Contact } : agency)] });
        hand.Opened().WithReferral().Prepared().AgenciesAsked();
        var both = hand.Context.Partnership.Agencies.Take(2).Select(agency => agency.Name);

        var titles = hand.Owed.Where(one => one.Kind == OwedKind.GiveReturn).Select(one => OwedWords.Title(one, hand.Review, hand.Procedure)).ToList();

        Assert.All(both, name => Assert.Contains($"Give the return of {name} ({hand.Procedure.Returns.Name})", titles));
        Assert.Contains($"Give your agency's return ({hand.Procedure.Returns.Name})", titles);
    }

    private string Milestone(Fact fact) => review.Procedure.Milestones.First(one => one.CompletedBy == fact).Id;

    private async Task<string> DrawAsync(Card card, CardAddress address, string viewer)
    {
        var drawn = await card.DrawAsync(new(address, new(review.Review, review.Context), viewer, review.Now), default);
        return drawn!.ToJson().ToString(Formatting.None);
    }
}
