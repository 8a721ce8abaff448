using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Referrals;
using Person = RapidReviewBot.Domain.Partnerships.Person;

namespace RapidReviewBot.Tests.Referrals;

/// <summary>A referral that came on Monday morning and that nobody takes on or closes: the office hears of it at 09:00 of each working day that follows, by card or by mail.</summary>
[Trait("Duty", "T02")]
[Trait("Duty", "T30")]
public sealed class A_referral_that_waits_is_called_to_mind : IAsyncLifetime
{
    private const string Waits = "Nobody has taken it on or closed it since it came on Mon 2 Mar.";
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private ReferralRoom room = null!;

    public async Task InitializeAsync() => room = await ReferralRoom.OpenAsync("tower-hamlets");

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task Each_of_the_office_gets_a_card_on_each_working_day_at_nine_and_none_before_or_at_the_weekend()
    {
        await room.ReferAsync();
        List<int> counted = [];

        foreach (var (days, time) in new[] { (0, "17:00"), (1, "08:59"), (1, "09:00"), (1, "17:00"), (2, "09:00"), (3, "09:00"), (4, "12:00"), (5, "12:00"), (6, "12:00"), (7, "09:00") })
        {
            await room.AtAsync(Monday.AddDays(days), time);
            counted.Add(await CardsAsync(room.Holder("manager")));
        }

        Assert.Equal([1, 1, 2, 2, 3, 4, 5, 5, 5, 6], counted);
        Assert.Equal(6, await CardsAsync(room.Holder("coordinator")));
        Assert.Contains(Waits, await room.ShownAsync(room.Holder("manager"), await room.CardAsync(room.Holder("manager"), "REF-")), StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", room.AllSent(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_it_is_taken_on_nobody_is_reminded_any_more()
    {
        await room.ReferAsync();
        var manager = room.Holder("manager");
        await room.AtAsync(Monday.AddDays(1), "09:00");
        var card = await room.CardAsync(manager, Waits);
        await room.PressAsync(manager, card, "Get my page");
        using var office = await room.SignedInAsync(manager, ReferralRoom.LinkIn(await room.ShownAsync(manager, card)));
        await office.PressAsync("Save", ("what", "take-on"));

        await room.AtAsync(Monday.AddDays(2), "09:00");
        await room.AtAsync(Monday.AddDays(3), "09:00");

        Assert.Equal(2, await CardsAsync(manager));
        Assert.Empty(await room.Get<ReferralShelf>().WaitingAsync(default));
    }

    [Fact]
    public async Task Whoever_of_the_office_has_no_Teams_is_told_and_reminded_by_mail_with_a_link_that_opens()
    {
        var away = Person.ByMail("Invented co-ordinator", room.Holder("designated-nurse").Email, "Another organisation");
        await room.Get<PartnershipStore>().ChangeAsync(
            room.Settings.Id,
            settings => settings! with { Roster = [.. settings.Roster.Select(held => held.Role == "coordinator" ? held with { Person = away } : held)] },
            default);
        var reference = await room.ReferAsync();
        var told = Assert.Single(room.Inbox(away.Email));

        await room.AtAsync(Monday.AddDays(1), "09:00");
        await room.AtAsync(Monday.AddDays(2), "09:00");

        string[] reminders = [.. room.Inbox(away.Email).Where(mail => mail.Subject == $"A referral still waits: {reference}").Select(mail => mail.Body)];
        Assert.Equal($"A referral has come: {reference}", told.Subject);
        Assert.Equal(2, reminders.Length);
        Assert.All(reminders, body => Assert.Contains(Waits, body, StringComparison.Ordinal));
        Assert.All(reminders, body => Assert.DoesNotContain("Quillfeather", body, StringComparison.Ordinal));
        using var reader = await room.SignedInAsync(away, ReferralRoom.LinkIn(reminders[^1]));
        Assert.Contains("Planted words Quillfeather", reader.Text, StringComparison.Ordinal);
        Assert.NotNull(reader.Page.QuerySelector("main form"));
    }

    private async Task<int> CardsAsync(Person person) =>
        (await room.MessagesAsync(person, opened: false)).Count(one => one.ToJsonString().Contains("REF-", StringComparison.Ordinal));
}
