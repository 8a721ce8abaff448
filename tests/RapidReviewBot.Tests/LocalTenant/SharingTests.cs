using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Graph.Files;
using RapidReviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

/// <summary>Paths that the bot itself is not granted: the tenant is started with a list that grants all of the drives.</summary>
public sealed class SharingTests : IAsyncLifetime
{
    private const string Solicitor = "rukhsana.begum@council.exampleborough.example";
    private readonly string permissions = Path.GetTempFileName();
    private LocalTenantFixture tenant = null!;

    private string Drive => $"/drives/{tenant.Host.State.Drives.All[0].Id}";

    public async Task InitializeAsync()
    {
        var calls = new[] { "GET", "POST", "PUT", "PATCH", "DELETE" }.SelectMany(method => new[] { "/{path}", "/drives/{drive}/items/{item}:/{path}:/content" }.Select(path => (JsonNode)new JsonObject
        {
            ["api"] = "graph", ["method"] = method, ["path"] = path, ["grant"] = new JsonObject { ["kind"] = "entra", ["permission"] = "Test.All" },
        }));
        await File.WriteAllTextAsync(permissions, new JsonObject { ["tokenRoles"] = new JsonArray("Test.All"), ["calls"] = new JsonArray([.. calls]) }.ToJsonString());
        tenant = await LocalTenantFixture.StartAsync(options => options with { Permissions = permissions });
    }

    public async Task DisposeAsync()
    {
        await tenant.DisposeAsync();
        File.Delete(permissions);
    }

