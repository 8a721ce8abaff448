using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Holidays;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Procedures;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Ledger;

/// <summary>One running copy of the service as far as tables go. Several on one account are several instances; a new one after a fault is a restart.</summary>
internal sealed class ServiceInstance
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ProcedureCatalogue Procedures = ProcedureCatalogue.Shipped();

    private ServiceInstance(string account, TimeProvider machine, LedgerRules? rules)
    {
        Account = account;
        Machine = machine;
        Tables = new ServiceTables(AzuriteFixture.Tables(account, [Requests]));
        Agenda = new Agenda(Tables);
        Work = new WorkQueue(Agenda, machine);
        Partnerships = new PartnershipStore(Tables, machine);
        Holidays = new BankHolidayStore(Tables);
        Contexts = new ReviewContexts(Partnerships, Procedures, Holidays);
        Ledger = new ReviewLedger(new ReviewRows(Tables), Contexts, rules ?? LedgerRules.OfTheDomain, Work, NullLogger<ReviewLedger>.Instance);
    }

    public string Account { get; }

    public TimeProvider Machine { get; }

    public CountingPolicy Requests { get; } = new();

    public ServiceTables Tables { get; }

    public Agenda Agenda { get; }

    public WorkQueue Work { get; }

    public PartnershipStore Partnerships { get; }

    public BankHolidayStore Holidays { get; }

    public ReviewContexts Contexts { get; }

    public ReviewLedger Ledger { get; }

    /// <summary>The first instance on a new account, its tables made and its partnership set up.</summary>
    public static async Task<ServiceInstance> StartAsync(AzuriteFixture azurite, TimeProvider? machine = null, LedgerRules? rules = null)
    {
        var instance = new ServiceInstance(azurite.NewAccount(), machine ?? Frozen(), rules);
        await instance.Tables.CreateAsync(CancellationToken.None);
        await instance.Partnerships.ChangeAsync(ExamplePartnership.Id, _ => ExamplePartnership.Settings, CancellationToken.None);
        instance.Requests.Reset();
        return instance;
    }

    /// <summary>A further instance on the same account and clock.</summary>
    public async Task<ServiceInstance> AnotherAsync(LedgerRules? rules = null)
    {
        var other = new ServiceInstance(Account, Machine, rules);
        await other.Contexts.ForAsync(ExamplePartnership.Id, CancellationToken.None);
        other.Requests.Reset();
        return other;
    }

    public static TenantClock Frozen() => new(TimeProvider.System, Monday, frozen: true);

    public Task<LedgerAnswer> HandleAsync(Command command) => command.What is OpenReview
        ? Ledger.OpenAsync(ExamplePartnership.Id, command, CancellationToken.None)
        : Ledger.HandleAsync(command, CancellationToken.None);

    public async Task<ReviewId> OpenReviewAsync()
    {
        var id = ExamplePartnership.NewReview();
        Assert.IsType<LedgerAnswer.Accepted>(await HandleAsync(ExamplePartnership.Open(id, Machine.GetUtcNow())));
        Requests.Reset();
        return id;
    }

    /// <summary>Every row of the review, by key.</summary>
    public async Task<List<TableEntity>> RowsAsync(ReviewId review) =>
        await Tables.Reviews.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {review.Value}")).ToListAsync();
}
