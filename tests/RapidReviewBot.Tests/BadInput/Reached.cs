using System.Collections.Concurrent;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>Reviews of every procedure at the stages at which something is asked of somebody: what a stage brings up is in the tables by itself.</summary>
internal static class Reached
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<OwedKind>> KindsByStage = new();

    private static readonly Dictionary<string, Func<ReviewInHand, ReviewInHand>> ByName = new()
    {
        ["west-midlands: opened"] = review => review.Opened(),
        ["west-midlands: local authority's duties"] = review => review.Opened([.. review.Procedure.Opening.AuthorityDuties.SelectMany(duty => duty.WhenAny).Distinct()]),
        ["west-midlands: referral filed"] = Referred,
        ["west-midlands: agencies asked"] = Asked,
        ["west-midlands: a return is in"] = review => Asked(review).ByAgency("acute-trust", Stages.Return("acute-trust")),
        ["west-midlands: slots found"] = review => WithSlots(Asked(review)),
        ["west-midlands: returns in"] = Returned,
        ["west-midlands: meeting over"] = review => Returned(review).ByManager(new CirculatePack()).At("2026-04-15T12:30").Tick(),
        ["west-midlands: meeting held"] = Held,
        ["west-midlands: decided"] = review => Held(review).Decided(),
        ["west-midlands: agreed"] = review => Held(review).Decided().Agreed(),
        ["west-midlands: signed"] = review => WithPdf(Held(review).Decided().Agreed().SignedByAll()),
        ["west-midlands: submitted"] = review => Told(Held(review).Decided().Agreed().SignedByAll().Submitted()),
        ["west-midlands: stood down"] = review => review.Opened().ByManager(new StandDown("Invented Chair", "The criteria are not met.")),
        ["west-midlands: parked"] = review => Asked(review).ByService(new ParkEffect("o-00000003-0", "SendMail", "The mailbox is full.")),
        ["bhr: opened"] = review => review.Opened(Circumstance.ChildOfSchoolAge),
        ["bhr: partners told"] = review => review.Opened().ByManager(new TellPartners([])),
        ["bhr: in comment"] = Commenting,
        ["bhr: comments closed"] = review => Commenting(review).CommentBy("police-signatory", Drafts.Written("police")).At("2026-04-21T09:30").Tick(),
        ["jcr: notified"] = Notified,
        ["jcr: pre-meet asked"] = review => Planned(Notified(review)),
        ["jcr: pre-meet over"] = review => PreMet(Planned(Notified(review))),
        ["jcr: decided"] = review => review.AtDecision("2026-04-14T10:00").ReportWritten(),
        ["jcr: draft completed"] = review => Completed(review.AtDecision("2026-04-14T10:00").ReportWritten()),
        ["jcr: draft released"] = review => Completed(review.AtDecision("2026-04-14T10:00").ReportWritten()).ChairsDraftReleased(),
        ["jcr: minutes drafted"] = review => review.AtDecision("2026-04-14T10:00").ByService(new RecordDocument(Stages.Filed(DocumentKind.Minutes))),
        ["jcr: no minute taker"] = review => review.With(partnership => partnership with { Roster = [.. partnership.Roster.Where(held => held.Role != "minute-taker")] }).ToBooking(),
        ["jcr: to Ofsted"] = ToOfsted,
        ["jcr: findings to share"] = review => review.AtDecision("2026-04-14T10:00").By("chair", Presenting(review)),
        ["jcr: without an answer"] = review => WithPanel(review.AtSigning("2026-04-14T10:00").SignedByAll()).Given(new MilestoneMissed("panel-response", review.Now)),
        ["redbridge: views asked"] = Referred,
        ["redbridge: views differ"] = review => Referred(review).Views(true, false, true),
        ["redbridge: threshold met"] = review => Referred(review).Views(true, true, true),
        ["redbridge: chair asked"] = review => Referred(review).Views(true, true, true).ByManager(new AskDeclaration("senior-leader-chair", review.InRole("senior-leader-chair").Id)),
        ["redbridge: commissioned"] = review => Referred(review).ThresholdMet(),
        ["redbridge: invitees missing"] = review => WithoutSpecialist(review).ToBooking(),
        ["redbridge: draft before the meeting"] = review => Asked(review).MeetingBooked("2026-04-14T10:00").At("2026-04-09T10:00").Returned().ReportWritten("family-health"),
        ["redbridge: a part is empty"] = review => review.AtSigning("2026-04-14T10:00").Given(new ReportExamined(1, true, ["family-health"])),
        ["redbridge: to sign and ratify"] = review => review.AtSigning("2026-04-14T10:00"),
        ["redbridge: signed, not ratified"] = review => NotRatified(review.AtSigning("2026-04-14T10:00")),
        ["tower-hamlets: referral filed"] = Referred,
        ["tower-hamlets: views asked"] = review => Referred(review).DiscussionHeld("2026-04-01T14:00"),
        ["tower-hamlets: views differ"] = review => Referred(review).DiscussionHeld("2026-04-01T14:00").Views(true, false, true),
        ["tower-hamlets: threshold not met"] = NotMet,
        ["tower-hamlets: assurance asked"] = review => NotMet(review).By("chair", new ConcludeNotMet(["barts"], false, new MultiAgencyReviewSet(review.InRole("manager").Id, new DateOnly(2026, 5, 29)))),
        ["tower-hamlets: booked"] = review => review.ToBooking(),
        ["tower-hamlets: conflict declared"] = review => review.ToBooking().By("public-protection", new DeclareConflict(Stages.Filed(DocumentKind.ConflictOfInterest))),
        ["tower-hamlets: panel held"] = review => review.ToPanel(),
        ["tower-hamlets: voting"] = review => review.ToPanel().By("chair", new AgreeCriteria(true)),
        ["tower-hamlets: vote late"] = review => VoteLate(review.ToPanel().By("chair", new AgreeCriteria(true))),
        ["tower-hamlets: executive signs"] = review => review.AtSigning("2026-04-15T10:00"),
        ["tower-hamlets: executive disagrees"] = review => Disputed(review.AtSigning("2026-04-15T10:00")),
        ["tower-hamlets: executive to meet"] = review => Meeting(Disputed(review.AtSigning("2026-04-15T10:00"))),
        ["tower-hamlets: vote tied"] = review => review.AtSigning("2026-04-15T10:00", outcome: "tied"),
        ["tower-hamlets: actions to plan"] = review => review.AtSigning("2026-04-15T10:00", outcome: "alternative-review").SignedByAll(),
        ["tower-hamlets: practice review to commission"] = review => review.AtSigning("2026-04-15T10:00").SignedByAll(),
        ["tower-hamlets: practice review commissioned"] = review => review.AtSigning("2026-04-15T10:00").SignedByAll().By("chair", new CommissionPracticeReview("Invented method", [new(review.InRole("designated-nurse").Id, "Invented Deputy", "deputy@other.example")])),
        ["tower-hamlets: other notifications"] = review => Observed(review.Opened()).ByService(new RecordOtherNotifications(["RR-010126-ABCD"])),
    };

    public static IEnumerable<string> All => ByName.Keys;

    public static string ProcedureOf(string stage) => stage.Split(':')[0];

    /// <summary>The kinds of things owed that no earlier stage of the same procedure brings up.</summary>
    public static IReadOnlySet<OwedKind> NewAt(string stage) =>
        Kinds(stage).Except(All.TakeWhile(other => other != stage).Where(other => ProcedureOf(other) == ProcedureOf(stage)).SelectMany(Kinds)).ToHashSet();

    public static IReadOnlyList<OwedKind> Kinds(string stage) => KindsByStage.GetOrAdd(stage, _ =>
    {
        var hand = At(stage);
        return [.. OwedList.Of(hand.Review with { AsOf = hand.Now }, hand.Procedure).Select(owed => owed.Kind).Distinct()];
    });

    public static ReviewInHand At(string stage) => Bring(stage, new ReviewInHand(ProcedureOf(stage)));

    public static ReviewInHand Bring(string stage, ReviewInHand review)
    {
        var reached = ByName[stage](review);
        return reached.Refusal is { } refusal ? throw new InvalidOperationException($"{stage} was not reached: {refusal.Sentence}") : reached;
    }

    /// <summary>Two people hold one role.</summary>
    private static ReviewInHand Observed(ReviewInHand review) => new[] { "first", "second" }.Aggregate(review, (sum, name) =>
        sum.ByManager(new GiveRole(new RoleHolder("observer", Person.ByMail($"Invented {name}", $"{name}@observers.example", "Observers")))));

    private static ReviewInHand Referred(ReviewInHand review) => review.Opened().WithReferral();

    private static ReviewInHand Asked(ReviewInHand review) => Referred(review).AgenciesAsked();

    private static ReviewInHand Returned(ReviewInHand review) => Asked(review).MeetingBooked("2026-04-15T10:00").Returned();

    private static ReviewInHand Held(ReviewInHand review) => Returned(review).ByManager(new CirculatePack()).MeetingHeld();

    private static ReviewInHand WithSlots(ReviewInHand review)
    {
        var start = new ReviewInHand(review.Procedure.Id, "2026-04-15T10:00").Now;
        var unknown = review.InRole("police-lead").Id;
        return review
            .ByManager(new PlanMeeting(MeetingKind.Extraordinary, false, ""))
            .ByService(new RecordSlots([.. Enumerable.Range(0, 2).Select(day => new MeetingSlot(start.AddDays(day), TimeSpan.FromHours(2), [], [], [unknown]))]));
    }

    private static ReviewInHand WithPdf(ReviewInHand review)
    {
        review.ByService(new RecordDocument(Stages.Filed(DocumentKind.SignedPdf, version: review.NewestVersion())));
        foreach (var kind in review.Procedure.Submission.With) review.ByService(new RecordDocument(Stages.Filed(kind)));
        return review;
    }

    private static ReviewInHand WithPanel(ReviewInHand review) => review.Given(new SubmissionApproved(1, review.NewestHash()), new ReportSubmitted(review.Context.Partnership.PanelMailbox, "<panel@example>", review.NewestHash()));

    /// <summary>Every agency has been told the outcome.</summary>
    private static ReviewInHand Told(ReviewInHand review) => review.Given([.. review.Review.Asked.Select(part => new OutcomeTold(part.Agency.Id, part.Lead.Id))]);

    private static ReviewInHand Commenting(ReviewInHand review) =>
        Asked(review).MeetingBooked("2026-04-14T10:00").At("2026-04-09T10:00").Returned().MeetingHeld().Decided().At("2026-04-17T10:00").DraftCirculated();

    private static ReviewInHand Notified(ReviewInHand review) => Referred(review).By("la-lead", new RecordNotification(new DateOnly(2026, 4, 1), "EXAMPLE-0001"));

    private static ReviewInHand Planned(ReviewInHand review)
    {
        var days = PlanProposal.Of(review.Review, review.Context, review.Now).ToDictionary(date => date.Milestone.Id, date => date.Proposed);
        return review.By("chair", new AgreePlan(days, ["entra-la-lead"], ["gp"], "As proposed"));
    }

    private static ReviewInHand PreMet(ReviewInHand review)
    {
        var start = new ReviewInHand("jcr", "2026-04-02T10:00").Now;
        return review.ByManager(new SetPreMeet("gp", start)).ByService(new RecordSideMeeting("pre-meet/gp", "event-9", "https://teams.example/join/9", start)).At("2026-04-02T10:31");
    }

    private static ReviewInHand Completed(ReviewInHand review) => review.ByManager(new CompleteDraft(review.NewestVersion(), review.NewestHash()));

    private static ReviewInHand ToOfsted(ReviewInHand review)
    {
        review.AtDecision("2026-04-14T10:00", [Circumstance.OfstedRequired]).ByManager(new RecordNotification(new DateOnly(2026, 4, 2), "EXAMPLE-1"));
        review.By("chair", Presenting(review)).ByManager(new ShareFindings(new DateOnly(2026, 4, 14), [review.InRole("executive").Id]));
        return WithPdf(review.ToSigning().SignedByAll());
    }

    private static DecidePresentation Presenting(ReviewInHand review) => new(null, [.. new[] { "la-lead", "icb-lead", "police-lead" }.Select(role => review.InRole(role).Id)]);

    private static ReviewInHand WithoutSpecialist(ReviewInHand review) =>
        review.With(partnership => partnership with { Roster = [.. partnership.Roster.Where(held => held.Role is not ("specialist" or "principal-social-worker"))] });

    private static ReviewInHand NotMet(ReviewInHand review) =>
        review.Opened(Circumstance.JointWorkingConcern).WithReferral().DiscussionHeld("2026-04-01T14:00").Views(false, false, false);

    private static ReviewInHand VoteLate(ReviewInHand review)
    {
        var first = Voting.Members(review.Review, review.Procedure)[0].Person;
        review.Send(ExampleBorough.Acting(first), new CastVote(VoteChoice.For));
        return review.At(LondonTime.InLondon(review.Now.AddHours(5)).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static ReviewInHand NotRatified(ReviewInHand review) =>
        review.By("la-signatory", new SignOff(review.Procedure.SignOff[0].Id, 1, review.NewestHash(), false));

    private static ReviewInHand Disputed(ReviewInHand review) => review.By("police-executive", new RefuseSignOff("executive", 1, Stages.Filed(DocumentKind.Disagreement)));

    private static ReviewInHand Meeting(ReviewInHand review)
    {
        var start = review.Now.AddDays(1);
        review.ByManager(new CallExecutiveMeeting(start));
        return review.At(LondonTime.InLondon(start.AddHours(2)).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }
}
