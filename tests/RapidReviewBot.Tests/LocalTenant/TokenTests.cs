using System.Net;
using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class TokenTests : IAsyncLifetime
{
    private LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer not.a.token")]
    [InlineData("Basic abc")]
    public async Task A_call_without_a_good_token_is_401(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1.0/users/x");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        var answer = await tenant.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("InvalidAuthenticationToken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_the_connector_is_not_accepted_by_Graph()
    {
        string token = await TokenAsync("https://api.botframework.com/.default");

        var answer = await GetAsync(token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Invalid audience", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_gets_no_token()
    {
        var app = tenant.Host.Services.GetRequiredService<AppRegistration>() with { Secret = "wrong" };
        var credential = new LocalTenantCredential(tenant.Host.Url, app, "test", TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await credential.GetTokenAsync(new TokenRequestContext(["https://graph.microsoft.com/.default"]), default));

        Assert.Contains("AADSTS7000215", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_origin_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1.0/users/x");
        request.Headers.Add("Origin", "https://elsewhere.example");

        var answer = await tenant.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<string> TokenAsync(string scope)
    {
        var credential = new LocalTenantCredential(
            tenant.Host.Url, tenant.Host.Services.GetRequiredService<AppRegistration>(), "test", TimeProvider.System);
        return (await credential.GetTokenAsync(new TokenRequestContext([scope]), default)).Token;
    }

    private async Task<HttpResponseMessage> GetAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1.0/users/x");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await tenant.Http.SendAsync(request);
    }
}
