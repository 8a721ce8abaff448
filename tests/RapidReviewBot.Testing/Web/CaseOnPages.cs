using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Testing.Web;

/// <summary>A review at some stage, in a real ledger, with a real case folder in a local tenant, behind the pages over HTTP.</summary>
public sealed class CaseOnPages : IAsyncDisposable
{
    const string Library = "Rapid Reviews";

    readonly TenantHost tenant;

    CaseOnPages(PagesHost host, ReviewInHand hand, CaseFolder folder, TenantHost tenant) => (Host, Hand, Folder, this.tenant) = (host, hand, folder, tenant);

    public PagesHost Host { get; }

    /// <summary>The same review in hand, as it was when the case was set up.</summary>
    public ReviewInHand Hand { get; }

    public CaseFolder Folder { get; }

    public CaseFiles Files => Host.Services.GetRequiredService<CaseFiles>();

    /// <param name="stage">Brings the review in hand to where the test begins.</param>
    /// <param name="procedure">Whose way the review goes.</param>
    public static async Task<CaseOnPages> StartAsync(LocalTenantFixture tenant, TableServiceClient tables, Func<ReviewInHand, ReviewInHand> stage, string procedure = "west-midlands")
    {
        var hand = stage(new ReviewInHand(procedure));
        if (hand.Refusal is { } refusal) throw new InvalidOperationException($"The stage was not reached: {refusal.Sentence}");
        var host = await PagesHost.StartAsync(tables, tenant.Host, hand.Now);
        var drive = tenant.Host.State.Drives.All.Single(one => one.Name == Library);
        var folder = new CaseFolder(drive.Id, await NewFolderAsync(tenant, drive.Id, drive.RootId));
        var made = new CaseOnPages(host, hand, folder, tenant.Host);
        await made.FillAsync();
        return made;
    }

    public Task<Review> ReviewAsync() => Host.Services.GetRequiredService<ReviewLedger>().ReadAsync(Hand.Review.Id, default);

    public Task<IReadOnlyList<Domain.Reviews.Events.RecordedEvent>> HistoryAsync() => Host.Services.GetRequiredService<ReviewLedger>().HistoryAsync(Hand.Review.Id, default);

    public Task<Uri> LinkAsync(Domain.Partnerships.Person person, string page = "") => Host.LinkAsync(person.Id, Hand.Review.Id, page, email: person.Email);

    /// <summary>The person, signed in, at their list of tasks.</summary>
    public async Task<Visitor> SignedInAsync(Domain.Partnerships.Person person) => await Host.SignedInAsync(await LinkAsync(person));

    /// <summary>What somebody else does meanwhile, elsewhere.</summary>
    public async Task DoAsync(Domain.Partnerships.Person by, ReviewCommand what)
    {
        var command = new Command(CommandIds.Of(Guid.NewGuid().ToString()), Hand.Review.Id, ExampleBorough.Acting(by), Host.ReviewTime.GetUtcNow(), what);
        if (await Host.Services.GetRequiredService<ReviewLedger>().HandleAsync(command, default) is LedgerAnswer.Refused { Refusal: var refusal })
            throw new InvalidOperationException(refusal.Sentence);
    }

    /// <summary>The files in a sub-folder of the case folder.</summary>
    public async Task<IReadOnlyList<StoredFile>> FilesInAsync(string subFolder) =>
        await Files.FindAsync(Folder, subFolder, default) is { } found ? await Files.ListAsync(Folder, found.ItemId, default) : [];

    /// <summary>The first mail in somebody's inbox, once it has come.</summary>
    public async Task<MailMessage> ArrivedAsync(string address)
    {
        var mailbox = tenant.People.Person(address);
        await Eventually.TrueAsync(() => Task.FromResult(tenant.Mail.In(mailbox, MailStore.Inbox).Any()));
        return tenant.Mail.In(mailbox, MailStore.Inbox).First();
    }

    /// <summary>The ledger's rows as they stand: whatever changes one changes this.</summary>
    public async Task<string> LedgerAsync()
    {
        var rows = new List<string>();
        await foreach (var row in Host.Services.GetRequiredService<ServiceTables>().Reviews.QueryAsync<TableEntity>()) rows.Add($"{row.RowKey} {row.ETag}");
        return string.Join('\n', rows);
    }