    [Fact]
    public async Task The_same_link_asked_for_twice_is_one_link()
    {
        var file = await FileAsync("a.txt");

        var first = await LinkAsync(file.Id, "view", "users");
        var second = await LinkAsync(file.Id, "view", "users");
        var other = await LinkAsync(file.Id, "edit", "users");

        Assert.Equal((201, 200, 201), (first.Status, second.Status, other.Status));
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task A_link_for_anybody_is_not_allowed_by_the_organisation()
    {
        var file = await FileAsync("a.txt");

        var link = await LinkAsync(file.Id, "view", "anonymous");

        Assert.Equal((403, "accessDenied"), (link.Status, link.ErrorCode));
    }

    [Fact]
    public async Task An_invitation_that_retains_what_is_inherited_adds_to_it_and_can_be_taken_back_one_by_one()
    {
        var file = await FileAsync("a.txt");
        var sharing = tenant.Host.Services.GetRequiredService<DriveSharing>();
        var head = tenant.Host.State.FindPerson("head@northfield.school.example")!;

        var invited = await InviteAsync(file.Id, head.Mail, "read");
        string? during = sharing.RoleOf(head, tenant.Host.State.DriveItems.Find(file.Id)!);
        var removed = await tenant.Graph.DeleteAsync($"{Drive}/items/{file.Id}/permissions/{(string)invited.Value[0]["id"]!}");

        Assert.Equal((200, 204), (invited.Status, removed.Status));
        Assert.Equal("read", during);
        Assert.Null(sharing.RoleOf(head, tenant.Host.State.DriveItems.Find(file.Id)!));
        Assert.Equal("write", sharing.RoleOf(tenant.Host.State.FindPerson(Solicitor)!, tenant.Host.State.DriveItems.Find(file.Id)!));
    }

    [Fact]
    public async Task A_role_that_does_not_exist_and_an_invitation_of_nobody_are_refused()
    {
        var file = await FileAsync("a.txt");

        var role = await InviteAsync(file.Id, Solicitor, "admin");
        var nobody = await tenant.Graph.PostAsync($"{Drive}/items/{file.Id}/invite", new JsonObject { ["roles"] = new JsonArray("read"), ["recipients"] = new JsonArray() });

        Assert.Equal((400, 400), (role.Status, nobody.Status));
    }

    [Fact]
    public async Task Each_version_can_be_read_and_the_newest_is_first()
    {
        var file = await FileAsync("a.txt");
        await tenant.Graph.PutAsync($"{Drive}/items/{file.Id}/content", [2, 2]);

        var versions = await tenant.Graph.GetAsync($"{Drive}/items/{file.Id}/versions");
        var old = await tenant.Graph.GetAsync($"{Drive}/items/{file.Id}/versions/1.0/content");

        Assert.Equal(["2.0", "1.0"], versions.Value.Select(one => (string?)one["id"]));
        Assert.Equal([1], await tenant.Http.GetByteArrayAsync(old.Headers.Location));
    }

    [Fact]
    public async Task A_picture_cannot_be_made_a_PDF_and_an_unknown_format_is_refused()
    {
        var file = await FileAsync("a.bin");

        var pdf = await tenant.Graph.GetAsync($"{Drive}/items/{file.Id}/content?format=pdf");
        var converted = await tenant.Http.GetAsync(pdf.Headers.Location);
        var html = await tenant.Graph.GetAsync($"{Drive}/items/{file.Id}/content?format=html");

        Assert.Equal((302, 406, 406), (pdf.Status, (int)converted.StatusCode, html.Status));
    }

    [Fact]
    public async Task A_renamed_item_does_not_take_the_place_of_another()
    {
        await FileAsync("a.txt");
        var other = await FileAsync("b.txt");

        var renamed = await tenant.Graph.PatchAsync($"{Drive}/items/{other.Id}", new JsonObject { ["name"] = "A.TXT" });

        Assert.Equal((409, "nameAlreadyExists"), (renamed.Status, renamed.ErrorCode));
    }

    [Fact]
    public async Task A_deleted_folder_takes_what_is_in_it_along()
    {
        var inner = await FileAsync("case/one.txt");
        var folder = await tenant.Graph.GetAsync($"{Drive}/items/{(string)inner.Json!["parentReference"]!["id"]!}");

        var deleted = await tenant.Graph.DeleteAsync($"{Drive}/items/{folder.Id}");

        Assert.Equal(204, deleted.Status);
        Assert.Equal(404, (await tenant.Graph.GetAsync($"{Drive}/items/{inner.Id}")).Status);
    }

    [Fact]
    public async Task A_guest_has_the_name_that_the_directory_gives_and_mail_only_people_are_not_in_it()
    {
        var guest = await tenant.Graph.GetAsync($"/users?$filter=mail eq 'karen.doyle@exampleshire.police.example'&$select=userPrincipalName,userType");
        var outside = await tenant.Graph.GetAsync("/users/head@northfield.school.example");
        var filter = await tenant.Graph.GetAsync("/users?$filter=startswith(displayName,'K')");

        Assert.Equal("karen.doyle_exampleshire.police.example#EXT#@council.exampleborough.example", (string?)guest.Value[0]["userPrincipalName"]);
        Assert.Equal("Guest", (string?)guest.Value[0]["userType"]);
        Assert.Equal((404, "Request_ResourceNotFound", 400), (outside.Status, outside.ErrorCode, filter.Status));
    }

    [Fact]
    public async Task A_site_is_found_by_its_id_with_its_libraries()
    {
        var site = tenant.Host.State.Sites.All[0];

        var libraries = await tenant.Graph.GetAsync($"/sites/{site.Id}/drives");

        Assert.Equal(site.DisplayName, (string?)(await tenant.Graph.GetAsync($"/sites/{site.Id}")).Json!["displayName"]);
        Assert.Equal(["Rapid Reviews", "Documents"], libraries.Value.Select(one => (string?)one["name"]));
        Assert.Equal(404, (await tenant.Graph.GetAsync("/sites/none")).Status);
    }

    private Task<GraphAnswer> FileAsync(string path) => tenant.Graph.PutAsync($"{Drive}/items/root:/{path}:/content", [1]);

    private Task<GraphAnswer> LinkAsync(string item, string type, string scope) =>
        tenant.Graph.PostAsync($"{Drive}/items/{item}/createLink", new JsonObject { ["type"] = type, ["scope"] = scope });

    private Task<GraphAnswer> InviteAsync(string item, string address, string role) =>
        tenant.Graph.PostAsync($"{Drive}/items/{item}/invite", new JsonObject
        {
            ["recipients"] = new JsonArray(new JsonObject { ["email"] = address }),
            ["roles"] = new JsonArray(role),
            ["requireSignIn"] = true,
            ["sendInvitation"] = false,
        });
}
