using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Tests.Ledger;

/// <summary>A partnership that follows West Midlands, set up so that a review can be opened.</summary>
internal static class ExamplePartnership
{
    public const string Id = "example";

    public static readonly Person Manager = new("manager-id", "Morgan Manager", "morgan@example.org", "Example Council", "manager-id");
    public static readonly Actor ByManager = new(Manager.Id, Manager.Name, Proof.Teams);

    private static readonly Person Other = Person.ByMail("Alex Other", "alex@example.net", "Example Police");

    public static Partnership Settings { get; } = new()
    {
        Id = Id,
        Name = "Example Safeguarding Partnership",
        ProcedureId = "west-midlands",
        TeamId = "team",
        SiteId = "site",
        DriveId = "drive",
        Mailbox = "rapid@example.org",
        Roster = [.. new[] { "single-point-of-contact", "chair", "la-lead", "icb-lead", "police-lead", "la-signatory", "icb-signatory", "police-signatory" }
            .Select(role => new RoleHolder(role, role == "single-point-of-contact" ? Manager : Other))],
        Agencies = [.. Enumerable.Range(1, 40).Select(number => new Agency($"agency-{number}", $"Agency {number}", Person.ByMail($"Contact {number}", $"contact{number}@example.net", $"Agency {number}")))],
    };

    public static ReviewId NewReview() => new(CommandIds.Of(Guid.NewGuid().ToString())[..20]);

    public static Command Open(ReviewId review, DateTimeOffset at, int agencies = 2) => new(CommandIds.Of("open", review.Value), review, ByManager, at, new OpenReview(
        new Dictionary<Fact, DateTimeOffset>
        {
            [Fact.IncidentHappened] = at.AddDays(-2),
            [Fact.LocalAuthorityAware] = at.AddDays(-1),
            [Fact.PartnersAware] = at.AddDays(-1),
            [Fact.ReferralReceived] = at.AddHours(-1),
        },
        ["AB"],
        [],
        "agency-1",
        [.. Enumerable.Range(1, agencies).Select(number => $"agency-{number}")]));

    public static Command Log(ReviewId review, DateTimeOffset at, string text) =>
        new(CommandIds.Of("log", review.Value, text), review, ByManager, at, new AddLogEntry(text));
}
