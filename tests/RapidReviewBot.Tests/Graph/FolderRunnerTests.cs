using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.LocalTenant.Graph.Files;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Outbox;
using Xunit;

namespace RapidReviewBot.Tests.Graph;

public sealed class FolderRunnerTests : IAsyncLifetime
{
    private const string Children = "/v1.0/drives/*/children";
    private static readonly CreateCaseFolder Wanted = new("020326 AB", ["I. Notification and scoping", "II. Rapid Review meeting", "III. Statutory Correspondence", "IV. General Correspondence"]);
    private RunnerBench bench = null!;

    public async Task InitializeAsync() => bench = await RunnerBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_case_folder_and_its_sub_folders_are_made_in_six_calls()
    {
        var made = Recorded(await bench.RunAsync(Wanted));

        Assert.Equal("020326 AB", made.Name);
        Assert.Equal(Wanted.SubFolders, made.SubFolders.Keys);
        Assert.Equal(["020326 AB", .. Wanted.SubFolders.Select(name => "020326 AB/" + name)], Standing());
        Assert.Equal(6, bench.Calls.Count);
    }

    public static TheoryData<FaultKind, string, int> EveryStep()
    {
        var steps = new TheoryData<FaultKind, string, int>();
        foreach (var kind in new[] { FaultKind.Drop, FaultKind.Fail })
        {
            for (var step = 0; step < 5; step++) steps.Add(kind, "POST", step);
            steps.Add(kind, "PATCH", 0);
        }

        return steps;
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public async Task Broken_off_at_any_call_the_next_try_ends_with_one_whole_folder(FaultKind kind, string method, int skip)
    {
        bench.Tenant.Host.Faults.Add(new Fault(kind, method, "/v1.0/drives/*", Skip: skip));
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(Wanted));

        var made = Recorded(await bench.RunAsync(Wanted));

        Assert.Equal("020326 AB", made.Name);
        Assert.Equal(5, Standing().Count);
        Assert.Equal(5, bench.Tenant.Host.State.DriveItems.All.Count(item => item.IsFolder && item.ParentId is not null && item.DriveId == bench.InHand.Context.Partnership.DriveId));
    }

    [Fact]
    public async Task Another_reviews_folder_of_that_name_is_not_adopted()
    {
        var other = Recorded(await bench.RunAsync(Review.None(new ReviewId("zz9900000000")), Wanted));

        var made = Recorded(await bench.RunAsync(Wanted));

        Assert.Equal(("020326 AB", "020326 AB-2"), (other.Name, made.Name));
        Assert.NotEqual(other.FolderId, made.FolderId);
    }

    [Fact]
    public async Task A_name_that_SharePoint_refuses_is_made_into_one_that_it_takes()
    {
        var made = Recorded(await bench.RunAsync(Wanted with { Name = "RR: 1/2 #3" }));

        Assert.Equal("RR- 1-2 -3", made.Name);
    }

    [Fact]
    [Trait("Duty", "N09")]
    public async Task Only_those_with_a_role_can_open_the_folder()
    {
        bench.Open(Recorded(await bench.RunAsync(Wanted)));

        await bench.RunAsync(new SetFolderAccess(), "o-00000003-0");

        Assert.Equal([("margaret.osei@council.exampleborough.example", "write"), ("priya.nair@council.exampleborough.example", "write")], Grants());
    }

    [Fact]
    public async Task A_repeat_of_setting_access_changes_nothing()
    {
        bench.Open(Recorded(await bench.RunAsync(Wanted)));
        await bench.RunAsync(new SetFolderAccess(), "o-00000003-0");
        var before = Grants();
        var calls = bench.Calls.Count;

        await bench.RunAsync(new SetFolderAccess(), "o-00000003-0");

        Assert.Equal(before, Grants());
        Assert.Equal(calls + 1, bench.Calls.Count);
    }

