using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Benchmarks;

/// <summary>What Microsoft Graph is asked for when a review is opened and when mails go out, counted in the tenant's journal while people act on what they are shown.</summary>
internal static class OutsideCalls
{
    private const int MostSteps = 40;
    private const int FewestMails = 6;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var tenant = await LocalTenantFixture.StartAsync(options => options with { Bots = 1 });
        tenant.Http.DefaultRequestHeaders.Add("Origin", tenant.Host.Url.GetLeftPart(UriPartial.Authority));
        var control = new Control(tenant.Http);
        await control.IdleAsync();
        var manager = (await control.PeopleAsync()).First(one => ((string?)one["role"])?.EndsWith("Partnership Manager", StringComparison.Ordinal) == true);
        var person = new StoryPerson((string)manager["id"]!, (string)manager["name"]!, hasTeams: true, control, Twist.None, _ => { }) { Now = await control.NowAsync() };
        await control.SayAsync(person.Id, await control.ChatAsync(person.Id) ?? throw new InvalidOperationException("The manager has no chat."), "new review");
        await ActAsync(person, control);
        var opening = Calls(tenant.Host.Journal).Count;
        for (var step = 0; step < MostSteps && Mails(tenant.Host.Journal).Sent < FewestMails; step++) await ActAsync(person, control);
        var (calls, sent) = Mails(tenant.Host.Journal);
        return
        [
            Figure.AtMost("Graph calls to open a review", 25, opening, ""),
            Figure.AtMost("Graph calls to send a mail", 2, sent == 0 ? double.PositiveInfinity : (double)calls / sent, "", $"{sent} mails"),
        ];
    }

    private static async Task ActAsync(StoryPerson person, Control control)
    {
        foreach (var want in await person.LookAsync()) await want.Do();
        await control.IdleAsync();
    }

    // The look into the mailbox every few seconds is nobody's review.
    private static List<JournalRow> Calls(Journal journal) =>
        [.. journal.Rows.Where(row => row.Source == "graph" && !row.Path.Contains("/mailFolders/", StringComparison.OrdinalIgnoreCase))];

    // A copy for the case folder is read when the mail has left.
    private static (int Calls, int Sent) Mails(Journal journal)
    {
        var mails = Calls(journal).Where(row => row.Path.Contains("/messages", StringComparison.Ordinal) || row.Path.EndsWith("/sendMail", StringComparison.Ordinal))
            .Where(row => !row.Path.EndsWith("/$value", StringComparison.Ordinal)).ToList();
        return (mails.Count, mails.Count(row => row.Path.EndsWith("/send", StringComparison.Ordinal) || row.Path.EndsWith("/sendMail", StringComparison.Ordinal)));
    }
}
