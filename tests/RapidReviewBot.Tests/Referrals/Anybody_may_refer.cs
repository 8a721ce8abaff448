using System.Net;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.OpenReview;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;
using RapidReviewBot.Testing.Web;
using RapidReviewBot.Web;
using Xunit;

namespace RapidReviewBot.Tests.Referrals;

/// <summary>A parent or member of the community tells the partnership on a page; the office gets a card without a word of it, reads it behind a code, and opens a review from it.</summary>
[Trait("Duty", "T02")]
public sealed class Anybody_may_refer : IAsyncLifetime
{
    private const string Story = "Planted words Quillfeather of the boy Tobias Quillfeather";
    private const string Send = "Send to the partnership";

    private ReferralRoom room = null!;

    public async Task InitializeAsync() => room = await ReferralRoom.OpenAsync("tower-hamlets");

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    [Trait("Duty", "N10")]
    public async Task The_first_thing_that_the_page_says_is_that_danger_goes_to_999()
    {
        using var parent = room.Anybody();

        await parent.OpenAsync(Path());
        var start = parent.Text;
        await parent.FollowAsync("Start now");

        Assert.StartsWith("! Warning If a child is in danger now, ring 999", start, StringComparison.Ordinal);
        Assert.StartsWith("! Warning If a child is in danger now, ring 999", parent.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Duty", "N10")]
    public async Task Whoever_says_that_a_child_is_in_danger_and_nobody_knows_is_sent_to_the_telephone_and_keeps_what_they_wrote()
    {
        using var parent = await AtFormAsync();

        await parent.PressAsync(Send, [.. Answers, ("danger-now", "yes")]);

        Assert.Contains("Ring 999 now", Assert.Single(parent.Errors), StringComparison.Ordinal);
        Assert.Contains(Story, parent.Source, StringComparison.Ordinal);
        Assert.Empty(await room.Get<ReferralShelf>().WithWorkAsync(default));
    }

    [Fact]
    [Trait("Duty", "N09")]
    public async Task It_is_read_by_the_office_alone_taken_on_and_becomes_a_review()
    {
        using var parent = await AtFormAsync();
        var (manager, coordinator) = (room.Holder("manager"), room.Holder("coordinator"));

        await parent.PressAsync(Send, [.. Answers, ("danger-now", "no")]);
        await room.QuietAsync();
        var reference = parent.Page.QuerySelector(".review-reference")!.TextContent;
        var card = await room.CardAsync(manager, reference);
        await room.PressAsync(manager, card, "Get my page");
        using var office = await room.SignedInAsync(manager, ReferralRoom.LinkIn(await room.ShownAsync(manager, card)));
        var read = office.Text;
        await office.PressAsync("Save", ("what", "take-on"));
        var colleagues = await room.CardAsync(coordinator, reference);
        await room.PressAsync(manager, card, "Show the referral again");
        await room.PressAsync(manager, card, "Open the review");
        await room.PressAsync(manager, card, "Open the review", Opening());

        Assert.Contains("What happens next", parent.Text, StringComparison.Ordinal);
        Assert.Contains(Story, read, StringComparison.Ordinal);
        Assert.Contains($"{manager.Name} took it on", office.Text, StringComparison.Ordinal);
        Assert.Contains("Taken on by", await room.ShownAsync(coordinator, colleagues), StringComparison.Ordinal);
        var review = await ReviewAsync();
        var log = (await room.Get<ReviewLedger>().HistoryAsync(review.Id, default)).Select(one => one.What).OfType<LogEntryAdded>();
        Assert.Contains(log, entry => entry.Text.StartsWith($"Referral {reference} came on", StringComparison.Ordinal));
        var folder = new CaseFolder(room.Settings.DriveId, review.Folder!.FolderId);
        var files = await room.Get<CaseFiles>().ListAsync(folder, review.Folder.SubFolders["Referral and threshold"], default);
        Assert.Contains(files, file => file.Name == $"{review.Reference} Referral as it came {reference}.docx");
        Assert.Contains(files, file => file.Name.EndsWith("(draft).json", StringComparison.Ordinal));
        Assert.DoesNotContain("Quillfeather", room.AllSent(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_closed_with_a_reason_and_opens_no_review()
    {
        using var parent = await AtFormAsync();
        var manager = room.Holder("manager");
        await parent.PressAsync(Send, [.. Answers, ("danger-now", "told")]);
        await room.QuietAsync();
        var card = await room.CardAsync(manager, "REF-");
        await room.PressAsync(manager, card, "Get my page");
        using var office = await room.SignedInAsync(manager, ReferralRoom.LinkIn(await room.ShownAsync(manager, card)));

        await office.PressAsync("Save", ("what", "close"));
        var unreasoned = office.Errors;
        await office.PressAsync("Save", ("what", "close"), ("reason", "front-door"));
        await room.PressAsync(manager, card, "Show the referral again");

        Assert.Equal(["Select why it is closed"], unreasoned);
        Assert.Contains("It was passed to Children's Social Care's front door", office.Text, StringComparison.Ordinal);
        var shown = await room.ShownAsync(manager, card);
        Assert.Contains("It is closed", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Open the review", shown, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Duty", "T30")]
    public async Task Childrens_Social_Care_gets_the_link_and_can_read_but_not_settle()
    {
        using var parent = await AtFormAsync();
        var care = room.Holder("childrens-social-care");

        await parent.PressAsync(Send, [.. Answers, ("danger-now", "no")]);
        await room.QuietAsync();
        var mail = Assert.Single(room.Inbox(care.Email), one => one.Subject.StartsWith("A referral has come", StringComparison.Ordinal));
        using var reader = await room.SignedInAsync(care, ReferralRoom.LinkIn(mail.Body));

        Assert.Contains(Story, reader.Text, StringComparison.Ordinal);
        Assert.Null(reader.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Somebody_of_the_office_whose_account_is_gone_is_named_to_the_others_who_are_told_all_the_same()
    {
        var gone = new Person("11111111-0000-0000-0000-000000000000", "Gone Elsewhere (invented)", "gone@elsewhere.example", "Council", "11111111-0000-0000-0000-000000000000");
        await room.Get<PartnershipStore>().ChangeAsync(room.Settings.Id, stored => stored! with { Roster = [new RoleHolder("coordinator", gone), .. stored.Roster] }, default);
        using var parent = await AtFormAsync();

        await parent.PressAsync(Send, [.. Answers, ("danger-now", "no")]);
        await room.QuietAsync();
        var reference = parent.Page.QuerySelector(".review-reference")!.TextContent;

        foreach (var role in new[] { "manager", "coordinator" })
            Assert.Contains("Gone Elsewhere (invented) of the office could not be reached in Teams", await room.ShownAsync(room.Holder(role), await room.CardAsync(room.Holder(role), reference)), StringComparison.Ordinal);
        Assert.Empty(await room.Get<ReferralShelf>().WithWorkAsync(default));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_referral()
    {
        using var parent = await AtFormAsync();
        using var first = parent.Request(Send, [.. Answers, ("danger-now", "no")]);
        using var again = parent.Request(Send, [.. Answers, ("danger-now", "no")]);

        await parent.SendAsync(first);
        var reference = parent.Page.QuerySelector(".review-reference")!.TextContent;
        await parent.SendAsync(again);
        await room.QuietAsync();

        Assert.Equal(reference, parent.Page.QuerySelector(".review-reference")!.TextContent);
        Assert.Single(await room.MessagesAsync(room.Holder("manager")), one => one.ToJsonString().Contains(reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_from_elsewhere_a_flood_and_a_swollen_form_are_refused()
    {
        using var parent = await AtFormAsync();
        using var forged = new HttpRequestMessage(HttpMethod.Post, Path("form")) { Content = new FormUrlEncodedContent([new("danger-now", "no")]) };
        await parent.SendAsync(forged);
        var withoutToken = parent.Status;
        using var swollen = new HttpRequestMessage(HttpMethod.Post, Path("form")) { Content = new ByteArrayContent(new byte[UploadLimit.LargestOfAnybody + 1]) };
        await parent.SendAsync(swollen);
        var tooLarge = parent.Status;

        for (var posts = 2; posts < ReferralLimits.PostsByAddress; posts++)
        {
            using var one = new HttpRequestMessage(HttpMethod.Post, Path("form"));
            await parent.SendAsync(one);
        }

        using var last = new HttpRequestMessage(HttpMethod.Post, Path("form"));
        await parent.SendAsync(last);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge), (withoutToken, tooLarge));
        Assert.Equal(HttpStatusCode.TooManyRequests, parent.Status);
        Assert.Contains("ring 999", parent.Text, StringComparison.Ordinal);
    }

    private string Path(string page = "") => $"{ReferralPaths.Root}/{room.Settings.Id}{(page.Length == 0 ? "" : $"/{page}")}";

    private static (string Name, string Value)[] Answers =>
        [("relation", "parent"), ("child-about", "A boy of four"), ("circumstances", Story), ("services", "The nursery")];

    private async Task<Visitor> AtFormAsync()
    {
        var parent = room.Anybody();
        await parent.OpenAsync(Path("form"));
        return parent;
    }

    private static Dictionary<string, string> Opening() => new()
    {
        [OpeningCard.DateField(Fact.IncidentHappened)] = "2026-02-26",
        [OpeningCard.DateField(Fact.LocalAuthorityAware)] = "2026-02-27",
        [OpeningCard.ChildField(1)] = "TQ",
        [OpeningCard.Referrer] = "childrens-social-care",
    };

    private async Task<Review> ReviewAsync()
    {
        var head = Assert.Single(await room.Get<ReviewLedger>().HeadsAsync(room.Settings.Id, default));
        return await room.Get<ReviewLedger>().ReadAsync(head.Id, default);
    }
}

/// <summary>Only where the procedure's data say so.</summary>
[Trait("Duty", "T02")]
public sealed class Where_the_procedure_does_not_say_so
{
    [Fact]
    public async Task There_is_no_page_for_the_public()
    {
        await using var room = await ReferralRoom.OpenAsync("bhr");
        using var parent = room.Anybody();

        await parent.OpenAsync($"{ReferralPaths.Root}/{room.Settings.Id}");
        var start = parent.Status;
        await parent.OpenAsync($"{ReferralPaths.Root}/{room.Settings.Id}/form");
        var form = parent.Status;
        await parent.OpenAsync($"{ReferralPaths.Root}/nowhere");

        Assert.All([start, form, parent.Status], status => Assert.Equal(HttpStatusCode.NotFound, status));
    }
}
