using System.Text;
using System.Text.Json;
using Azure.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace RapidReviewBot.Tests.Graph;

public sealed class GraphServiceClientTests : IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_request_carries_the_token_the_query_and_the_headers()
    {
        await using var server = await AnsweringServer.StartAsync(200, """{"value":[{"id":"19:a@thread.tacv2","displayName":"RR 1","membershipType":"standard"}],"@odata.nextLink":"http://localhost/next"}""");

        var page = await Client(server).Teams["team 1"].Channels.GetAsync(request =>
        {
            request.QueryParameters.Select = ["id", "displayName"];
            request.QueryParameters.Filter = "displayName eq 'RR 1'";
            request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
        });

        var asked = Assert.Single(server.Requests);
        Assert.Equal("/v1.0/teams/team%201/channels?$select=id%2CdisplayName&$filter=displayName%20eq%20%27RR%201%27", asked.Target);
        Assert.Equal("Bearer a-token", asked.Headers["Authorization"]);
        Assert.Equal("IdType=\"ImmutableId\"", asked.Headers["Prefer"]);
        Assert.Equal("http://localhost/next", page!.OdataNextLink);
        Assert.Equal(ChannelMembershipType.Standard, page.Value!.Single().MembershipType);
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent_and_additional_data_is()
    {
        await using var server = await AnsweringServer.StartAsync(201, """{"id":"f1","name":"II","eTag":"x","folder":{"childCount":0}}""");
        var folder = new DriveItem { Name = "II", Folder = new Folder(), AdditionalData = { ["@microsoft.graph.conflictBehavior"] = "fail" } };

        var made = await Client(server).Drives["d!1"].Items["root"].Children.PostAsync(folder);

        var body = Assert.Single(server.Requests).Body;
        Assert.Equal("""{"folder":{},"name":"II","@microsoft.graph.conflictBehavior":"fail"}""", Sorted(body));
        Assert.Equal(("f1", "x"), (made!.Id, made.ETag));
    }

    [Fact]
    public async Task An_attachment_is_written_with_its_type_and_read_back_by_it()
    {
        await using var server = await AnsweringServer.StartAsync((asked, context) => AnsweringServer.AnswerAsync(context, 201, asked.Body));
        var draft = new Message { Subject = "RR 1", Body = new ItemBody { ContentType = BodyType.Html }, Attachments = [new FileAttachment { Name = "letter.docx", ContentBytes = [1, 2, 3] }] };

        var made = await Client(server).Users["rr@example.org"].Messages.PostAsync(draft);

        using var sent = JsonDocument.Parse(Assert.Single(server.Requests).Body);
        var attachment = sent.RootElement.GetProperty("attachments")[0];
        Assert.Equal("#microsoft.graph.fileAttachment", attachment.GetProperty("@odata.type").GetString());
        Assert.Equal("AQID", attachment.GetProperty("contentBytes").GetString());
        Assert.Equal("html", sent.RootElement.GetProperty("body").GetProperty("contentType").GetString());
        Assert.Equal([1, 2, 3], Assert.IsType<FileAttachment>(made!.Attachments!.Single()).ContentBytes!);
    }

    [Fact]
    public async Task An_unknown_enum_value_reads_as_null()
    {
        await using var server = await AnsweringServer.StartAsync(200, """{"id":"c","membershipType":"holographic"}""");

        var channel = await Client(server).Teams["t"].Channels["c"].GetAsync();

        Assert.Null(channel!.MembershipType);
    }

    [Fact]
    public async Task A_failure_carries_status_code_message_and_headers()
    {
        await using var server = await AnsweringServer.StartAsync(429, """{"error":{"code":"TooManyRequests","message":"Slow down."}}""", ("Retry-After", "17"));

        var error = await Assert.ThrowsAsync<ODataError>(() => Client(server).Sites["s"].GetAsync());

        Assert.Equal((429, "TooManyRequests", "Slow down."), (error.ResponseStatusCode, error.Error!.Code, error.Message));
        Assert.Equal("17", error.ResponseHeaders["Retry-After"].Single());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_failure_without_a_described_error_still_carries_its_status()
    {
        await using var server = await AnsweringServer.StartAsync(502, "");

        var error = await Assert.ThrowsAsync<ApiException>(() => Client(server).Sites["s"].GetAsync());

        Assert.Equal(502, error.ResponseStatusCode);
    }

    [Fact]
    public async Task Content_as_pdf_follows_the_redirect_without_the_token()
    {
        await using var server = await AnsweringServer.StartAsync((asked, context) =>
        {
            if (!asked.Target.Contains("/content", StringComparison.Ordinal)) return context.Response.WriteAsync("%PDF-1.7");
            context.Response.Redirect("/elsewhere?pre=authenticated");
            return Task.CompletedTask;
        });

        await using var pdf = await Client(server).Drives["d"].Items["i"].Content.GetAsync(request => request.QueryParameters.Format = "pdf");

        using var reader = new StreamReader(pdf!);
        Assert.Equal("%PDF-1.7", await reader.ReadToEndAsync());
        Assert.Equal(["/v1.0/drives/d/items/i/content?$format=pdf", "/elsewhere?pre=authenticated"], server.Requests.Select(asked => asked.Target));
        Assert.False(server.Requests.Last().Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task An_item_by_its_path_is_escaped_segment_by_segment()
    {
        await using var server = await AnsweringServer.StartAsync(200, """{"id":"i","file":{}}""");
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes("hello"));

        await Client(server).Drives["d"].Items["p"].ItemWithPath("I. Notification/Letter & form.docx").Content.PutAsync(bytes);
        await Client(server).Drives["d"].Root.ItemWithPath("/a b").GetAsync();

        Assert.Equal(["/v1.0/drives/d/items/p:/I.%20Notification/Letter%20%26%20form.docx:/content", "/v1.0/drives/d/root:/a%20b:"], server.Requests.Select(asked => asked.Target));
        Assert.Equal("hello", server.Requests.First().Body);
    }

    [Fact]
    public async Task A_token_is_given_only_to_the_hosts_that_may_have_it()
    {
        await using var server = await AnsweringServer.StartAsync(200, "{}");
        var client = new GraphServiceClient(http, new AzureIdentityAuthenticationProvider(new FixedToken(), ["graph.microsoft.com"]), server.Url + "/v1.0");

        await client.Sites["s"].GetAsync();

        Assert.False(Assert.Single(server.Requests).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public void Plain_http_is_refused_except_to_this_machine()
    {
        Assert.Throws<ArgumentException>(() => new GraphServiceClient(http, new FixedToken(), null, "http://graph.example.org/v1.0"));
        Assert.Throws<ArgumentException>(() => new GraphServiceClient(http, new FixedToken()).Sites["s"].WithUrl("http://graph.example.org/v1.0/x"));
        Assert.NotNull(new GraphServiceClient(http, new FixedToken(), null, "http://localhost:5080/v1.0"));
    }

    private static string Sorted(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<SortedDictionary<string, JsonElement>>(json)!.OrderBy(pair => pair.Key.StartsWith('@')).ToDictionary());

    private GraphServiceClient Client(AnsweringServer server) =>
        new(http, new AzureIdentityAuthenticationProvider(new FixedToken(), [new Uri(server.Url).Host], null, true, "https://graph.microsoft.com/.default"), server.Url + "/v1.0");

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("a-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
