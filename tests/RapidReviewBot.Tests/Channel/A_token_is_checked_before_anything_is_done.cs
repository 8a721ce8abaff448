using System.Net;
using System.Security.Cryptography;

namespace RapidReviewBot.Tests.Channel;

public sealed class A_token_is_checked_before_anything_is_done : IAsyncLifetime
{
    private AChannel _channel = null!;
    private ABotBehindHttp _bot = null!;

    public async Task InitializeAsync()
    {
        _channel = await AChannel.StartAsync();
        _bot = await ABotBehindHttp.StartAsync(_channel.MetadataUrl);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_good_token_is_accepted()
    {
        Assert.Equal(HttpStatusCode.OK, await _bot.ReceiveAsync(_channel.Token()));
        Assert.Equal(1, _bot.Turns);
    }

    [Fact]
    public Task A_request_without_a_token_is_refused() => RefusedAsync(null);

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    public Task A_token_signed_in_any_other_way_than_RS256_is_refused(string alg) => RefusedAsync(_channel.Token(alg: alg));

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        var parts = _channel.Token().Split('.');

        await RefusedAsync($"{AChannel.Part(new { alg = "none", kid = "first" })}.{parts[1]}.");
        await RefusedAsync($"{parts[0]}.{parts[1]}.");
        await RefusedAsync($"{parts[0]}.{parts[1]}");
    }

    [Fact]
    public Task A_token_of_another_issuer_is_refused() => RefusedAsync(_channel.Token(claims => claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"));

    [Theory]
    [InlineData("another-bot")]
    [InlineData("")]
    public Task A_token_for_another_bot_is_refused(string audience) => RefusedAsync(_channel.Token(claims => claims["aud"] = audience));

    [Fact]
    public Task A_token_for_two_bots_is_refused() => RefusedAsync(_channel.Token(claims => claims["aud"] = new[] { AChannel.BotId, "another-bot" }));

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("exp")]
    [InlineData("serviceurl")]
    public Task A_token_that_leaves_out_a_claim_is_refused(string claim) => RefusedAsync(_channel.Token(claims => claims.Remove(claim)));

    [Fact]
    public async Task An_expired_token_is_refused_after_five_minutes_of_grace()
    {
        var now = TimeProvider.System.GetUtcNow();

        Assert.Equal(HttpStatusCode.OK, await _bot.ReceiveAsync(_channel.Token(claims => claims["exp"] = now.AddMinutes(-4).ToUnixTimeSeconds())));
        _ = await RefusedAsync(_channel.Token(claims => claims["exp"] = now.AddMinutes(-6).ToUnixTimeSeconds()), turns: 1);
    }

    [Fact]
    public async Task A_token_not_valid_yet_is_refused_before_five_minutes_of_grace()
    {
        var now = TimeProvider.System.GetUtcNow();

        Assert.Equal(HttpStatusCode.OK, await _bot.ReceiveAsync(_channel.Token(claims => claims["nbf"] = now.AddMinutes(4).ToUnixTimeSeconds())));
        _ = await RefusedAsync(_channel.Token(claims => claims["nbf"] = now.AddMinutes(6).ToUnixTimeSeconds()), turns: 1);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData(-1.0)]
    [InlineData(1e300)]
    public Task A_token_whose_expiry_is_no_instant_is_refused(object expiry) => RefusedAsync(_channel.Token(claims => claims["exp"] = expiry));

    [Fact]
    public async Task A_key_that_the_channel_does_not_publish_is_refused()
    {
        using var stranger = RSA.Create(2048);

        await RefusedAsync(_channel.Token(kid: "unknown", key: stranger));
        await RefusedAsync(_channel.Token(key: stranger));
    }

    [Fact]
    public async Task A_key_without_an_endorsement_for_the_channel_is_refused()
    {
        _channel.Publish("none");
        _channel.Publish("other", "directline", "webchat");

        await RefusedAsync(_channel.Token(kid: "none"));
        await RefusedAsync(_channel.Token(kid: "other"));
        await RefusedAsync(_channel.Token(), channelId: "outlook");
        await RefusedAsync(_channel.Token(), channelId: "");
    }

    [Fact]
    public async Task A_token_for_another_service_URL_is_refused()
    {
        await RefusedAsync(_channel.Token(), serviceUrl: "https://elsewhere.example/");
        await RefusedAsync(_channel.Token(claims => claims["serviceurl"] = "https://elsewhere.example/"));
    }

    [Fact]
    public async Task The_service_URL_may_differ_in_case_only() =>
        Assert.Equal(HttpStatusCode.OK, await _bot.ReceiveAsync(_channel.Token(claims => claims["serviceurl"] = AChannel.ServiceUrl.ToUpperInvariant())));

    [Fact]
    public async Task A_claim_changed_after_signing_is_refused()
    {
        var good = _channel.Token().Split('.');
        var other = _channel.Token(claims => claims["exp"] = 4102444800).Split('.');

        await RefusedAsync($"{good[0]}.{other[1]}.{good[2]}");
    }

    [Theory]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImFsZyI6Im5vbmUiLCJraWQiOiJmaXJzdCJ9.e30.e30")]
    [InlineData("Bearer !!.!!.!!")]
    public async Task Garbage_is_refused(string authorization)
    {
        var status = await _bot.ReceiveBodyAsync($$"""{ "type": "message", "channelId": "msteams", "serviceUrl": "{{AChannel.ServiceUrl}}", "conversation": { "id": "c" } }""", authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(0, _bot.Turns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"text\":\"no type\"}")]
    public async Task A_body_that_is_no_activity_is_a_bad_request(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await _bot.ReceiveBodyAsync(body, $"Bearer {_channel.Token()}"));
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task A_new_key_of_the_channel_is_fetched_when_first_seen()
    {
        await _bot.ReceiveAsync(_channel.Token());
        _channel.Publish("second", "msteams");

        Assert.Equal(HttpStatusCode.OK, await _bot.ReceiveAsync(_channel.Token(kid: "second")));
        Assert.Equal(HttpStatusCode.OK, await _bot.ReceiveAsync(_channel.Token()));
        Assert.Equal(2, _channel.Fetches);
    }

    [Fact]
    public async Task Made_up_keys_do_not_make_the_bot_fetch_again_and_again()
    {
        await _bot.ReceiveAsync(_channel.Token());
        using var stranger = RSA.Create(2048);

        for (var n = 0; n < 20; n++)
            _ = await RefusedAsync(_channel.Token(kid: $"made-up-{n}", key: stranger), turns: 1);

        Assert.Equal(2, _channel.Fetches);
    }

    [Theory]
    [InlineData("http://keys.example/v1/.well-known/openidconfiguration")]
    [InlineData("ftp://127.0.0.1/keys")]
    [InlineData("not a url")]
    public async Task Keys_are_never_fetched_over_plain_http_from_another_machine(string metadataUrl) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => ABotBehindHttp.StartAsync(metadataUrl));

    private async Task<HttpStatusCode> RefusedAsync(string? token, string channelId = "msteams", string serviceUrl = AChannel.ServiceUrl, int turns = 0)
    {
        var status = await _bot.ReceiveAsync(token, channelId, serviceUrl);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(turns, _bot.Turns);
        return status;
    }
}
