using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

/// <summary>Tests of pages that need a review with its case folder.</summary>
public abstract class CaseTests(AzuriteFixture azurite) : IAsyncLifetime, IClassFixture<AzuriteFixture>
{
    protected const string Agency = "acute-trust";

    LocalTenantFixture? tenant;

    /// <summary>The tenant that the case folder lies in.</summary>
    protected LocalTenantFixture Tenant => tenant!;

    protected static Person Contact => ExampleBorough.Contact(Agency);

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant!.DisposeAsync();

    protected Task<CaseOnPages> CaseAsync(Func<ReviewInHand, ReviewInHand> stage, string procedure = "west-midlands") =>
        CaseOnPages.StartAsync(tenant!, azurite.NewTables(), stage, procedure);

    protected static ReviewInHand Asked(ReviewInHand review) => review.Opened().WithReferral().AgenciesAsked();

    protected static ReviewInHand ReportAgreed(ReviewInHand review) =>
        Asked(review).MeetingBooked("2026-04-15T10:00").Returned().MeetingHeld().Decided().Agreed();

    /// <summary>Answers section after section and sends the form.</summary>
    protected static async Task ThroughAsync(Visitor visitor, string send, params (string Name, string Value)[] typed)
    {
        for (var page = 0; page < 20 && visitor.Heading != "Check your answers"; page++)
        {
            Assert.Empty(visitor.Errors);
            await visitor.PressFilledAsync("Save and continue", [.. typed.Where(pair => visitor.Page.QuerySelector($"[name='{pair.Name}']") is not null)]);
        }

        await visitor.PressAsync(send);
        Assert.Empty(visitor.Errors);
    }
}
