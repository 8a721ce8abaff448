using Newtonsoft.Json.Linq;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.WriteReport;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Tests.Documents;

namespace RapidReviewBot.Tests.Features.WriteReport;

public sealed class Cards_of_the_draft
{
    private static readonly DraftFacts Facts = new(new ReportParts(AnsweredForms.Forms));

    [Fact, Trait("Duty", "B11"), Trait("Duty", "B12")]
    public async Task The_manager_completes_and_circulates_by_one_press_each_and_sees_what_is_empty()
    {
        var review = Written("bhr").ReportChanged("worked-well", "why");
        var complete = await DrawAsync(new CompleteDraftCard(Facts), review, OwedKind.CompleteDraft, "partnership-manager");
        review.ByManager(new CompleteDraftVerb().Read(Pressed(review, "partnership-manager")));
        var circulate = await DrawAsync(new CirculateDraftCard(Facts), review, OwedKind.CirculateDraft, "partnership-manager");
        review.ByManager(new CirculateDraftVerb().Read(Pressed(review, "partnership-manager")));

        Assert.Null(review.Refusal);
        Assert.Equal(DraftStep.InComment, DraftWay.StepOf(review.Review, review.Procedure));
        Assert.Contains("What worked well", complete, StringComparison.Ordinal);
        Assert.Contains("Why it happened as it did", complete, StringComparison.Ordinal);
        Assert.Equal([CompleteDraftVerb.Verb, OpenPageVerb.Verb], Verbs(complete));
        await CardCheck.PassAsync(new Dictionary<string, string> { ["complete"] = complete, ["circulate"] = circulate });
    }

    [Fact, Trait("Duty", "R09"), Trait("Duty", "R10")]
    public async Task The_chair_releases_the_draft_before_the_meeting_by_one_press()
    {
        var review = Returned("redbridge").ReportWritten("family-health", "recommendation");
        var card = await DrawAsync(new ReleaseDraftCard(Facts), review, OwedKind.ReleaseDraft, "chair");

        review.By("chair", new ReleaseDraftVerb().Read(Pressed(review, "chair")));

        Assert.IsType<ChairsDraftReleased>(review.History[^1].What);
        Assert.Contains("some are filled after the meeting", card, StringComparison.Ordinal);
        await CardCheck.PassAsync(new Dictionary<string, string> { ["release"] = card });
    }

    [Fact, Trait("Duty", "J22"), Trait("Duty", "J28")]
    public async Task A_press_on_a_card_of_an_earlier_version_is_a_press_on_an_old_card()
    {
        var review = Written("jcr");
        review.ByManager(new CompleteDraftVerb().Read(Pressed(review, "partnership-manager")));
        var before = await StampAsync(new ReleaseDraftCard(Facts), review, "chair");

        review.ReportChanged();

        Assert.NotEqual(before, await StampAsync(new ReleaseDraftCard(Facts), review, "chair"));
    }

    [Fact, Trait("Duty", "B13")]
    public async Task No_comment_is_said_by_one_press_and_a_comment_is_written_on_the_page()
    {
        var review = Written("bhr").DraftCirculated();
        var card = await DrawAsync(new CommentOnDraftCard(), review, OwedKind.CommentOnDraft, "head-of-safeguarding");

        review.By("head-of-safeguarding", new NoCommentVerb().Read(Pressed(review, "head-of-safeguarding")));

        Assert.Null(Assert.IsType<CommentGiven>(review.History[^1].What).Comment);
        Assert.Equal([NoCommentVerb.Verb, OpenPageVerb.Verb], Verbs(card));
        await CardCheck.PassAsync(new Dictionary<string, string> { ["comment"] = card });
    }

