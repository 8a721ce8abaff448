using System.Text.Json.Nodes;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

/// <summary>A tenant that is killed while it takes a meeting: what it had written by then is what the next one starts from, and the same call comes again.</summary>
public sealed class KilledInvitationTests : IDisposable
{
    private const string Mailbox = "/users/safeguardingpartnership@council.exampleborough.example";
    private const string Director = "margaret.osei@council.exampleborough.example";
    private const string Police = "karen.doyle@exampleshire.police.example";

    private readonly string folders = Directory.CreateTempSubdirectory("killed-invitation-").FullName;

    public void Dispose() => Directory.Delete(folders, recursive: true);

    [Fact]
    public async Task Wherever_it_was_killed_everybody_is_invited_once_when_the_meeting_is_booked_again()
    {
        var written = await WrittenAsync(tenant => Task.FromResult(""), (tenant, _) => BookAsync(tenant));

        await AtEachLineAsync(written, async tenant =>
        {
            await BookAsync(tenant);
            await IdleAsync(tenant);

            Assert.Equal(["meetingRequest"], Told(tenant, Director));
            Assert.Equal(["meetingRequest"], Told(tenant, Police));
        });
    }

    [Fact]
    public async Task Wherever_it_was_killed_whoever_was_invited_hears_once_that_the_meeting_is_off()
    {
        var written = await WrittenAsync(
            async tenant =>
            {
                var id = (await BookAsync(tenant)).Id;
                await IdleAsync(tenant);
                return id;
            },
            (tenant, id) => tenant.Graph.PostAsync($"{Mailbox}/events/{id}/cancel", new JsonObject()));

        await AtEachLineAsync(written, async tenant =>
        {
            // Gone means that it is called off already.
            if ((await tenant.Graph.GetAsync($"{Mailbox}/events/{written.Id}")).Status == 200)
                await tenant.Graph.PostAsync($"{Mailbox}/events/{written.Id}/cancel", new JsonObject());
            await IdleAsync(tenant);

            Assert.Equal(["meetingRequest", "meetingCancelled"], Told(tenant, Director));
            Assert.Equal(["meetingRequest", "meetingCancelled"], Told(tenant, Police));
        });
    }

    /// <summary>What a tenant has on disk after a call, and how much of that stood there before it.</summary>
    private async Task<(string[] Lines, int Before, string Id)> WrittenAsync(Func<LocalTenantFixture, Task<string>> first, Func<LocalTenantFixture, string, Task> call)
    {
        string folder = Path.Combine(folders, "whole");
        await using var tenant = await StartAsync(folder);
        string id = await first(tenant);
        int before = Lines(folder).Length;
        await call(tenant, id);
        return (Lines(folder), before, id);
    }

    private async Task AtEachLineAsync((string[] Lines, int Before, string Id) written, Func<LocalTenantFixture, Task> then)
    {
        Assert.InRange(written.Lines.Length - written.Before, 4, 40);
        for (int kept = written.Before; kept <= written.Lines.Length; kept++)
        {
            string folder = Directory.CreateDirectory(Path.Combine(folders, $"{kept}")).FullName;
            await File.WriteAllLinesAsync(StateFile(folder), written.Lines.Take(kept));
            await using var tenant = await StartAsync(folder);
            await then(tenant);
        }
    }

    private static Task<LocalTenantFixture> StartAsync(string folder) => LocalTenantFixture.StartAsync(options => options with { Folder = folder });

    private static Task IdleAsync(LocalTenantFixture tenant) => tenant.Host.Idleness.WaitAsync(TimeSpan.FromMinutes(1), default);

    private static string StateFile(string folder) => Path.Combine(folder, "state.jsonl");

    private static string[] Lines(string folder)
    {
        using var reader = new StreamReader(new FileStream(StateFile(folder), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What the person was told of meetings, by kind, in order.</summary>
    private static IEnumerable<string?> Told(LocalTenantFixture tenant, string address)
    {
        string id = tenant.Host.State.FindPerson(address)!.Id;
        return tenant.Host.State.Mail.All.Where(one => one.MailboxId == id && one.Folder == "inbox").Select(one => one.MeetingMessageType);
    }

    private static Task<GraphAnswer> BookAsync(LocalTenantFixture tenant) => tenant.Graph.PostAsync($"{Mailbox}/events", new JsonObject
    {
        ["subject"] = "Rapid Review RR-1",
        ["start"] = At("2026-03-10T10:00:00"),
        ["end"] = At("2026-03-10T12:00:00"),
        ["attendees"] = new JsonArray([.. new[] { Director, Police }.Select(one => (JsonNode)new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = one } })]),
        ["transactionId"] = "transaction-1",
    });

    private static JsonObject At(string time) => new() { ["dateTime"] = time, ["timeZone"] = "UTC" };
}
