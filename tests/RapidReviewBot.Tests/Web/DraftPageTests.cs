using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

/// <summary>The draft on the pages of people outside the host's tenant.</summary>
[Trait("Duty", "N11")]
public sealed class DraftPageTests(AzuriteFixture azurite) : CaseTests(azurite)
{
    const string Day8 = "2026-04-14T10:00";
    const string Comment = "Comment on the draft Rapid Review report";

    [Fact, Trait("Duty", "B13"), Trait("Duty", "N09")]
    public async Task A_comment_is_kept_in_the_case_folder_and_its_words_nowhere_else()
    {
        await using var at = await CaseAsync(Commenting, "bhr");
        using var visitor = await at.SignedInAsync(Police(at));
        await visitor.FollowAsync(Comment);

        await visitor.PressAsync("Send my answer", ("answer", "comments"), ("comment", "The sergeant was there on 3 March, not on the 4th."));

        Assert.Equal("Your answer is recorded", visitor.Heading);
        var given = Assert.IsType<CommentGiven>((await at.HistoryAsync())[^1].What);
        Assert.Equal((Police(at).Id, 1, false), (given.PersonId, given.Version, given.Late));
        Assert.Contains("The sergeant was there", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, given.Comment!.ItemId, default)), StringComparison.Ordinal);
        Assert.DoesNotContain("sergeant", await at.TablesTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(at.Host.Logged, line => line.Contains("sergeant", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "B13")]
    public async Task A_comment_that_is_empty_or_too_long_is_refused_with_what_was_typed_still_there()
    {
        await using var at = await CaseAsync(Commenting, "bhr");
        using var visitor = await at.SignedInAsync(Police(at));
        await visitor.FollowAsync(Comment);

        await visitor.PressAsync("Send my answer", ("answer", "comments"), ("comment", "   "));
        var empty = visitor.Errors;
        var essay = new string('x', 10_000);
        await visitor.PressAsync("Send my answer", ("answer", "comments"), ("comment", essay));

        Assert.Equal(["Enter your comments"], empty);
        Assert.Equal(["Your comments must be 6,000 characters or fewer"], visitor.Errors);
        Assert.Contains(essay, visitor.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(await at.HistoryAsync(), recorded => recorded.What is CommentGiven);
    }

    [Fact, Trait("Duty", "B13")]
    public async Task A_comment_on_a_draft_that_was_replaced_meanwhile_is_refused()
    {
        await using var at = await CaseAsync(Commenting, "bhr");
        using var visitor = await at.SignedInAsync(Police(at));
        await visitor.FollowAsync(Comment);
        await at.DoAsync(Office(at), new FileReportVersion(await NewVersionAsync(at)));
        await at.DoAsync(Office(at), new CirculateDraft(2, (await at.ReviewAsync()).Report.Newest!.Sha256));

        await visitor.PressAsync("Send my answer", ("answer", "none"));

        Assert.Equal(["Version 2 of the draft has been circulated since. Read that one, then send your comment on it."], visitor.Errors);
    }

    [Fact, Trait("Duty", "B13")]
    public async Task A_late_comment_is_taken_though_nobody_asks_for_it_any_more_and_marked_late()
    {
        await using var at = await CaseAsync(hand => Commenting(hand).At("2026-04-21T09:30").Tick().At("2026-04-21T10:00"), "bhr");
        using var visitor = await at.SignedInAsync(Police(at));
        await visitor.FollowAsync("Send a comment on the draft");

        Assert.Contains("Comments have closed. You may still send one: it is marked late", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Send my answer", ("answer", "comments"), ("comment", "Late, but it matters."));

        Assert.True(Assert.IsType<CommentGiven>((await at.HistoryAsync())[^1].What).Late);
    }

    [Fact, Trait("Duty", "B14")]
    public async Task Comments_are_read_and_dealt_with_by_a_new_version_of_the_same_form()
    {
        await using var at = await CaseAsync(hand => Commenting(hand).CommentBy("police-signatory", Drafts.Written("police")).At("2026-04-21T09:30").Tick().At("2026-04-21T10:00"), "bhr");
        using var visitor = await at.SignedInAsync(Office(at));
        await visitor.FollowAsync("Deal with the comments on the draft Rapid Review report");
        var shown = visitor.Text;
        var newest = await at.Files.ReadAsync(at.Folder, (await at.ReviewAsync()).Report.Newest!.ItemId, default);

        await visitor.PressAsync("Send", ("answer", "change"));
        var without = visitor.Errors;
        await UploadAsync(visitor, at, newest.ToArray());
        var unchanged = visitor.Errors;
        await UploadAsync(visitor, at, Changed(at));

        Assert.Equal(["This is the newest version itself. Change it in Word and save it first, or let this version go on"], unchanged);
        Assert.Contains("Invented Police signatory commented on version 1.", shown, StringComparison.Ordinal);
        Assert.Equal(["Choose the Word file of the new version"], without);
        Assert.Equal("Your answer is recorded", visitor.Heading);
        var review = await at.ReviewAsync();
        Assert.Equal((2, "concerns why immediate-learning"), (review.Report.Newest!.Version, string.Join(' ', review.Draft.Unfilled)));
        Assert.Equal(DraftStep.ToFill, DraftWay.StepOf(review, at.Hand.Procedure));
    }

    [Fact, Trait("Duty", "J22")]
    public async Task A_version_that_is_not_this_reviews_report_is_refused_in_plain_words()
    {
        await using var at = await CaseAsync(hand => Written(hand).ByManager(new CompleteDraft(2, hand.NewestHash())), "jcr");
        using var visitor = await at.SignedInAsync(Chair(at));
        await visitor.FollowAsync("Check and release the draft Rapid Review report");

        await UploadAsync(visitor, at, WordFormWriter.Write(FormFiles.Shipped["referral"], FormAnswers.Empty, new DocumentFacts("Referral", "Example", at.Hand.Review.Reference, "OFFICIAL-SENSITIVE", at.Hand.Now, null), ""));

        Assert.Contains("Download the newest version here, change that one and hand it in.", Assert.Single(visitor.Errors), StringComparison.Ordinal);
        Assert.Equal(2, (await at.ReviewAsync()).Report.Newest!.Version);
    }

    [Fact, Trait("Duty", "J22"), Trait("Duty", "J28")]
    public async Task The_chair_releases_exactly_the_version_that_was_shown()
    {
        await using var at = await CaseAsync(hand => Written(hand).ByManager(new CompleteDraft(2, hand.NewestHash())), "jcr");
        using var visitor = await at.SignedInAsync(Chair(at));
        await visitor.FollowAsync("Check and release the draft Rapid Review report");

        await visitor.PressAsync("Send", ("answer", "go-on"));

        Assert.Equal((2, (await at.ReviewAsync()).Report.Newest!.Sha256), Released(await at.HistoryAsync()));
    }

    [Fact, Trait("Duty", "J21")]
    public async Task A_member_says_what_is_missing_and_it_is_kept_in_the_case_folder()
    {
        await using var at = await CaseAsync(Written, "jcr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("police-lead"));
        await visitor.FollowAsync("Say whether the Rapid Review report holds what is needed");

        await visitor.PressAsync("Send my answer", ("answer", "no"), ("lacking", "The interview of the neighbour."));

        var assured = Assert.IsType<ReportAssured>((await at.HistoryAsync())[^1].What);
        Assert.Contains("The interview of the neighbour", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, assured.Lacking!.ItemId, default)), StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "B11"), Trait("Duty", "R10")]
    public async Task A_part_that_must_be_filled_and_is_not_is_named_on_the_page()
    {
        await using var at = await CaseAsync(hand => Asked(hand).MeetingBooked(Day8).At("2026-04-09T10:00").Returned().ReportWritten("family-health"), "redbridge");
        using var visitor = await at.SignedInAsync(Chair(at));

        await visitor.FollowAsync("Check and release the draft Rapid Review Report");

        Assert.Contains("Still empty, and needed before the report can be signed: Relevant physical and mental health, and learning disability.", visitor.Text, StringComparison.Ordinal);
    }

    static ReviewInHand Commenting(ReviewInHand hand) =>
        Asked(hand).MeetingBooked(Day8).At("2026-04-09T10:00").Returned().MeetingHeld().Decided().At("2026-04-17T10:00").DraftCirculated();

    static ReviewInHand Written(ReviewInHand hand) =>
        Asked(hand).MeetingBooked(Day8).At("2026-04-09T10:00").Returned().ReportWritten().MeetingHeld().By("chair", hand.Deciding()).ReportWritten();

    static (int, string) Released(IReadOnlyList<RecordedEvent> history) => history[^1].What is DraftReleased released ? (released.Version, released.Sha256) : default;

    static async Task UploadAsync(Visitor visitor, CaseOnPages at, byte[] content)
    {
        using var request = visitor.Request("Send", ("answer", "change"));
        ((MultipartFormDataContent)request.Content!).Add(new ByteArrayContent(content), "file", $"{at.Hand.Review.Reference} changed.docx");
        await visitor.SendAsync(request);
    }

    static byte[] Changed(CaseOnPages at) => WordFormWriter.Write(
        FormFiles.Shipped["rapid-review-report"],
        FormAnswers.Empty.With("worked-well", "The school and the nurse spoke on the same day."),
        new DocumentFacts("Rapid Review report", "Example", at.Hand.Review.Reference, "OFFICIAL-SENSITIVE", at.Hand.Now),
        "");

    static async Task<FiledDocument> NewVersionAsync(CaseOnPages at)
    {
        var stored = await at.Files.SaveAsync(at.Folder, "new.docx", BinaryData.FromString("new"), default);
        return at.Hand.Review.Report.Newest! with { Version = 2, ItemId = stored.ItemId, Sha256 = stored.Sha256! };
    }

    static Person Police(CaseOnPages at) => at.Hand.InRole("police-signatory");

    static Person Chair(CaseOnPages at) => at.Hand.InRole("chair");

    static Person Office(CaseOnPages at) => at.Hand.InRole("partnership-manager");
}