    [Fact, Trait("Duty", "B13"), Trait("Duty", "B14")]
    public async Task The_manager_is_shown_who_commented_and_who_did_late()
    {
        var review = Written("bhr").At("2026-04-17T10:00").DraftCirculated()
            .CommentBy("police-signatory", Drafts.Written("police")).At("2026-04-21T09:30").Tick().At("2026-04-21T09:40").CommentBy("head-of-safeguarding", Drafts.Written("head"));
        var card = await DrawAsync(new SettleCommentsCard(Facts), review, OwedKind.SettleComments, "partnership-manager");

        review.ByManager(new KeepDraftVerb().Read(Pressed(review, "partnership-manager")));

        Assert.IsType<DraftKept>(review.History[^1].What);
        Assert.Contains("Invented Police signatory, Invented Head of Safeguarding (late)", card, StringComparison.Ordinal);
        Assert.Contains("2, 1 of them late", card, StringComparison.Ordinal);
        await CardCheck.PassAsync(new Dictionary<string, string> { ["settle"] = card });
    }

    [Fact, Trait("Duty", "J21")]
    public async Task A_member_says_by_one_press_that_the_report_holds_what_is_needed()
    {
        var review = Written("jcr");
        var card = await DrawAsync(new AssureReportCard(Facts), review, OwedKind.AssureReport, "member");

        review.By("member", new AssureReportVerb().Read(Pressed(review, "member")));

        Assert.Null(Assert.IsType<ReportAssured>(review.History[^1].What).Lacking);
        await CardCheck.PassAsync(new Dictionary<string, string> { ["assure"] = card });
    }

    [Fact, Trait("Duty", "B13")]
    public async Task The_card_of_somebody_else_asks_nothing()
    {
        var review = Written("bhr").DraftCirculated();
        var owed = review.Owed.First(one => one.Kind == OwedKind.CommentOnDraft);

        var shown = await new CommentOnDraftCard().DrawAsync(new(TaskCard.AddressOf(owed, review.Review.Id), new(review.Review, review.Context), review.InRole("partnership-manager").Id, review.Now), default);

        Assert.Empty(Verbs(Json(shown!)));
    }

    internal static ReviewInHand Returned(string procedure) => MeetingsInHand.Booked(procedure).At("2026-04-09T10:00").Returned();

    /// <summary>Decided, and the report filled with it.</summary>
    internal static ReviewInHand Written(string procedure)
    {
        var review = Returned(procedure);
        if (DraftWay.BeginsBeforeMeeting(review.Procedure)) review.ReportWritten();
        review.MeetingHeld();
        return review.By("chair", review.Deciding()).ReportWritten();
    }

    private static async Task<WrittenCard> CardAsync(TaskCard card, ReviewInHand review, OwedKind kind, string role)
    {
        var owed = review.Owed.First(one => one.Kind == kind && one.By == review.InRole(role));
        return (await card.DrawAsync(new(TaskCard.AddressOf(owed, review.Review.Id), new(review.Review, review.Context), owed.By.Id, review.Now), default))!;
    }

    private static async Task<string> DrawAsync(TaskCard card, ReviewInHand review, OwedKind kind, string role) => Json(await CardAsync(card, review, kind, role));

    private static async Task<string> StampAsync(TaskCard card, ReviewInHand review, string role) => (await CardAsync(card, review, card.Owed, role)).Stamp;

    private static Press Pressed(ReviewInHand review, string role)
    {
        var person = review.InRole(role);
        return new(
            new Speaker(person.Id, "29:1", person.Name, new Place("", "")),
            new CardAddress("test", review.Review.Id.Value),
            new Dictionary<string, string>(),
            new PressedFields(new Dictionary<string, string>(), Domain.Calendar.LondonTime.DateOf(review.Now)),
            new(review.Review, review.Context),
            "command",
            "once",
            review.Now);
    }

    private static string Json(WrittenCard card) => card.ToJson().ToString(Newtonsoft.Json.Formatting.None);

    private static IReadOnlyList<string> Verbs(string card) =>
        [.. JObject.Parse(card).Descendants().OfType<JObject>().Where(one => (string?)one["type"] == "Action.Execute").Select(one => (string)one["verb"]!)];
}
