using System.Text;
using System.Text.Json.Nodes;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class FileTests : IAsyncLifetime
{
    private static readonly byte[] Hello = Encoding.UTF8.GetBytes("hello");
    private LocalTenantFixture tenant = null!;

    private string Drive => $"/drives/{tenant.Host.State.Drives.All[0].Id}";

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task A_folder_whose_name_stands_already_is_refused_under_fail_and_found_by_its_path()
    {
        var made = await FolderAsync("root", "020326AB");

        var again = await FolderAsync("root", "020326ab");
        var found = await tenant.Graph.GetAsync($"{Drive}/root:/020326AB:");

        Assert.Equal((201, 409, "nameAlreadyExists"), (made.Status, again.Status, again.ErrorCode));
        Assert.Equal(made.Id, found.Id);
    }

    [Fact]
    public async Task Under_rename_a_second_folder_gets_a_number()
    {
        await FolderAsync("root", "020326AB");

        var second = await FolderAsync("root", "020326AB", "rename");

        Assert.Equal("020326AB 1", (string?)second.Json!["name"]);
    }

    [Theory]
    [InlineData("a:b")]
    [InlineData("CON")]
    [InlineData("end.")]
    [InlineData(" lead")]
    [InlineData("~$lock.docx")]
    public async Task A_name_that_SharePoint_does_not_allow_is_refused(string name)
    {
        Assert.Equal((400, "invalidRequest"), await Pair(FolderAsync("root", name)));
    }

    [Fact]
    public async Task Content_put_twice_is_one_file_with_two_versions()
    {
        var folder = await FolderAsync("root", "020326AB");
        string place = $"{Drive}/items/{folder.Id}:/I. Notification/Return.txt:/content";
        var first = await tenant.Graph.PutAsync(place, Hello);
        var second = await tenant.Graph.PutAsync(place, Encoding.UTF8.GetBytes("hello again"));

        var content = await tenant.Graph.GetAsync($"{Drive}/items/{first.Id}/content");
        var bytes = await tenant.Http.GetByteArrayAsync(content.Headers.Location);

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(302, content.Status);
        Assert.Equal("hello again", Encoding.UTF8.GetString(bytes));
        Assert.Equal(2, tenant.Host.State.DriveItems.Find(first.Id)!.Versions.Count);
    }

    [Fact]
    public async Task A_change_to_another_version_than_the_one_seen_is_412()
    {
        var item = await FolderAsync("root", "020326AB");
        await tenant.Graph.PatchAsync($"{Drive}/items/{item.Id}", new JsonObject { ["name"] = "020326AB-2" });

        var stale = await tenant.Graph.PatchAsync(
            $"{Drive}/items/{item.Id}", new JsonObject { ["name"] = "other" }, ("If-Match", (string)item.Json!["eTag"]!));

        Assert.Equal((412, "resourceModified"), (stale.Status, stale.ErrorCode));
    }

    [Fact]
    public async Task A_large_file_goes_up_in_ranges_and_a_wrong_range_is_refused()
    {
        byte[] large = [.. Enumerable.Range(0, 400 * 1024).Select(n => (byte)n)];
        var session = await tenant.Graph.PostAsync($"{Drive}/items/root:/big.bin:/createUploadSession", new JsonObject());
        string url = (string)session.Json!["uploadUrl"]!;

        var odd = await RangeAsync(url, large, 0, 1000);
        var ahead = await RangeAsync(url, large, 320 * 1024, large.Length);
        var first = await RangeAsync(url, large, 0, 320 * 1024);
        var last = await RangeAsync(url, large, 320 * 1024, large.Length);

        Assert.Equal((400, 416, 202, 201), (odd.Status, ahead.Status, first.Status, last.Status));
        Assert.Equal("327680-", (string?)first.Json!["nextExpectedRanges"]![0]);
        Assert.Equal(large.Length, (int)last.Json!["size"]!);
    }

    [Fact]
    public async Task Grants_are_inherited_until_an_invitation_that_does_not_retain_them_breaks_that()
    {
        var folder = await FolderAsync("root", "020326AB");
        var inner = await FolderAsync(folder.Id, "I. Notification and scoping");
        var before = await tenant.Graph.GetAsync($"{Drive}/items/{folder.Id}/permissions");

        var invited = await InviteAsync(folder.Id, "rukhsana.begum@council.exampleborough.example", retain: false);
        var after = await tenant.Graph.GetAsync($"{Drive}/items/{inner.Id}/permissions");

        Assert.Equal(2, before.Value.Count);
        Assert.All(before.Value, one => Assert.NotNull(one["inheritedFrom"]));
        Assert.Equal(200, invited.Status);
        var only = Assert.Single(after.Value);
        Assert.Equal(folder.Id, (string?)only["inheritedFrom"]!["id"]);
        Assert.Equal("rukhsana.begum@council.exampleborough.example", (string?)only["grantedToV2"]!["user"]!["email"]);
    }

    [Fact]
    public async Task Access_can_be_withdrawn_where_it_was_given_and_not_where_it_is_inherited()
    {
        var folder = await FolderAsync("root", "020326AB");
        var inner = await FolderAsync(folder.Id, "I. Notification and scoping");
        string grant = (string)(await InviteAsync(folder.Id, "lewis.grant@exampleshire.police.example", retain: false)).Value[0]["id"]!;

        var inherited = await tenant.Graph.DeleteAsync($"{Drive}/items/{inner.Id}/permissions/{grant}");
        var own = await tenant.Graph.DeleteAsync($"{Drive}/items/{folder.Id}/permissions/{grant}");

        Assert.Equal((400, 204), (inherited.Status, own.Status));
        Assert.Empty((await tenant.Graph.GetAsync($"{Drive}/items/{folder.Id}/permissions")).Value);
    }

    [Fact]
    public async Task A_site_where_the_bot_has_write_only_does_not_let_it_invite()
    {
        var site = tenant.Host.State.Sites.All[0];
        tenant.Host.State.Sites.Put(site with { BotRole = "write" });
        var folder = await FolderAsync("root", "020326AB");

        var refused = await InviteAsync(folder.Id, "lewis.grant@exampleshire.police.example", retain: false);

        Assert.Equal((201, 403, "accessDenied"), (folder.Status, refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task A_Word_file_is_converted_to_PDF_at_an_address_that_takes_no_token()
    {
        var file = await tenant.Graph.PutAsync($"{Drive}/items/root:/note.rtf:/content", Encoding.ASCII.GetBytes(@"{\rtf1 Rapid Review}"));

        var answer = await tenant.Graph.GetAsync($"{Drive}/items/{file.Id}/content?format=pdf");
        byte[] pdf = await tenant.Http.GetByteArrayAsync(answer.Headers.Location);

        Assert.Equal(302, answer.Status);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5));
    }

    private static async Task<(int Status, string? Code)> Pair(Task<GraphAnswer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.ErrorCode);
    }

    private Task<GraphAnswer> FolderAsync(string parent, string name, string conflict = "fail") =>
        tenant.Graph.PostAsync(
            $"{Drive}/items/{parent}/children",
            new JsonObject { ["name"] = name, ["folder"] = new JsonObject(), ["@microsoft.graph.conflictBehavior"] = conflict });

    private Task<GraphAnswer> InviteAsync(string item, string address, bool retain) =>
        tenant.Graph.PostAsync($"{Drive}/items/{item}/invite", new JsonObject
        {
            ["recipients"] = new JsonArray(new JsonObject { ["email"] = address }),
            ["roles"] = new JsonArray("write"),
            ["requireSignIn"] = true,
            ["sendInvitation"] = false,
            ["retainInheritedPermissions"] = retain,
        });

    private Task<GraphAnswer> RangeAsync(string url, byte[] whole, int from, int to) =>
        tenant.Graph.PutAsync(url, whole[from..to], ("Content-Range", $"bytes {from}-{to - 1}/{whole.Length}"));
}
