using System.Net;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

/// <summary>Partners outside the host's tenant give their views, and what follows, on pages.</summary>
[Trait("Duty", "N11")]
public sealed class ThresholdPageTests(AzuriteFixture azurite) : CaseTests(azurite)
{
    private const string Give = "Give your view on the threshold";
    private const string Grounds = "The sergeant had been told twice before.";

    [Fact, Trait("Duty", "R02"), Trait("Duty", "N09")]
    public async Task A_partner_gives_one_view_and_its_grounds_are_in_the_case_folder_only()
    {
        await using var at = await CaseAsync(Asked, "redbridge");
        using var police = await at.SignedInAsync(at.Hand.InRole("police-lead"));

        await police.FollowAsync(Give);
        var shown = police.Text;
        await police.PressAsync("Send my view", ("met", "no"), ("grounds", Grounds));

        Assert.Contains("Metropolitan Police lead", shown, StringComparison.Ordinal);
        Assert.Equal("Your answer is in", police.Heading);
        var given = Assert.IsType<ThresholdViewGiven>((await at.HistoryAsync())[^1].What);
        Assert.Equal(("police-lead", false), (given.Role, given.Met));
        Assert.StartsWith("Referral and notification/", given.Grounds.Path, StringComparison.Ordinal);
        var file = WordFile.TextOf(await at.Files.ReadAsync(at.Folder, given.Grounds.ItemId, default));
        Assert.Contains("The threshold is not met, because", file, StringComparison.Ordinal);
        Assert.Contains(Grounds, file, StringComparison.Ordinal);
        Assert.DoesNotContain("sergeant", await at.TablesTextAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "R02")]
    public async Task A_partner_corrects_the_view_before_all_are_in_and_both_grounds_are_kept()
    {
        await using var at = await CaseAsync(Asked, "redbridge");
        using var police = await at.SignedInAsync(at.Hand.InRole("police-lead"));
        await police.FollowAsync(Give);
        await police.PressAsync("Send my view", ("met", "no"), ("grounds", Grounds));

        await police.FollowAsync("Go to your tasks and documents");
        await police.FollowAsync("Correct your view on the threshold");
        await police.PressAsync("Send my view", ("met", "yes"), ("grounds", "The custody record shows more."));

        var review = await at.ReviewAsync();
        var corrected = Assert.IsType<ThresholdViewCorrected>((await at.HistoryAsync())[^1].What);
        Assert.True(Assert.Single(review.Threshold.Views).Given.Met);
        Assert.Equal(2, review.Documents.Count(paper => paper.Document == DocumentKind.ThresholdView));
        Assert.Contains("The custody record shows more.", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, corrected.Grounds.ItemId, default)), StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "R02")]
    public async Task A_view_needs_its_grounds()
    {
        await using var at = await CaseAsync(Asked, "redbridge");
        using var police = await at.SignedInAsync(at.Hand.InRole("police-lead"));
        await police.FollowAsync(Give);

        await police.PressAsync("Send my view", ("met", "yes"));
        var grounds = police.Errors;
        await police.PressAsync("Send my view", ("grounds", Grounds), ("met", ""));

        Assert.Equal(["Enter your grounds"], grounds);
        Assert.Contains("Select whether the threshold is met in your view", police.Errors);
    }

    [Fact, Trait("Duty", "R02")]
    public async Task A_partner_calls_the_three_to_a_short_meeting_and_still_owes_the_view()
    {
        await using var at = await CaseAsync(Asked, "redbridge");
        using var icb = await at.SignedInAsync(at.Hand.InRole("icb-lead"));

        await icb.FollowAsync(Give);
        await icb.PressAsync("Send my view", ("met", "call"));

        Assert.IsType<ThresholdMeetingSet>((await at.HistoryAsync())[^1].What);
        Assert.Contains(OwedList.Of(await at.ReviewAsync(), at.Hand.Procedure), owed => owed.Kind == OwedKind.GiveThresholdView && owed.By.Id == at.Hand.InRole("icb-lead").Id);
    }

    [Fact, Trait("Duty", "R02")]
    public async Task A_second_view_and_a_view_after_the_decision_are_refused_in_plain_words()
    {
        await using var at = await CaseAsync(Asked, "redbridge");
        using var police = await at.SignedInAsync(at.Hand.InRole("police-lead"));
        await police.FollowAsync(Give);
        await at.DoAsync(at.Hand.InRole("police-lead"), ThresholdStages.View("police-lead", true));

        await police.PressAsync("Send my view", ("met", "no"), ("grounds", Grounds));
        var second = police.Errors;
        await at.DoAsync(at.Hand.InRole("la-lead"), ThresholdStages.View("la-lead", true, 2));
        await at.DoAsync(at.Hand.InRole("icb-lead"), ThresholdStages.View("icb-lead", true, 3));
        await police.PressAsync("Send my view", ("met", "no"), ("grounds", Grounds));

        Assert.Equal(["The view of Metropolitan Police lead is in already. One view each is counted; whoever gave it can correct it until all are in."], second);
        Assert.Equal(["It is settled already: the threshold is met. Nothing more is asked of you here."], police.Errors);
    }

    [Fact, Trait("Duty", "R02")]
    public async Task Somebody_who_was_not_asked_has_no_such_page()
    {
        await using var at = await CaseAsync(Asked, "redbridge");
        var link = await at.LinkAsync(at.Hand.InRole("police-signatory"));
        using var signatory = await at.Host.SignedInAsync(link);
        var before = (await at.ReviewAsync()).Version;

        await signatory.OpenAsync($"{link}/task/give-threshold-view.-.police-lead");

        Assert.Equal("This is no longer waiting for you", signatory.Heading);
        Assert.Equal(before, (await at.ReviewAsync()).Version);
    }

    [Fact, Trait("Duty", "R02")]
    public async Task Nobody_reads_anothers_view_before_all_are_in()
    {
        await using var at = await CaseAsync(review => Asked(review).By("la-lead", ThresholdStages.View("la-lead", true)), "redbridge");
        var police = await at.LinkAsync(at.Hand.InRole("police-lead"));
        using var visitor = await at.Host.SignedInAsync(police);
        var paper = (await at.ReviewAsync()).Threshold.Views.Single().Given.Grounds;
        await visitor.OpenAsync($"{police}/paper/{Uri.EscapeDataString(paper.ItemId)}");
        var early = visitor.Status;

        await at.DoAsync(at.Hand.InRole("icb-lead"), ThresholdStages.View("icb-lead", true, 2));
        await at.DoAsync(at.Hand.InRole("police-lead"), ThresholdStages.View("police-lead", false, 3));
        await visitor.OpenAsync($"{police}/paper/{Uri.EscapeDataString(paper.ItemId)}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (early, visitor.Status));
    }

    [Fact, Trait("Duty", "R03")]
    public async Task The_scrutineer_advises_with_the_regional_leads_advice_and_the_partners_are_asked_again()
    {
        await using var at = await CaseAsync(review => Asked(review).Views(true, false, true), "redbridge");
        using var chair = await at.SignedInAsync(at.Hand.InRole("chair"));

        await chair.FollowAsync("Advise the partners, who do not agree on the threshold");
        await chair.PressAsync("Send my advice", ("advice", "Read the chronology again."), ("regional", "advised"), ("regional-on-day", "1"), ("regional-on-month", "4"), ("regional-on-year", "2026"), ("regional-advice", "It meets the definition."));
        using var icb = await at.SignedInAsync(at.Hand.InRole("icb-lead"));

        var advised = Assert.IsType<ScrutineerAdvised>((await at.HistoryAsync())[^1].What);
        Assert.Equal(new DateOnly(2026, 4, 1), advised.RegionalAdviceOn);
        Assert.Contains("It meets the definition.", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, advised.Advice.ItemId, default)), StringComparison.Ordinal);
        Assert.Contains("Give your view on the threshold again, after the advice", icb.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "R04")]
    public async Task A_senior_leader_can_not_chair_without_ticking_the_declaration()
    {
        const string Leader = "senior-leader-chair";
        await using var at = await CaseAsync(review => Asked(review).Views(true, true, true).ByManager(new AskDeclaration(Leader, review.InRole(Leader).Id)), "redbridge");
        using var leader = await at.SignedInAsync(at.Hand.InRole(Leader));
        await leader.FollowAsync("Say whether you are free to chair the review");

        await leader.PressAsync("Send my answer", ("free", "yes"));
        var missing = leader.Errors;
        await leader.PressAsync("Send my answer", ("free", "yes"), ("declared", "yes"));
        using var manager = await at.SignedInAsync(at.Hand.InRole("partnership-manager"));
        await manager.FollowAsync("Commission the review and name who chairs it");
        await manager.PressAsync("Confirm", ("chair", $"{Leader} {at.Hand.InRole(Leader).Id}"));

        Assert.Equal(["Tick the box to declare it"], missing);
        Assert.Equal(Leader, (await at.ReviewAsync()).Threshold.Commissioned?.Role);
    }

    [Fact, Trait("Duty", "T04")]
    public async Task The_local_authority_arranges_the_discussion_at_a_time_of_its_own()
    {
        await using var at = await CaseAsync(Asked, "tower-hamlets");
        using var authority = await at.SignedInAsync(at.Hand.InRole("la-head-of-quality-assurance"));
        await authority.FollowAsync("Arrange the discussion of the threshold");

        await authority.PressAsync("Send the invitations", ("start", "other"), ("other-date-day", "3"), ("other-date-month", "4"), ("other-date-year", "2026"), ("other-time", "14:30"));
        var holiday = authority.Errors;
        await authority.PressAsync("Send the invitations", ("start", "other"), ("other-date-day", "2"), ("other-date-month", "4"), ("other-date-year", "2026"), ("other-time", "14:30"));

        Assert.Equal(["Fri 3 Apr is Good Friday. Choose a working day."], holiday);
        Assert.Equal(new ReviewInHand("tower-hamlets", "2026-04-02T14:30").Now, (await at.ReviewAsync()).Threshold.Meeting?.Start);
    }

    [Fact, Trait("Duty", "T05")]
    public async Task An_agency_gives_its_assurance_and_the_review_ends_with_it()
    {
        await using var at = await CaseAsync(review => NotMet(review).By("chair", new ConcludeNotMet(["barts"], false, null)), "tower-hamlets");
        using var barts = await at.SignedInAsync(ExampleBorough.Contact("barts"));

        await barts.FollowAsync("Give the assurance that the chair asks for");
        await barts.PressAsync("Send the answer", ("answer", "The ward now rings the named nurse."));

        var review = await at.ReviewAsync();
        var answer = Assert.Single(review.Threshold.Answers).Given.Answer;
        Assert.Equal("barts", answer.AgencyId);
        Assert.Contains("rings the named nurse", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, answer.ItemId, default)), StringComparison.Ordinal);
        Assert.Equal(ReviewStatus.StoodDown, review.Status);
    }

    [Fact, Trait("Duty", "T03")]
    public async Task The_chair_opens_a_multi_agency_review_and_its_owner_records_what_came_of_it()
    {
        await using var at = await CaseAsync(review => NotMet(review, Circumstance.JointWorkingConcern), "tower-hamlets");
        var owner = at.Hand.InRole("designated-doctor");
        using var chair = await at.SignedInAsync(at.Hand.InRole("chair"));
        await chair.FollowAsync("Say what follows: the threshold is not met");

        await chair.PressAsync("Confirm", ("owner", owner.Id), ("due-day", "29"), ("due-month", "5"), ("due-year", "2026"));
        using var doctor = await at.SignedInAsync(owner);
        var listed = doctor.Text;
        await doctor.FollowAsync("Hold the multi-agency review and record what came of it");
        await doctor.PressAsync("Record it", ("on-day", "1"), ("on-month", "4"), ("on-year", "2026"), ("outcome", "The services met and agreed who rings whom."));

        Assert.Contains("Due Fri 29 May, 17:00", listed, StringComparison.Ordinal);
        var review = await at.ReviewAsync();
        Assert.NotNull(review.Threshold.MultiAgencyReview);
        Assert.Equal(ReviewStatus.StoodDown, review.Status);
    }

    [Fact, Trait("Duty", "J04")]
    public async Task The_local_authority_may_decide_not_to_notify_and_the_review_ends()
    {
        await using var at = await CaseAsync(review => review.Opened(), "jcr");
        using var authority = await at.SignedInAsync(at.Hand.InRole("la-lead"));
        await authority.FollowAsync("Record the serious incident notification");

        await authority.PressAsync("Record it", ("made", "no"), ("on-day", "1"), ("on-month", "4"), ("on-year", "2026"), ("reference", "CSC-77"));

        Assert.Equal(ReviewStatus.StoodDown, (await at.ReviewAsync()).Status);
        Assert.Contains(await at.HistoryAsync(), recorded => recorded.What is NotificationDecided { Notifies: false, Reference: "CSC-77" });
    }

    private static new ReviewInHand Asked(ReviewInHand review) => review.Opened().WithReferral();

    private static ReviewInHand NotMet(ReviewInHand review, params Circumstance[] circumstances) =>
        review.Opened(circumstances).WithReferral().DiscussionHeld("2026-04-01T14:00").Views(false, false, false);
}
