using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class ControlTests : IAsyncLifetime
{
    private const string Headteacher = "head@northfield.school.example";
    private const string Partnership = "safeguardingpartnership@council.exampleborough.example";
    private LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task A_person_writes_reads_and_answers_mail_with_attachments()
    {
        await PostAsync($"/control/people/{Partnership}/mail", new { to = Headteacher, subject = "Form", text = "Please return it.", attachments = new[] { new { name = "Form.txt", contentBytes = "Zm9ybQ==" } } });
        await PostAsync("/control/idle", new { });
        string id = (string)(await ListAsync(Headteacher))[0]!["id"]!;
        var read = (await tenant.Http.GetFromJsonAsync<JsonObject>($"/control/people/{Headteacher}/mail/{id}"))!;
        byte[] form = await tenant.Http.GetByteArrayAsync($"/control/people/{Headteacher}/mail/{id}/attachments/{read["attachments"]![0]!["id"]}");
        await PostAsync($"/control/people/{Headteacher}/mail/{id}/reply", new { text = "Here it is.", attachments = new[] { new { name = "Form.txt", contentBytes = Convert.ToBase64String(form) } } });
        await PostAsync("/control/idle", new { });

        var answer = (await ListAsync(Partnership))[0]!;
        var kept = tenant.Host.State.Mail.All.Single(one => one.Subject == "RE: Form" && one.Folder == "inbox");

        Assert.Equal("RE: Form", (string?)answer["subject"]);
        Assert.Equal("form", System.Text.Encoding.UTF8.GetString(form));
        Assert.Contains(kept.Headers, one => one.Name == "In-Reply-To" && one.Value == (string?)read["internetMessageId"]);
        Assert.True((bool)(await ListAsync(Headteacher))[0]!["read"]!);
    }

    [Fact]
    public async Task The_text_of_a_mail_runs_no_script()
    {
        await PostAsync($"/control/people/{Partnership}/mail", new { to = Headteacher, subject = "x", text = "<p>hello</p><script>alert(1)</script>" });
        await PostAsync("/control/idle", new { });
        string id = (string)(await ListAsync(Headteacher))[0]!["id"]!;

        var body = await tenant.Http.GetAsync($"/control/people/{Headteacher}/mail/{id}/body");

        Assert.StartsWith("default-src 'none'", body.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_moves_forward_over_HTTP_and_never_back()
    {
        var hour = await PostAsync("/control/clock", new { to = "hour" });
        var tomorrow = await PostAsync("/control/clock", new { to = "tomorrow" });
        var back = await tenant.Http.PostAsJsonAsync("/control/clock", new { to = "at", at = LocalTenantFixture.Start });

        Assert.Equal(LocalTenantFixture.Start.AddHours(1), (DateTimeOffset)hour["now"]!);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero), (DateTimeOffset)tomorrow["now"]!);
        Assert.Equal(HttpStatusCode.BadRequest, back.StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_made_to_refuse_mail_bounces()
    {
        await tenant.Http.PutAsJsonAsync($"/control/bounces/{Headteacher}", new { status = "5.2.2" });
        await PostAsync($"/control/people/{Partnership}/mail", new { to = Headteacher, subject = "Form", text = "Please return it." });
        await PostAsync("/control/idle", new { });

        Assert.Empty(await ListAsync(Headteacher));
        Assert.Equal("Undeliverable: Form", (string?)(await ListAsync(Partnership))[0]!["subject"]);
    }

    [Fact]
    public async Task Somebody_who_is_away_answers_by_machine_and_two_who_are_away_do_not_answer_each_other()
    {
        await tenant.Http.PutAsJsonAsync($"/control/people/{Headteacher}/away", new { text = "Back on Monday." });
        await tenant.Http.PutAsJsonAsync($"/control/people/{Partnership}/away", new { text = "Out of hours." });
        await PostAsync($"/control/people/{Partnership}/mail", new { to = Headteacher, subject = "Form", text = "Please return it." });
        await PostAsync("/control/idle", new { });

        var answer = tenant.Host.State.Mail.All.Single(one => one.Subject == "Automatic reply: Form" && one.Folder == "inbox");

        Assert.Equal("Back on Monday.", answer.Body);
        Assert.Contains(answer.Headers, one => one is { Name: "Auto-Submitted", Value: "auto-replied" });
        Assert.Single(await ListAsync(Headteacher));
    }

    [Fact]
    public async Task The_export_holds_files_mail_and_calendars()
    {
        string drive = tenant.Host.State.Drives.All[0].Id;
        await tenant.Graph.PutAsync($"/drives/{drive}/items/root:/020326AB/I. Notification/Return.txt:/content", [1]);
        await PostAsync($"/control/people/{Partnership}/mail", new { to = Headteacher, subject = "Form: return?", text = "x" });
        await PostAsync("/control/idle", new { });

        using var zip = new ZipArchive(new MemoryStream(await tenant.Http.GetByteArrayAsync("/control/export")));
        var names = zip.Entries.Select(one => one.FullName).ToList();

        Assert.Contains("files/Rapid Reviews/020326AB/I. Notification/Return.txt", names);
        Assert.Contains($"mail/{Headteacher}/inbox/001 Form- return-.eml", names);
    }

    [Fact]
    public async Task A_link_to_a_file_names_only_those_who_can_open_it()
    {
        string drive = tenant.Host.State.Drives.All[0].Id;
        var file = await tenant.Graph.PutAsync($"/drives/{drive}/items/root:/Return.txt:/content", [1]);
        await tenant.Graph.PostAsync($"/drives/{drive}/items/{file.Id}/invite", new JsonObject
        {
            ["recipients"] = new JsonArray(new JsonObject { ["email"] = Headteacher }),
            ["roles"] = new JsonArray("read"),
            ["requireSignIn"] = true,
            ["sendInvitation"] = false,
            ["retainInheritedPermissions"] = false,
        });

        string page = await tenant.Http.GetStringAsync(new Uri((string)file.Json!["webUrl"]!));

        Assert.Contains("Joanne Pike", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Priya Nair", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_was_killed_goes_on_where_it_was()
    {
        string folder = Directory.CreateTempSubdirectory("local-tenant-").FullName;
        await using (var first = await LocalTenantFixture.StartAsync(options => options with { Folder = folder, MailDelay = TimeSpan.FromHours(1) }))
        {
            first.Host.People.Send(Partnership, new(Headteacher, "Form", "x"));
            first.Host.Clock.Advance(TimeSpan.FromDays(3));
        }

        File.AppendAllText(Path.Combine(folder, "state.jsonl"), "{\"c\":\"mail\",\"id\":\"torn");
        await using var second = await LocalTenantFixture.StartAsync(options => options with { Folder = folder });

        Assert.Equal(LocalTenantFixture.Start.AddDays(3), second.Host.Clock.GetUtcNow());
        Assert.Contains(second.Host.State.Mail.All, one => one.Subject == "Form");
        second.Host.People.Send(Partnership, new(Headteacher, "Second", "x"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_tenants_do_not_share_a_folder()
    {
        string folder = Directory.CreateTempSubdirectory("local-tenant-").FullName;
        await using var first = await LocalTenantFixture.StartAsync(options => options with { Folder = folder });

        var refusal = await Assert.ThrowsAnyAsync<IOException>(() => LocalTenantFixture.StartAsync(options => options with { Folder = folder }));

        Assert.NotNull(refusal);
    }

    private async Task<JsonObject> PostAsync(string path, object body)
    {
        var answer = await tenant.Http.PostAsJsonAsync(path, body);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    private async Task<JsonArray> ListAsync(string who) =>
        (await tenant.Http.GetFromJsonAsync<JsonObject>($"/control/people/{who}/mail"))!["messages"]!.AsArray();
}