    [Fact]
    public async Task Whoever_loses_the_role_loses_the_folder_and_who_gets_one_can_read()
    {
        bench.Open(Recorded(await bench.RunAsync(Wanted)));
        await bench.RunAsync(new SetFolderAccess(), "o-00000003-0");
        var changed = bench.InHand.Review with
        {
            Roles = [.. bench.InHand.Review.Roles.Where(held => held.Person.Id != RunnerBench.Margaret.Id), new RoleHolder("observer", Helen)],
        };

        await bench.RunAsync(changed, new SetFolderAccess(), "o-00000004-0");

        Assert.Equal([("helen.marsh@council.exampleborough.example", "read"), ("priya.nair@council.exampleborough.example", "write")], Grants());
    }

    [Fact]
    public async Task An_account_that_is_gone_keeps_nobody_else_from_the_folder_and_is_named()
    {
        bench.Open(Recorded(await bench.RunAsync(Wanted)));
        var changed = bench.InHand.Review with { Roles = [new RoleHolder("chair", Gone), .. bench.InHand.Review.Roles] };

        var given = Assert.IsType<EffectResult.Never>(await bench.RunAsync(changed, new SetFolderAccess()));

        Assert.StartsWith("Microsoft 365 refuses the account of Gone Elsewhere (invented); everybody else has access.", given.Reason, StringComparison.Ordinal);
        Assert.Equal([("margaret.osei@council.exampleborough.example", "write"), ("priya.nair@council.exampleborough.example", "write")], Grants());
    }

    [Theory]
    [InlineData("chair", "choose \"End a role\": what is asked of the role comes to the others who hold it.")]
    [InlineData("observer", "choose \"Give a role\" and put somebody else in their place: what is asked of the role then comes to them.")]
    public async Task About_an_account_that_is_gone_it_names_the_card_that_works(string role, string words)
    {
        bench.Open(Recorded(await bench.RunAsync(Wanted)));
        var changed = bench.InHand.Review with { Roles = [new RoleHolder(role, Gone), .. bench.InHand.Review.Roles] };

        var given = Assert.IsType<EffectResult.Never>(await bench.RunAsync(changed, new SetFolderAccess()));

        Assert.EndsWith($"everybody else has access. If Gone Elsewhere (invented) has left, write \"change\" and {words}", given.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_nobody_could_be_let_into_is_not_taken_for_closed()
    {
        bench.Open(Recorded(await bench.RunAsync(Wanted)));
        var changed = bench.InHand.Review with { Roles = [new RoleHolder("chair", Gone)] };

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(changed, new SetFolderAccess()));

        Assert.True(fault.IsFinal);
        Assert.StartsWith("Microsoft 365 refuses the account of everybody who is to open the folder.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_folder_setting_access_waits()
    {
        bench.Open();

        Assert.IsType<EffectResult.Waits>(await bench.RunAsync(new SetFolderAccess()));
    }

    private static readonly Domain.Partnerships.Person Helen = new("ac977e06-fff8-520b-b5ce-e74b82927195", "Helen Marsh", "helen.marsh@council.exampleborough.example", "Example Borough Council", "ac977e06-fff8-520b-b5ce-e74b82927195");

    private static readonly Domain.Partnerships.Person Gone = new("11111111-0000-0000-0000-000000000000", "Gone Elsewhere (invented)", "gone@council.exampleborough.example", "Example Borough Council", "11111111-0000-0000-0000-000000000000");

    private static RecordCaseFolder Recorded(EffectResult result) => Assert.IsType<RecordCaseFolder>(Assert.IsType<EffectResult.Done>(result).ToRecord);

    private IReadOnlyList<string> Standing()
    {
        var items = bench.Tenant.Host.State.DriveItems.All.ToDictionary(item => item.Id);
        string PathOf(DriveItem item) => items[item.ParentId!].ParentId is null ? item.Name : PathOf(items[item.ParentId!]) + "/" + item.Name;
        return [.. items.Values.Where(item => item.ParentId is not null && item.DriveId == bench.InHand.Context.Partnership.DriveId).Select(PathOf).Order(StringComparer.Ordinal)];
    }

    private IReadOnlyList<(string Who, string Role)> Grants()
    {
        var state = bench.Tenant.Host.State;
        var folder = state.DriveItems.All.Single(item => item.Name == "020326 AB");
        return [.. folder.Grants!.Select(grant => (grant.PersonId is { } id ? state.People.Find(id)!.Mail : grant.Address ?? grant.SiteGroup!, grant.Roles.Single())).Order()];
    }
}
