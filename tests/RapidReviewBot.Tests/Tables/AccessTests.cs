using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Tables;

public sealed class AccessTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_wrong_key_is_refused_by_the_service()
    {
        var right = azurite.NewAccount();
        var key = right.Split("AccountKey=")[1].Split(';')[0];
        var wrong = right.Replace(key, Convert.ToBase64String(new byte[64]), StringComparison.Ordinal);

        await AzuriteFixture.Tables(right).CreateTableIfNotExistsAsync("visits");
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => AzuriteFixture.Tables(wrong).CreateTableIfNotExistsAsync("visits"));

        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public void Http_is_for_this_machine_only()
    {
        Assert.Throws<ArgumentException>(() => new TableServiceClient("AccountName=a;AccountKey=AAAA;TableEndpoint=http://tables.example.org/a"));
        Assert.Equal(new Uri("https://a.table.core.windows.net/"), new TableServiceClient("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=AAAA;EndpointSuffix=core.windows.net").Uri);
        Assert.Equal(new Uri("http://127.0.0.1:10002/devstoreaccount1/"), new TableServiceClient("UseDevelopmentStorage=true").Uri);
    }

    [Fact]
    public async Task An_identity_is_asked_for_a_storage_token_and_the_token_goes_with_the_request()
    {
        var seen = new List<(string Uri, string Authorization)>();
        var options = new TableClientOptions { Transport = new AnsweringTransport(seen) };
        var credential = new FixedCredential();

        await new TableServiceClient(new Uri("https://rapid.table.core.windows.net"), credential, options).GetTableClient("visits").DeleteEntityAsync("p", "r");

        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal([("https://rapid.table.core.windows.net/visits(PartitionKey='p',RowKey='r')", "Bearer a-token")], seen);
    }

    private sealed class FixedCredential : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("a-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    // The cloud cannot be had here: this sees what would be sent to it.
    private sealed class AnsweringTransport(List<(string Uri, string Authorization)> seen) : HttpClientTransport(new HttpClient(new Answering(seen)))
    {
        private sealed class Answering(List<(string Uri, string Authorization)> seen) : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                seen.Add((request.RequestUri!.AbsoluteUri, request.Headers.Authorization!.ToString()));
                return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
            }
        }
    }
}
