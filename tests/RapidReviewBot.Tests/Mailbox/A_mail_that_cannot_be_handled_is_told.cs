using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Mailbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Graph;

namespace RapidReviewBot.Tests.Mailbox;

/// <summary>A mail that keeps failing lies where nobody looks: after the soon tries the Partnership Manager hears of it, once.</summary>
[Trait("Duty", "N11")]
public sealed class A_mail_that_cannot_be_handled_is_told(AzuriteFixture azurite) : MailTests(azurite)
{
    private const string Waits = "A mail waits in the partnership's mailbox";
    private const string Settled = "A mail that waited needs nothing more";
    private const string Parent = "quillfeather@home.example";

    [Fact]
    public async Task After_the_soon_tries_the_manager_is_told_once_by_two_instances_whom_it_is_from_and_what_to_do()
    {
        await using var room = await WithManagerAsync();
        var other = room.AddInstance();
        await room.WriteAsync(Head, $"[{room.Reference}] the Quillfeather return", ("return.docx", Filled(room)));
        Breaks(room, times: 100);

        await TriedAsync(room, other, MailHandling.TriesSoon - 1);
        var before = (await ToldAsync(room)).Count;
        await TriedAsync(room, other, 3);

        var told = Assert.Single(await ToldAsync(room));
        Assert.Equal((0, Waits), (before, told.Subject));
        Assert.Contains($"Northfield School ({Head})", told.Body, StringComparison.Ordinal);
        Assert.Contains($"It names review {room.Reference}.", told.Body, StringComparison.Ordinal);
        Assert.Contains("Wed 1 Apr", told.Body, StringComparison.Ordinal);
        Assert.Contains("Open the partnership&#39;s mailbox and read the mail", told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", told.Body, StringComparison.Ordinal);
        Assert.Contains(room.Inbox(MailRoom.Mailbox), mail => mail.Subject.Contains("Quillfeather", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Handled_after_all_it_is_settled_with_the_manager_too()
    {
        await using var room = await WithManagerAsync();
        await room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room)));
        Breaks(room, MailHandling.TriesSoon);

        await TriedAsync(room, room.AddInstance(), MailHandling.TriesSoon + 2);

        Assert.Equal([Settled, Waits], (await ToldAsync(room)).Select(mail => mail.Subject).Order(StringComparer.Ordinal));
        Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>());
    }

    [Fact]
    public async Task Readable_again_but_not_one_that_may_be_used_it_is_left_to_the_manager()
    {
        await using var room = await WithManagerAsync();
        room.Arrives(room.Mail(Parent, "About a child"));
        room.Tenant.Host.Faults.Add(new Fault(FaultKind.Fail, "GET", "/v1.0/users/*/attachments*", Count: MailHandling.TriesSoon));

        await TriedAsync(room, room.AddInstance(), MailHandling.TriesSoon + 2);

        Assert.Equal(["A mail that waited is for you to read", Waits], (await ToldAsync(room)).Select(mail => mail.Subject).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_failed_for_a_moment_only_is_not_told()
    {
        await using var room = await WithManagerAsync();
        await room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room)));
        Breaks(room, MailHandling.TriesSoon - 1);

        await TriedAsync(room, room.AddInstance(), MailHandling.TriesSoon + 1);

        Assert.Empty(await ToldAsync(room));
        Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>());
    }

    [Fact, Trait("Duty", "N09")]
    public async Task Of_a_sender_who_is_not_known_only_where_they_write_from_is_told()
    {
        await using var room = await WithManagerAsync();
        room.Arrives(room.Mail(Parent, "About Tobias Quillfeather"));
        room.Tenant.Host.Faults.Add(new Fault(FaultKind.Fail, "GET", "/v1.0/users/*/attachments*", Count: MailHandling.TriesSoon));

        await TriedAsync(room, room.AddInstance(), MailHandling.TriesSoon);

        var told = Assert.Single(await ToldAsync(room));
        Assert.Contains("an address at home.example that is not in the partnership&#39;s settings. It names no review.", told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("uillfeather", told.Body, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What is attached can't be read so many times.</summary>
    private static void Breaks(MailRoom room, int times) => room.Tenant.Host.Faults.Add(new Fault(FaultKind.Fail, "GET", "/v1.0/users/*/attachments/*", Count: times));

    /// <summary>Both instances look at the same time, so often, with enough time in between for another try.</summary>
    private static async Task TriedAsync(MailRoom room, MailboxRounds other, int times)
    {
        for (var round = 0; round < times; round++)
        {
            await Task.WhenAll(room.ReadAsync(), other.RoundAsync());
            room.Case.Host.MachineClock.Forward(TimeSpan.FromMinutes(61));
        }
    }

    private static Task<IReadOnlyList<MailMessage>> ToldAsync(MailRoom room) => room.AnswersAsync(RunnerBench.Priya.Email);

    /// <summary>A room whose partnership's manager has a mailbox.</summary>
    private async Task<MailRoom> WithManagerAsync()
    {
        var room = await RoomAsync();
        var managers = room.Case.Hand.Procedure.RolesOf(Capacity.Manager).Select(role => role.Id).ToHashSet();
        await room.Case.Host.Services.GetRequiredService<PartnershipStore>().ChangeAsync(
            room.Case.Hand.Context.Partnership.Id,
            settings => settings! with { Roster = [.. settings.Roster.Select(held => managers.Contains(held.Role) ? held with { Person = RunnerBench.Priya } : held)] },
            default);
        return room;
    }
}
