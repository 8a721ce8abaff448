using AngleSharp.Html.Dom;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Links;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>A page on which something is asked: where it is and its questions.</summary>
internal sealed record AskingPage(string Path, string Button, IReadOnlyList<FormField> Fields)
{
    /// <summary>Of a form that is sent when all its sections are done: until then only its writer has it.</summary>
    public bool IsSection { get; init; }

    public IEnumerable<FormField> Dates => Fields.Where(asked => asked.Kind == FieldKind.Date);
}

/// <summary>A review at a stage behind the pages, and everything that must not change by what is posted there.</summary>
internal sealed class PageRoom(CaseOnPages at, LocalTenantFixture tenant) : IAsyncDisposable
{
    private const string SaveSection = "Save and continue";

    public CaseOnPages At => at;

    public static async Task<PageRoom> StartAsync(LocalTenantFixture tenant, TableServiceClient tables, string stage) =>
        new(await CaseOnPages.StartAsync(tenant, tables, review => Reached.Bring(stage, review), Reached.ProcedureOf(stage)), tenant);

    /// <summary>What is done on pages and owed now, each kind once.</summary>
    public async Task<IReadOnlyList<Owed>> OwedAsync() =>
        [.. (await AllOwedAsync()).Where(owed => at.Host.Services.GetRequiredService<TaskPages>().Has(owed.Kind)).DistinctBy(owed => owed.Kind)];

    /// <summary>Somebody who takes part in the review and does not owe this.</summary>
    public async Task<Person> NotAskedAsync(Owed owed)
    {
        var asked = (await AllOwedAsync()).Where(thing => thing.Key == owed.Key).Select(thing => thing.By.Id).ToHashSet();
        return (await at.ReviewAsync()).Everyone().First(person => !asked.Contains(person.Id));
    }

    /// <summary>The page of what is owed, or every section of its form.</summary>
    public async Task<IReadOnlyList<AskingPage>> PagesAsync(Owed owed)
    {
        var visit = await VisitAsync(owed.By);
        if (at.Host.Services.GetRequiredService<FormTasks>().For(visit, owed) is { } form)
            return [.. form.Asked(FormAnswers.Empty).Select(section => new AskingPage($"{TaskPath.PageOf(owed)}/section/{section.Id}", SaveSection, section.Fields) { IsSection = true })];
        var view = at.Host.Services.GetRequiredService<TaskPages>().For(owed.Kind)!.Show(visit, owed);
        return [new AskingPage(TaskPath.PageOf(owed), view.Button, view.Form.Sections[0].Fields)];
    }

    public async Task<Visitor> OpenAsync(Person person, string page) => await at.Host.SignedInAsync(await at.LinkAsync(person, page));

    /// <summary>What somebody enters who has no reason not to.</summary>
    public IReadOnlyList<(string Name, string Value)> Sensible(Visitor visitor, string button)
    {
        var form = (IHtmlFormElement)visitor.Page.QuerySelectorAll("main form[method=post]").First(one => one.QuerySelectorAll("button").Any(pressed => pressed.TextContent.Trim() == button));
        return [.. PageAnswers.For(form, "Invented Person", at.Hand.Now, _ => null).Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>Everything that was changed outside; a draft that a person saves for themselves apart.</summary>
    public IReadOnlyList<string> Outside =>
        [.. tenant.Host.Journal.Rows.Where(row => row.Method != "GET" && !row.Path.Contains("(draft)", StringComparison.Ordinal) && !Uri.UnescapeDataString(row.Path).Contains("(draft)", StringComparison.Ordinal)).Select(row => $"{row.Method} {row.Path}")];

    public ValueTask DisposeAsync() => at.DisposeAsync();

    private async Task<IReadOnlyList<Owed>> AllOwedAsync() => OwedList.Of(await at.ReviewAsync() with { AsOf = at.Hand.Now }, at.Hand.Procedure);

    private async Task<Visit> VisitAsync(Person person)
    {
        var read = LinkPaths.Read((await at.LinkAsync(person)).AbsolutePath)!.Value;
        var link = await at.Host.Links.FindOpenAsync(read.Review, read.Token, default);
        return (await at.Host.Services.GetRequiredService<Visits>().OfAsync(link!, default))!;
    }
}
