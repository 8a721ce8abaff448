using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Holidays;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Outbox;
using RapidReviewBot.Procedures;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Ledger;

/// <summary>One running copy of the service as far as tables go. Several on one account are several instances; a new one after a fault is a restart.</summary>
internal sealed class ServiceInstance
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ProcedureCatalogue Procedures = ProcedureCatalogue.Shipped();

    private readonly InstanceParts _parts;

    private ServiceInstance(string account, TimeProvider machine, InstanceParts parts)
    {
        _parts = parts;
        Account = account;
        Machine = machine;
        Tables = new ServiceTables(AzuriteFixture.Tables(account, [Requests]));
        Agenda = new Agenda(Tables);
        Work = new WorkQueue(Agenda, machine);
        Partnerships = new PartnershipStore(Tables, machine);
        Holidays = new BankHolidayStore(Tables);
        Contexts = new ReviewContexts(Partnerships, Procedures, Holidays);
        Ledger = new ReviewLedger(new ReviewRows(Tables), Contexts, parts.Rules ?? LedgerRules.OfTheDomain, Work, NullLogger<ReviewLedger>.Instance);
        Clock = new ReviewClock(parts.Review ?? machine);
        Outbox = NewOutbox(parts.Runners);
        Alarm = new AgendaAlarm(Clock, machine);
        Upkeep = new ReviewUpkeep(Ledger, Contexts, Outbox, new UpkeepNotes(Agenda, Alarm, new ReviewRows(Tables), Clock, machine), NullLogger<ReviewUpkeep>.Instance);
        Attendants = new Attendants(Upkeep, Agenda, machine, NullLogger<Attendants>.Instance);
        Sweep = new AgendaSweep(Agenda, Attendants, Alarm, NullLogger<AgendaSweep>.Instance);
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

    public ReviewClock Clock { get; }

    public OutboxDispatcher Outbox { get; }

    public AgendaAlarm Alarm { get; }

    public ReviewUpkeep Upkeep { get; }

    public Attendants Attendants { get; }

    public AgendaSweep Sweep { get; }

    /// <summary>The first instance on a new account, its tables made and its partnership set up.</summary>
    public static async Task<ServiceInstance> StartAsync(AzuriteFixture azurite, TimeProvider? machine = null, LedgerRules? rules = null, InstanceParts? parts = null)
    {
        var instance = new ServiceInstance(azurite.NewAccount(), machine ?? Frozen(), parts ?? new InstanceParts { Rules = rules });
        await instance.Tables.CreateAsync(CancellationToken.None);
        await instance.Partnerships.ChangeAsync(ExamplePartnership.Id, _ => ExamplePartnership.Settings, CancellationToken.None);
        instance.Requests.Reset();
        return instance;
    }

    /// <summary>A further instance on the same account and clock.</summary>
    public async Task<ServiceInstance> AnotherAsync(LedgerRules? rules = null)
    {
        var other = new ServiceInstance(Account, Machine, rules is null ? _parts : _parts with { Rules = rules });
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

    /// <summary>Kills the instance at a request, counted from 0: that one and all after it are lost. Carried out: it still reached the tables, its answer is lost.</summary>
    public void DieAt(int request, bool carriedOut)
    {
        var dead = false;
        Task Die(bool here)
        {
            dead |= here;
            return dead ? throw new InstanceKilledException() : Task.CompletedTask;
        }

        Requests.Before = _ => Die(!carriedOut && Requests.Count == request + 1);
        Requests.After = _ => Die(carriedOut && Requests.Count == request + 1);
    }

    /// <summary>Every row of the review, by key.</summary>
    public async Task<List<TableEntity>> RowsAsync(ReviewId review) =>
        await Tables.Reviews.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {review.Value}")).ToListAsync();

    /// <summary>Looks at the agenda and waits until all that was due has been attended to.</summary>
    public async Task SweepAsync()
    {
        await Sweep.SweepAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => Task.FromResult(Attendants.InHand == 0));
    }

    private OutboxDispatcher NewOutbox(IEnumerable<EffectRunner> runners)
    {
        var rows = new EffectRows(Tables, Machine);
        return new OutboxDispatcher(
            rows,
            new EffectExecution(rows, Ledger, Contexts, new EffectRunners(runners), NullLogger<EffectExecution>.Instance),
            new EffectReport(rows, Ledger, Clock, NullLogger<EffectReport>.Instance),
            NullLogger<OutboxDispatcher>.Instance);
    }
}

/// <summary>What a test puts into an instance in place of the service's own.</summary>
internal sealed record InstanceParts
{
    public LedgerRules? Rules { get; init; }

    public IReadOnlyList<EffectRunner> Runners { get; init; } = [];

    /// <summary>Review time; machine time when not given.</summary>
    public TimeProvider? Review { get; init; }
}

internal sealed class InstanceKilledException : Exception;
