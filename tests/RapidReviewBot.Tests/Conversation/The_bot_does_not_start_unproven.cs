using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Moq;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Conversation;

public sealed class The_bot_does_not_start_unproven(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Id = "5b2f1d0c-1111-4222-8333-944455556666";

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task An_empty_app_id_stops_the_start(string environment) =>
        Assert.Contains("MicrosoftAppId is empty", await FaultAsync(environment, new() { ["Bot:MicrosoftAppTenantId"] = Id, ["Bot:MicrosoftAppId"] = "" }));

    [Fact]
    public async Task An_empty_tenant_stops_the_start() =>
        Assert.Contains("MicrosoftAppTenantId is empty", await FaultAsync("Production", new() { ["Bot:MicrosoftAppId"] = Id }));

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Speaking_without_tokens_is_for_Development_alone(string environment) =>
        Assert.Contains("for Development alone", await FaultAsync(environment, new() { ["Bot:Anonymous"] = "true" }));

    [Theory]
    [InlineData("Production", "http://127.0.0.1:5080/keys")]
    [InlineData("Development", "http://keys.example/keys")]
    public async Task Keys_over_plain_http_are_for_Development_on_this_machine(string environment, string url) =>
        Assert.Contains("must be https", await FaultAsync(environment, new() { ["Bot:MicrosoftAppId"] = Id, ["Bot:MicrosoftAppTenantId"] = Id, ["Bot:ToBotFromChannelOpenIdMetadataUrl"] = url }));

    private async Task<string> FaultAsync(string environment, Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(RapidReviewHost).Assembly.GetName().Name, EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration["Tables:ConnectionString"] = azurite.NewAccount();
        builder.Configuration["Web:PublicUrl"] = "http://localhost:1";
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        await using var bot = RapidReviewHost.Build(builder, services => services.Replace(ServiceDescriptor.Singleton<TokenCredential>(new Mock<TokenCredential>().Object)));
        return (await Assert.ThrowsAsync<OptionsValidationException>(() => bot.StartAsync())).Message;
    }
}
