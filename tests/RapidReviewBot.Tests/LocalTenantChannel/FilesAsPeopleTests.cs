using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Graph.Files;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenantChannel;

public sealed class FilesAsPeopleTests : IAsyncLifetime
{
    private LocalTenantFixture tenant = null!;
    private DriveItem folder = null!;

    private Person Manager => tenant.Host.State.People.All.First(one => one.Role == "partnership-manager");

    private Person Coordinator => tenant.Host.State.People.All.First(one => one.Role == "coordinator");

    private Person Outsider => tenant.Host.State.People.All.First(one => one.Surface == Surface.Mail);

    public async Task InitializeAsync()
    {
        tenant = await LocalTenantFixture.StartAsync();
        var tree = tenant.Host.Services.GetRequiredService<DriveTree>();
        var sharing = tenant.Host.Services.GetRequiredService<DriveSharing>();
        folder = tree.CreateFolder(tree.Item(tenant.Host.State.Drives.All[0].Id, "root"), "RR-1", "fail");
        sharing.Invite(folder, ["write"], [Manager.Mail], retainInherited: false);
        folder = tree.Item(folder.DriveId, folder.Id);
        sharing.Invite(folder, ["read"], [Coordinator.Mail], retainInherited: false);
    }

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task Who_may_edit_saves_a_file_and_then_a_new_version_of_it()
    {
        var first = await SaveAsync(Manager, "draft.docx", "one");
        var second = await SaveAsync(Manager, "draft.docx", "two");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var file = JsonNode.Parse(await second.Content.ReadAsStringAsync())!;
        Assert.Equal(2, (int)file["versions"]!);
        Assert.Equal("two", await tenant.Http.GetStringAsync($"{Address(Coordinator)}/{(string)file["id"]!}/content"));
    }

    [Fact]
    public async Task Who_may_only_read_saves_nothing_and_who_was_not_invited_sees_nothing()
    {
        await SaveAsync(Manager, "draft.docx", "one");

        var byReader = await SaveAsync(Coordinator, "draft.docx", "two");
        var byOutsider = await tenant.Http.GetAsync($"{Address(Outsider)}/{folder.Id}");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (byReader.StatusCode, byOutsider.StatusCode));
        var shown = JsonNode.Parse(await tenant.Http.GetStringAsync($"{Address(Coordinator)}/{folder.Id}"))!;
        Assert.Equal(("read", 1), ((string?)shown["role"], (int)shown["items"]![0]!["versions"]!));
    }

    private string Address(Person person) => $"/control/people/{person.Id}/files/{Uri.EscapeDataString(folder.DriveId)}";

    private Task<HttpResponseMessage> SaveAsync(Person person, string name, string content) =>
        tenant.Http.PutAsync($"{Address(person)}/{folder.Id}/children/{name}", new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)));
}