    /// <summary>Everything that stands in the service's tables.</summary>
    public async Task<string> TablesTextAsync()
    {
        var tables = Host.Services.GetRequiredService<ServiceTables>();
        var text = new System.Text.StringBuilder();
        foreach (var table in new[] { tables.Reviews, tables.Links, tables.Agenda, tables.People, tables.Partnerships, tables.Directory })
            await foreach (var row in table.QueryAsync<TableEntity>())
                foreach (var key in row.Keys) text.Append(row[key]).Append('\n');
        return text.ToString();
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    async Task FillAsync()
    {
        var settings = Hand.Context.Partnership with { DriveId = Folder.DriveId, Mailbox = "safeguardingpartnership@council.exampleborough.example" };
        await Host.Services.GetRequiredService<PartnershipStore>().ChangeAsync(settings.Id, _ => settings, default);
        var ledger = Host.Services.GetRequiredService<ReviewLedger>();
        foreach (var command in Hand.Sent)
        {
            var real = command with { What = await RealAsync(command.What) };
            var answer = real.What is OpenReview ? await ledger.OpenAsync(settings.Id, real, default) : await ledger.HandleAsync(real, default);
            if (answer is LedgerAnswer.Refused { Refusal: var refusal }) throw new InvalidOperationException($"{command.What.GetType().Name}: {refusal.Sentence}");
        }
    }

    /// <summary>Folder and documents that are really there.</summary>
    async Task<ReviewCommand> RealAsync(ReviewCommand what) => what switch
    {
        RecordCaseFolder made => made with { FolderId = Folder.FolderId },
        RecordDocument record => record with { Document = await FiledAsync(record.Document) },
        FileReportVersion file => file with { Report = await FiledAsync(file.Report) },
        CompleteDraft complete => complete with { Sha256 = await HashAsync() },
        ReleaseDraft release => release with { Sha256 = await HashAsync() },
        CirculateDraft circulate => circulate with { Sha256 = await HashAsync() },
        KeepDraft keep => keep with { Sha256 = await HashAsync() },
        GiveThresholdView give => give with { Grounds = await FiledAsync(give.Grounds) },
        AgreeReport agree => agree with { Sha256 = await HashAsync() },
        ApproveSubmission approve => approve with { Sha256 = await HashAsync() },
        SignOff sign => sign with { Sha256 = await HashAsync() },
        GivenEvents given => new GivenEvents([.. await Task.WhenAll(given.Events.Select(RealAsync))]),
        _ => what,
    };

    async Task<ReviewEvent> RealAsync(ReviewEvent happened) => happened switch
    {
        ReportVersionFiled filed => new ReportVersionFiled(await FiledAsync(filed.Report)),
        DocumentFiled filed => new DocumentFiled(await FiledAsync(filed.Document)),
        DecisionRecorded decided => decided with { Grounds = await FiledAsync(decided.Grounds) },
        _ => happened,
    };

    async Task<string> HashAsync() => (await ReviewAsync()).Report.Newest!.Sha256;

    async Task<FiledDocument> FiledAsync(FiledDocument document)
    {
        var rule = Hand.Procedure.Document(document.Document);
        var path = $"{rule?.SubFolder ?? Hand.Procedure.Folder.SubFolders[0]}/{Hand.Review.Reference} {document.Document} {document.AgencyId} v{document.Version}.docx";
        var facts = new DocumentFacts($"{document.Document}", "Example", Hand.Review.Reference, "OFFICIAL-SENSITIVE", Hand.Now, document.AgencyId);
        var form = Documents.Forms.FormFiles.Shipped[document.Document == DocumentKind.ReturnForm ? "initial-scoping" : "rapid-review-report"];
        // Each version of a report says which it is, so that no two are the same bytes.
        var answers = Domain.Returns.FormAnswers.Empty.With("report-version", $"{document.Version}");
        var stored = await Files.SaveAsync(Folder, path, BinaryData.FromBytes(WordFormWriter.Write(form, document.Version == 1 ? Domain.Returns.FormAnswers.Empty : answers, facts, "For a test")), default);
        return document with { Path = path, ItemId = stored.ItemId, WebUrl = stored.WebUrl, Sha256 = stored.Sha256! };
    }

    static async Task<string> NewFolderAsync(LocalTenantFixture tenant, string drive, string root)
    {
        using var graph = new GraphCaller(tenant.Host);
        var made = await graph.PostAsync($"/drives/{drive}/items/{root}/children", new JsonObject { ["name"] = $"case {Guid.NewGuid():N}", ["folder"] = new JsonObject() });
        return made.Status == 201 ? made.Id : throw new InvalidOperationException($"No case folder: {made.Status} {made.ErrorMessage}");
    }
}
