using Azure.Data.Tables;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Tests.Graph;

/// <summary>Each try writes the mail anew, with a new link; what nobody got must not stay open.</summary>
[Trait("Duty", "N11")]
public sealed class A_mail_that_is_tried_again_leaves_one_link(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly SendMail Mail = new(Letters.ReturnSentBack, RunnerBench.Karen.Id, null, []);
    private readonly LetterWithLink letter = new();
    private RunnerBench bench = null!;

    public async Task InitializeAsync()
    {
        bench = await RunnerBench.StartAsync(azurite.NewTables(), letter);
        await bench.Get<ServiceTables>().CreateAsync(default);
        letter.Linked = new LinkedMail(bench.Get<PersonalLinks>(), bench.Get<ReviewClock>());
        bench.InHand.With(partnership => partnership with
        {
            Roster = [.. partnership.Roster.Select(held => held.Role == "police-lead" ? held with { Person = RunnerBench.Karen } : held)],
        });
        bench.Open();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory]
    [InlineData(FaultKind.Throttle, "/v1.0/users/*/messages")]
    [InlineData(FaultKind.Drop, "/v1.0/users/*/messages")]
    [InlineData(FaultKind.Throttle, "/v1.0/users/*/send")]
    public async Task Whatever_broke_between_link_and_send_the_one_in_the_mail_opens_and_no_other_is_left(FaultKind kind, string call)
    {
        bench.Fault(kind, "POST", call);
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(Mail));
        var afterFirst = await LinksAsync();

        Assert.IsType<EffectResult.Done>(await bench.RunAsync(Mail));

        var given = Assert.Single(LinkPaths.TokensIn(await ArrivedAsync(), bench.InHand.Review.Id));
        Assert.Single(afterFirst);
        Assert.Equal([given.Hash], await LinksAsync());
        Assert.NotNull(await bench.Get<PersonalLinks>().FindOpenAsync(bench.InHand.Review.Id, given, default));
    }

    [Fact]
    public async Task After_a_send_whose_answer_was_lost_the_link_that_left_with_it_stays()
    {
        bench.Fault(FaultKind.Drop, "POST", "/v1.0/users/*/send");
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(Mail));
        var left = await ArrivedAsync();

        Assert.IsType<EffectResult.Done>(await bench.RunAsync(Mail));

        Assert.Equal(LinkPaths.TokensIn(left, bench.InHand.Review.Id).Select(token => token.Hash), await LinksAsync());
    }

    [Fact]
    public async Task A_link_of_another_mail_to_the_same_person_stays()
    {
        await bench.RunAsync(Mail, "o-00000001-1");
        bench.Fault(FaultKind.Throttle, "POST", "/v1.0/users/*/send");
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(Mail));

        await bench.RunAsync(Mail);

        Assert.Equal(2, (await LinksAsync()).Count);
    }

    private async Task<IReadOnlyList<string>> LinksAsync()
    {
        List<string> found = [];
        await foreach (var row in bench.Get<ServiceTables>().Links.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {bench.InHand.Review.Id.Value}"))) found.Add(row.RowKey);
        return found;
    }

    private async Task<string> ArrivedAsync()
    {
        var tenant = bench.Tenant.Host;
        await Eventually.TrueAsync(() => Task.FromResult(tenant.Mail.In(tenant.People.Person(RunnerBench.Karen.Email), MailStore.Inbox).Any()));
        return Assert.Single(tenant.Mail.In(tenant.People.Person(RunnerBench.Karen.Email), MailStore.Inbox)).Body;
    }

    private sealed class LetterWithLink : IMailWriter
    {
        public LinkedMail Linked { get; set; } = null!;

        public string Letter => Letters.ReturnSentBack;

        public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken) =>
            new($"{mail.Review.Reference} please answer", $"<html><body><p><a href=\"{await Linked.ForAsync(mail, "", cancellationToken)}\">Open your page</a></p></body></html>");
    }
}
