using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Ledger;

public sealed class StoresTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateOnly Day = new(2026, 3, 20);

    [Fact]
    public async Task Of_two_reviews_that_want_one_day_at_once_one_gets_it()
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var days = new MeetingDays(instance.Tables);
        var reviews = Enumerable.Range(0, 6).Select(_ => ExamplePartnership.NewReview()).ToList();

        var got = await Task.WhenAll(reviews.Select(review => days.TakeAsync("example", Day, review, CancellationToken.None)));
        var winner = reviews[Array.IndexOf(got, true)];

        Assert.Single(got, true);
        Assert.Equal(winner, await days.HolderAsync("example", Day, CancellationToken.None));
        Assert.True(await days.TakeAsync("example", Day, winner, CancellationToken.None));
        Assert.True(await days.TakeAsync("another", Day, reviews.First(review => review != winner), CancellationToken.None));
    }

    [Fact]
    public async Task A_day_is_given_back_only_by_the_review_that_has_it()
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var days = new MeetingDays(instance.Tables);
        var (holder, other) = (ExamplePartnership.NewReview(), ExamplePartnership.NewReview());
        await days.TakeAsync("example", Day, holder, CancellationToken.None);

        await days.GiveBackAsync("example", Day, other, CancellationToken.None);
        var kept = await days.TakenAsync("example", Day.AddDays(-1), Day, CancellationToken.None);
        await days.GiveBackAsync("example", Day, holder, CancellationToken.None);

        Assert.Equal(new Dictionary<DateOnly, ReviewId> { [Day] = holder }, kept);
        Assert.True(await days.TakeAsync("example", Day, other, CancellationToken.None));
    }

    [Fact]
    public async Task A_persons_conversation_is_found_by_an_id_of_any_characters()
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var people = new PeopleStore(instance.Tables);

        await people.KeepConversationAsync("o'neill/a#b@example.net", "{\"conversation\":{\"id\":\"19:a\"}}", CancellationToken.None);

        Assert.Equal("{\"conversation\":{\"id\":\"19:a\"}}", await people.ConversationOfAsync("o'neill/a#b@example.net", CancellationToken.None));
        Assert.Null(await people.ConversationOfAsync("somebody@example.net", CancellationToken.None));
        await people.ForgetConversationAsync("o'neill/a#b@example.net", CancellationToken.None);
        Assert.Null(await people.ConversationOfAsync("o'neill/a#b@example.net", CancellationToken.None));
    }

    [Fact]
    public async Task Two_changes_of_a_partnership_at_once_are_both_kept()
    {
        var first = await ServiceInstance.StartAsync(azurite);
        var second = await first.AnotherAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => (number % 2 == 0 ? first : second).Partnerships.ChangeAsync(
            ExamplePartnership.Id, settings => settings! with { StandingMeetings = [.. settings.StandingMeetings, Day.AddDays(number)] }, CancellationToken.None)));

        var third = await first.AnotherAsync();
        Assert.Equal(8, (await third.Partnerships.FindAsync(ExamplePartnership.Id, CancellationToken.None))!.StandingMeetings.Count);
        Assert.Equal(ExamplePartnership.Settings.Agencies, (await third.Partnerships.AllAsync(CancellationToken.None)).Single().Agencies);
    }
}
