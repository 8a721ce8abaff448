using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Tests.Conversation;
using RapidReviewBot.Tests.Ledger;
using Person = RapidReviewBot.Domain.Partnerships.Person;
using TenantPerson = RapidReviewBot.LocalTenant.State.Person;

namespace RapidReviewBot.Tests.Features.DecideThreshold;

/// <summary>The whole bot in a local tenant, following a procedure, with a review whose referral is filed.</summary>
internal sealed class ThresholdRoom : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private int sent;

    private ThresholdRoom(BotRoom room, ReviewInHand hand) => (Room, Hand) = (room, hand);

    public BotRoom Room { get; }

    /// <summary>For its procedure and its builders only; the review itself is the ledger's.</summary>
    public ReviewInHand Hand { get; }

    /// <summary>The review at hand.</summary>
    public ReviewId Review { get; set; } = ExamplePartnership.NewReview();

    public TenantPerson Authority => Room.Person("partner-lead-la");

    public TenantPerson Chair => Room.Person("signatory-la");

    public TenantPerson Leader => Room.Person("la-legal");

    /// <summary>Speaks for the agency that referred; works in another organisation.</summary>
    public TenantPerson Referrer => Room.Person("school-dsl");

    public static async Task<ThresholdRoom> OpenAsync(AzuriteFixture azurite, string procedure, params Circumstance[] circumstances)
    {
        var room = new ThresholdRoom(await BotRoom.OpenAsync(azurite), new ReviewInHand(procedure, "2026-03-02T09:00"));
        await room.Room.Bot.GetRequiredService<PartnershipStore>().ChangeAsync(BotRoom.PartnershipId, settings => room.Settings(settings!), CancellationToken.None);
        await room.BeginAsync(circumstances);
        return room;
    }

    /// <summary>Opens a further review, which is at hand from then on.</summary>
    public Task OpenAnotherAsync()
    {
        Review = ExamplePartnership.NewReview();
        return BeginAsync([]);
    }

    private async Task BeginAsync(Circumstance[] circumstances)
    {
        var opening = new Command(CommandIds.Of("open", Review.Value), Review, ActorOf(Room.Manager), Now, Hand.Opening(circumstances));
        Assert.IsType<LedgerAnswer.Accepted>(await Room.Bot.GetRequiredService<ReviewLedger>().OpenAsync(BotRoom.PartnershipId, opening, CancellationToken.None));
        await Eventually.TrueAsync(async () => (await ReadAsync()).Folder is not null, Patience);
        await DoAsync(Room.Manager, new FileReferral(Stages.Filed(DocumentKind.Referral)));
    }

    private DateTimeOffset Now => Room.Bot.GetRequiredService<ReviewClock>().Now;

    public Task<Review> ReadAsync() => Room.Bot.GetRequiredService<ReviewLedger>().ReadAsync(Review, CancellationToken.None);

    /// <summary>The tenant's names for these people.</summary>
    public IEnumerable<string?> RolesOf(IEnumerable<string> personIds) =>
        personIds.Select(id => Room.Tenant.State.People.All.First(person => person.Id == id || string.Equals(person.Mail, id, StringComparison.OrdinalIgnoreCase)).Role).Order(StringComparer.Ordinal);

    public Task EventuallyAsync(Func<Review, bool> holds) => Eventually.TrueAsync(async () => holds(await ReadAsync()), Patience);

    public static Task EventuallyAsync(Func<bool> holds) => Eventually.TrueAsync(() => Task.FromResult(holds()), Patience);

    /// <summary>What somebody does elsewhere meanwhile.</summary>
    public Task DoAsync(TenantPerson by, ReviewCommand what) => DoAsync(ActorOf(by), what);

    /// <summary>All three give this view, each on a page.</summary>
    /// <param name="except">Whoever gives the other view.</param>
    public async Task ViewsAsync(bool met, string? except = null)
    {
        foreach (var (index, role) in Hand.Procedure.Threshold!.Views.Index())
            await ViewAsync(role, met != (role == except), index + 1);
    }

    /// <summary>The three find the threshold met in their discussion, and the local authority notifies.</summary>
    public async Task NotifyAsync(string reference)
    {
        await DoAsync(Authority, new ArrangeDiscussion(new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero)));
        await ViewsAsync(met: true);
        await DoAsync(Authority, new RecordNotification(LondonTime.DateOf(Now), reference));
    }

    /// <summary>One of the three gives this view on a page.</summary>
    public Task ViewAsync(string role, bool met, int file) => DoAsync(ExampleBorough.Acting(HolderOf(Hand.Procedure.Role(role)!)), ThresholdStages.View(role, met, file));

    /// <summary>The newest card in somebody's chat that shows all of this, once it has come.</summary>
    public async Task<string> CardAsync(TenantPerson person, params string[] shows)
    {
        JsonNode? found = null;
        await Eventually.TrueAsync(async () => (found = await FindAsync(person, shows)) is not null, Patience);
        return (string)found!["id"]!;
    }

    /// <summary>All cards in somebody's chat that show this.</summary>
    public async Task<IReadOnlyList<JsonNode>> CardsAsync(TenantPerson person, string shows) =>
        [.. (await Room.MessagesAsync(person, Room.ChatOf(person))).Where(one => Text(one).Contains(shows, StringComparison.Ordinal))];

    public Task PressAsync(TenantPerson person, string card, string title, object? inputs = null) => Room.PressAsync(person, Room.ChatOf(person), card, title, inputs);

    /// <summary>The card as it stands in front of the person after a press: nothing is opened anew.</summary>
    public async Task<string> ShownAsync(TenantPerson person, string card) =>
        Text((await Room.MessagesAsync(person, Room.ChatOf(person), opened: false)).Single(one => (string?)one["id"] == card));

    public ValueTask DisposeAsync() => Room.DisposeAsync();

    private async Task<JsonNode?> FindAsync(TenantPerson person, string[] shows) =>
        (await Room.MessagesAsync(person, Room.ChatOf(person))).LastOrDefault(one => shows.All(part => Text(one).Contains(part, StringComparison.Ordinal)));

    private static string Text(JsonNode node) => node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private async Task DoAsync(Actor by, ReviewCommand what)
    {
        var command = new Command(CommandIds.Of(Review.Value, $"{++sent}"), Review, by, Now, what);
        var answer = await Room.Bot.GetRequiredService<ReviewLedger>().HandleAsync(command, CancellationToken.None);
        Assert.True(answer is LedgerAnswer.Accepted, (answer as LedgerAnswer.Refused)?.Refusal.Sentence);
    }

    private static Actor ActorOf(TenantPerson person) => new(person.Id, person.DisplayName, Proof.Teams);

    private Partnership Settings(Partnership settings)
    {
        var example = ExampleBorough.Following(Hand.Procedure);
        var drive = Room.Tenant.State.Drives.All.Single(one => one.Name == "Rapid Reviews");
        return settings with
        {
            ProcedureId = Hand.Procedure.Id,
            SiteId = drive.SiteId,
            DriveId = drive.Id,
            Mailbox = Room.Person("partnership-mailbox").Mail,
            Roster = [.. Hand.Procedure.Roles.Where(role => role.Capacity != Capacity.Observer).Select(role => new RoleHolder(role.Id, HolderOf(role)))],
            Agencies = [.. example.Agencies.SkipLast(1), example.Agencies[^1] with { Contact = Person.ByMail(Referrer.DisplayName, Referrer.Mail, "Example School") }],
        };
    }

    private Person HolderOf(Role role) => role switch
    {
        { Capacity: Capacity.Manager } => Here(Room.Manager),
        { Capacity: Capacity.Chair } => Here(Chair),
        { DeclaresNoInvolvement: true } => Here(Leader),
        { Partner: Partner.Icb } => Elsewhere(Room.Person("partner-lead-icb")),
        { Partner: Partner.Police } => Elsewhere(Room.Person("partner-lead-police")),
        { Partner: Partner.LocalAuthority } => Here(Authority),
        _ => Here(Room.Coordinator),
    };

    public static Person Here(TenantPerson person) => new(person.Id, person.DisplayName, person.Mail, "Example Borough Council", person.Id);

    private static Person Elsewhere(TenantPerson person) => Person.ByMail(person.DisplayName, person.Mail, "Another organisation");
}
