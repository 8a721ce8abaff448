using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

/// <summary>What follows the decision, done by people without an account in the host's tenant (N11).</summary>
[Trait("Duty", "N11")]
public sealed class FollowUpPageTests(AzuriteFixture azurite) : CaseTests(azurite)
{
    private const string Sign = "Send my answer";

    [Fact, Trait("Duty", "R14")]
    public async Task A_partner_signs_and_ratifies_on_one_page_and_the_two_answers_are_recorded_apart()
    {
        await using var at = await CaseAsync(review => review.AtSigning("2026-04-14T10:00"), "redbridge");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("police-signatory"));

        await visitor.FollowAsync("Agree and sign off the final report for your partner");
        await visitor.PressAsync(Sign, ("answer", "yes"), ("declared", "yes"), ("ratify", "yes"));

        Assert.Empty(visitor.Errors);
        Assert.Equal([typeof(SignedOff), typeof(RecommendationRatified)], (await at.HistoryAsync()).TakeLast(2).Select(recorded => recorded.What.GetType()));
    }

    [Fact, Trait("Duty", "R14"), Trait("Duty", "N09")]
    public async Task Who_signs_but_does_not_ratify_says_why_and_the_reason_stands_in_a_file_only()
    {
        await using var at = await CaseAsync(review => review.AtSigning("2026-04-14T10:00"), "redbridge");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("police-signatory"));

        await visitor.FollowAsync("Agree and sign off the final report for your partner");
        await visitor.PressAsync(Sign, ("answer", "yes"), ("declared", "yes"), ("ratify", "no"));
        var without = visitor.Errors;
        await visitor.PressAsync(Sign, ("answer", "yes"), ("declared", "yes"), ("ratify", "no"), ("ratify-reason", "The sergeant's account is not weighed."));

        Assert.Equal(["Enter the reason"], without);
        var refused = Assert.IsType<RatificationRefused>((await at.HistoryAsync())[^1].What);
        Assert.Contains("sergeant", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, refused.Reason.ItemId, default)), StringComparison.Ordinal);
        Assert.DoesNotContain("sergeant", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "J11")]
    public async Task The_chair_decides_with_the_partners_that_the_findings_are_presented_at_a_meeting()
    {
        await using var at = await CaseAsync(review => review.AtDecision("2026-04-14T10:00"), "jcr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));

        await visitor.FollowAsync("Say how the executive leaders see the findings");
        await visitor.PressAsync("Record the decision", [("how", "meeting"), .. Leads(at)]);

        Assert.Empty(visitor.Errors);
        var decided = Assert.IsType<PresentationDecided>((await at.HistoryAsync())[^1].What);
        Assert.Equal(PresentationProposal.For(at.Hand.Review, at.Hand.Context, at.Hand.Now), decided.Start);
    }

    [Fact, Trait("Duty", "J11")]
    public async Task Without_the_police_it_is_not_the_partners_decision()
    {
        await using var at = await CaseAsync(review => review.AtDecision("2026-04-14T10:00"), "jcr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));

        await visitor.FollowAsync("Say how the executive leaders see the findings");
        await visitor.PressAsync("Record the decision", [("how", "shared"), .. Leads(at).Take(2)]);

        Assert.Equal(["Chair and statutory partners decide this together. Nobody is named for the police; agree it with them first."], visitor.Errors);
        Assert.DoesNotContain(await at.HistoryAsync(), recorded => recorded.What is PresentationDecided);
    }

    [Fact, Trait("Duty", "J24")]
    public async Task An_answer_that_came_by_post_is_filed_with_the_statutory_correspondence()
    {
        await using var at = await CaseAsync(review => Submitted(review.AtSigning("2026-04-14T10:00").SignedByAll()).Given(new MilestoneMissed("panel-response", review.Now)), "jcr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("partnership-manager"));
        await visitor.FollowAsync("Say whether an answer of the national Panel has come");

        await visitor.PressAsync("Record it", ("come", "came"));
        var without = visitor.Errors;
        using (var request = visitor.Request("Record it", ("come", "came")))
        {
            ((MultipartFormDataContent)request.Content!).Add(new ByteArrayContent("%PDF-1.4 invented"u8.ToArray()), "file", "answer.pdf");
            await visitor.SendAsync(request);
        }

        Assert.Equal(["Choose the file that holds the answer"], without);
        Assert.Empty(visitor.Errors);
        var settled = Assert.IsType<ResponseSettled>((await at.HistoryAsync())[^1].What);
        Assert.StartsWith("III. Statutory Correspondence/", settled.Answer!.Path, StringComparison.Ordinal);
        Assert.EndsWith(".pdf", settled.Answer.Path, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "T19"), Trait("Duty", "T24"), Trait("Duty", "T33")]
    public async Task The_chair_commissions_the_practice_review_with_its_method_and_substitutes()
    {
        await using var at = await CaseAsync(review => review.AtSigning("2026-04-15T10:00").SignedByAll(), "tower-hamlets");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));

        await visitor.FollowAsync("Commission the practice review and agree the substitutes");
        await visitor.PressAsync("Commission it", ("method", "Learning together"));
        var without = visitor.Errors;
        await visitor.PressAsync("Commission it", ("method", "Learning together"), ("substitute-0-name", "Invented Deputy"), ("substitute-0-email", "deputy@other.example"));

        Assert.Equal(["A substitute is always agreed when a practice review is commissioned. Name at least one."], without);
        var review = await at.ReviewAsync();
        Assert.Equal("Learning together", review.FollowUp.Commission?.Method);
        Assert.Equal("Invented Deputy", Assert.Single(review.FollowUp.Substitutes).Name);
    }

    [Fact, Trait("Duty", "T32"), Trait("Duty", "N09")]
    public async Task The_words_of_an_action_stand_in_the_action_plan_only()
    {
        await using var at = await CaseAsync(review => review.AtSigning("2026-04-15T10:00", outcome: "alternative-review").SignedByAll(), "tower-hamlets");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("manager"));

        await visitor.FollowAsync("Put the agencies' actions on the action plan, or say that there are none");
        await visitor.PressAsync("File the action plan", ("any", "yes"), ("actions-0-action", "Check the night rota"), ("actions-0-owner", "police"), ("actions-0-due-day", "1"), ("actions-0-due-month", "7"), ("actions-0-due-year", "2026"), ("actions-0-when", "planned"));

        Assert.Empty(visitor.Errors);
        var review = await at.ReviewAsync();
        Assert.Equal(("police", new DateOnly(2026, 7, 1)), (Assert.Single(review.Actions).AgencyId, review.Actions[0].Due));
        Assert.Contains("night rota", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, review.FollowUp.Actions!.Plan.ItemId, default)), StringComparison.Ordinal);
        Assert.DoesNotContain("night rota", await at.TablesTextAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "T17")]
    public async Task Executive_and_chair_meet_and_the_reviewed_decision_is_recorded_with_its_grounds_in_a_file()
    {
        await using var at = await CaseAsync(
            review =>
            {
                var disagreeing = review.AtSigning("2026-04-15T10:00").By("police-executive", new Domain.Reviews.Commands.RefuseSignOff("executive", 1, Stages.Filed(DocumentKind.Disagreement)));
                return disagreeing.ByManager(new Domain.Reviews.Commands.CallExecutiveMeeting(review.Now.AddHours(20))).At("2026-04-16T13:00").Tick();
            },
            "tower-hamlets");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));

        await visitor.FollowAsync("Record what the review of the decision came to");
        await visitor.PressAsync("Record the decision", ("outcome", "alternative-review"), ("grounds", "The partners agreed on learning without delay."));

        Assert.Empty(visitor.Errors);
        var reviewed = Assert.IsType<DecisionReviewed>((await at.HistoryAsync())[^1].What);
        Assert.Equal("alternative-review", reviewed.Outcome);
        Assert.Contains("without delay", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, reviewed.Grounds.ItemId, default)), StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "T18")]
    public async Task The_chair_of_the_executive_sends_the_signed_Decision_Sheet_from_a_page()
    {
        await using var at = await CaseAsync(
            review => review.AtSigning("2026-04-15T10:00").SignedByAll().Given(new DocumentFiled(Stages.Filed(DocumentKind.SignedPdf))),
            "tower-hamlets");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("executive-chair"));

        await visitor.FollowAsync("Send the report to the Panel");
        await visitor.PressAsync("Send to the Panel", ("send", "yes"));

        Assert.Empty(visitor.Errors);
        Assert.IsType<SubmissionApproved>((await at.HistoryAsync())[^1].What);
    }

    private static ReviewInHand Submitted(ReviewInHand review) => review.Given(
        new SubmissionApproved(1, review.Review.Report.Newest!.Sha256),
        new ReportSubmitted(review.Context.Partnership.PanelMailbox, "<panel@example>", review.Review.Report.Newest.Sha256));

    private static (string, string)[] Leads(CaseOnPages at) => [.. new[] { "la-lead", "icb-lead", "police-lead" }.Select(role => ("with", at.Hand.InRole(role).Id))];
}
