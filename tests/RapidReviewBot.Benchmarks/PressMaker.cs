using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.OpenReview;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Teams;

namespace RapidReviewBot.Benchmarks;

/// <summary>Opens review after review and presses "Record the notification" on the card that its manager was given.</summary>
internal sealed class PressMaker(TenantHost tenant, MeasuredBot bot, Partnership partnership)
{
    private readonly Person manager = partnership.Roster.First(held => held.Role == "single-point-of-contact").Person;
    private int opened;

    public Actor Manager => new(manager.Id, manager.Name, Proof.Teams);

    public DateTimeOffset Now => tenant.Clock.GetUtcNow();

    public async Task<ReviewId> OpenAsync()
    {
        var review = new ReviewId(CommandIds.Of("bench", $"{++opened}")[..20]);
        var agencies = partnership.Agencies.Select(agency => agency.Id).Take(6).ToList();
        var facts = new[] { Fact.IncidentHappened, Fact.LocalAuthorityAware, Fact.PartnersAware, Fact.ReferralReceived }.ToDictionary(fact => fact, _ => Now.AddHours(-1));
        var opening = new Command(CommandIds.Of("open", review.Value), review, Manager, Now, new OpenReview(facts, ["AB"], [Circumstance.ChildSeriouslyHarmed], agencies[0], agencies));
        var folder = new Command(CommandIds.Of("folder", review.Value), review, Actor.Service, Now, new RecordCaseFolder("folder", "https://files.example/folder", review.Value, new Dictionary<string, string>()));
        var ledger = bot.Services.GetRequiredService<ReviewLedger>();
        return await ledger.OpenAsync(partnership.Id, opening, CancellationToken.None) is LedgerAnswer.Accepted && await ledger.HandleAsync(folder, CancellationToken.None) is LedgerAnswer.Accepted
            ? review
            : throw new InvalidOperationException("The review was not opened.");
    }

    /// <summary>The activity of a press that was never made before.</summary>
    public async Task<string> NextAsync()
    {
        var id = await OpenAsync();
        var review = await bot.Services.GetRequiredService<ReviewLedger>().ReadAsync(id, CancellationToken.None);
        var context = await bot.Services.GetRequiredService<ReviewContexts>().ForAsync(partnership.Id, CancellationToken.None);
        var owed = OwedList.Of(review with { AsOf = Now }, context.Procedure).First(one => one.Kind == OwedKind.RecordNotification && one.By.Id == manager.Id);
        var request = new CardRequest(TaskCard.AddressOf(owed, id), new ReviewInContext(review, context), manager.Id, Now);
        var card = await bot.Services.GetRequiredService<CardRack>().DrawAsync(request, CancellationToken.None) ?? throw new InvalidOperationException("There is no card.");
        var button = card.ToJson().SelectTokens("$..actions[*]").OfType<JObject>().First(action => (string?)action["verb"] == NotificationVerb.Verb);
        var data = (JObject)button["data"]!.DeepClone();
        (data["on"], data["reference"]) = (LondonTime.DateOf(Now).ToString("yyyy-MM-dd", null), "EXAMPLE-0001");
        return Activity((string)button["verb"]!, data).ToString(Newtonsoft.Json.Formatting.None);
    }

    private JObject Activity(string verb, JObject data)
    {
        var person = tenant.State.People.All.First(one => one.Id == manager.Id);
        var chat = tenant.Services.GetRequiredService<Places>().PersonalChat(person);
        return new JObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["id"] = $"bench-{opened}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = tenant.Services.GetRequiredService<Activities>().ServiceUrl,
            ["from"] = new JObject { ["id"] = person.TeamsId, ["name"] = person.DisplayName, ["aadObjectId"] = person.Id },
            ["recipient"] = new JObject { ["id"] = "28:bot", ["name"] = "RapidReviewBot" },
            ["conversation"] = new JObject { ["id"] = chat.Id, ["conversationType"] = "personal", ["tenantId"] = TenantId },
            ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = TenantId } },
            ["value"] = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" },
        };
    }

    private string TenantId => tenant.Services.GetRequiredService<LocalTenant.Access.AppRegistration>().TenantId;
}
