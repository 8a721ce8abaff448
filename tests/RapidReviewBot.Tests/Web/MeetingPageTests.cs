using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

/// <summary>The meeting as its members have it behind their personal links.</summary>
public sealed class MeetingPageTests(AzuriteFixture azurite) : CaseTests(azurite)
{
    [Fact, Trait("Duty", "T24"), Trait("Duty", "N09")]
    public async Task A_conflict_is_written_on_a_page_filed_and_considered_by_the_chair()
    {
        await using var at = await CaseAsync(_ => MeetingsInHand.Booked("tower-hamlets"));
        var member = at.Hand.InRole("public-protection");
        using var visitor = await at.SignedInAsync(member);
        await visitor.FollowAsync("Declare a conflict of interest, or none");

        await visitor.PressAsync("Send my declaration", ("conflict", "some"), ("what", "Quillfeather is my neighbour."));

        Assert.Equal("Declaration received", visitor.Heading);
        var declared = Assert.IsType<ConflictDeclared>((await at.HistoryAsync())[^1].What);
        Assert.Contains("Quillfeather", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, declared.Conflict!.ItemId, default)), StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", await at.TablesTextAsync(), StringComparison.Ordinal);

        using var chair = await at.SignedInAsync(at.Hand.InRole("chair"));
        await chair.FollowAsync($"Consider the conflict of interest of {member.Name}");
        await chair.PressAsync("Record it", ("decided", "out"), ("name", "Invented Substitute"), ("email", "substitute@police.example"), ("organisation", "Police"));

        Assert.Equal("Decision on the conflict recorded", chair.Heading);
        Assert.Equal(["substitute@police.example"], (await at.ReviewAsync()).Holding("public-protection", at.Hand.Procedure).Select(person => person.Id));
    }

    [Fact, Trait("Duty", "T24"), Trait("Duty", "T25")]
    public async Task The_papers_stand_on_a_members_page_only_once_no_conflict_is_declared()
    {
        await using var at = await CaseAsync(_ => MeetingsInHand.Booked("tower-hamlets").ByService(new RecordDocument(Stages.Filed(DocumentKind.Agenda))).ByManager(new CirculatePack()));
        using var visitor = await at.SignedInAsync(at.Hand.InRole("public-protection"));
        Assert.DoesNotContain("Agenda", visitor.Text, StringComparison.Ordinal);

        await visitor.FollowAsync("Declare a conflict of interest, or none");
        await visitor.PressAsync("Send my declaration", ("conflict", "none"));
        using var again = await at.SignedInAsync(at.Hand.InRole("public-protection"));

        Assert.Contains("Agenda", again.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "T15")]
    public async Task A_member_outside_the_tenant_votes_once()
    {
        await using var at = await CaseAsync(_ => MeetingsInHand.PanelHeld().By("chair", new AgreeCriteria(true)));
        using var first = await at.SignedInAsync(at.Hand.InRole("public-protection"));
        await first.FollowAsync("Vote on recommending a practice review");
        using var second = new Visitor(at.Host.Url, first.Cookies);
        await second.OpenAsync(first.At);

        await first.PressAsync("Cast my vote", ("vote", "against"));
        await second.PressAsync("Cast my vote", ("vote", "for"));

        Assert.Equal("Your vote is in", first.Heading);
        Assert.Equal(["Your vote is in. Each member votes once, and a vote can't be changed."], second.Errors);
        Assert.Equal([VoteChoice.Against], (await at.ReviewAsync()).Meeting.Votes.Values);
        Assert.Contains(at.Host.Logged, line => line.Contains("CastVote: already-voted", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "T07"), Trait("Duty", "T15")]
    public async Task Somebody_without_a_vote_is_not_asked_and_finds_nothing_to_vote_with()
    {
        await using var at = await CaseAsync(_ => MeetingsInHand.PanelHeld().By("chair", new AgreeCriteria(true)));
        using var visitor = await at.SignedInAsync(ExampleBorough.Contact("gp"));
        Assert.DoesNotContain("Vote on", visitor.Text, StringComparison.Ordinal);

        await visitor.OpenAsync(visitor.At.ToString().Replace("/tasks", "/task/cast-vote", StringComparison.Ordinal));
        Assert.Equal("This is no longer waiting for you", visitor.Heading);

        Assert.Empty(visitor.Page.QuerySelectorAll("form[method=post] [name=vote]"));
    }

    [Fact, Trait("Duty", "T15")]
    public async Task Threshold_vote_and_decision_are_recorded_one_after_the_other()
    {
        await using var at = await CaseAsync(_ => MeetingsInHand.PanelHeld());
        using var chair = await at.SignedInAsync(at.Hand.InRole("chair"));
        await chair.FollowAsync("Record whether the threshold for a practice review is met");
        await chair.PressAsync("Record the threshold decision", ("met", "yes"));
        Assert.Equal("Threshold decision recorded", chair.Heading);

        foreach (var member in Voting.Members(await at.ReviewAsync(), at.Hand.Procedure).ToList())
            await at.DoAsync(member.Person, new CastVote(VoteChoice.Against));
        using var again = await at.SignedInAsync(at.Hand.InRole("chair"));

        Assert.Contains("Record the decision and its grounds", again.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "T14"), Trait("Duty", "T29"), Trait("Duty", "T36")]
    public async Task The_decision_takes_the_outcome_of_each_point_a_slot_per_agency_and_the_other_review()
    {
        await using var at = await CaseAsync(_ => MeetingsInHand.PanelHeld().Voted(forIt: 0));
        using var chair = await at.SignedInAsync(at.Hand.InRole("chair"));
        await chair.FollowAsync("Record the decision and its grounds");
        await chair.FollowAsync("Start now");

        await ThroughAsync(
            chair,
            "Send the decision",
            ("agenda-agencies-gp", "The practice spoke of missed letters."), ("actions-0-owner", "gp"), ("actions-0-state", "open"), ("actions-0-due-day", "30"), ("actions-0-due-month", "4"),
            ("recommendation", "same-themes"), ("other-review", "RR-010126-ABCD"));

        Assert.Equal("Decision recorded", chair.Heading);
        var decided = (await at.HistoryAsync()).Select(recorded => recorded.What).OfType<DecisionRecorded>().Single();
        Assert.Equal(("same-themes", "RR-010126-ABCD"), (decided.Outcome, decided.OtherReview));
        Assert.Contains("The practice spoke of missed letters.", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, decided.Grounds.ItemId, default)), StringComparison.Ordinal);
        Assert.DoesNotContain("missed letters", await at.TablesTextAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "B10")]
    public async Task Each_of_the_five_purposes_is_asked_for_its_outcome()
    {
        await using var at = await CaseAsync(_ => MeetingsInHand.Booked("bhr").Returned().MeetingHeld());
        using var chair = await at.SignedInAsync(at.Hand.InRole("chair"));
        await chair.FollowAsync("Record the decision and its grounds");
        await chair.FollowAsync("Start now");

        var asked = chair.Page.QuerySelectorAll("textarea").Select(area => area.GetAttribute("name")).ToList();

        Assert.Equal(at.Hand.Review.Asked.Select(part => $"agenda-findings-{part.Agency.Id}").Concat(["agenda-working-well", "agenda-themes", "agenda-action", "agenda-recommendations"]), asked);
    }

    [Fact, Trait("Duty", "J26"), Trait("Duty", "J19")]
    public async Task The_minute_taker_hands_in_minutes_and_everybody_asked_finds_them()
    {
        await using var at = await CaseAsync(_ => MinutesDrafted());
        using var taker = await at.SignedInAsync(at.Hand.InRole("minute-taker"));
        using var police = await at.SignedInAsync(at.Hand.InRole("police-lead"));
        Assert.DoesNotContain("Minutes", police.Text, StringComparison.Ordinal);
        var drafted = (await at.ReviewAsync()).Newest(DocumentKind.Minutes)!;
        await taker.FollowAsync("Circulate the minutes");

        await taker.UploadAsync("Circulate the minutes", "minutes.docx", [.. (await at.Files.ReadAsync(at.Folder, drafted.ItemId, default)).ToArray(), 0]);

        Assert.Equal("Minutes circulated", taker.Heading);
        Assert.Contains((await at.HistoryAsync()).Select(recorded => recorded.What), what => what is MinutesCirculated { Version: 2 });
        using var again = await at.SignedInAsync(at.Hand.InRole("police-lead"));
        Assert.Contains("Minutes", again.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "J26")]
    public async Task Without_a_file_the_drafted_minutes_go_out()
    {
        await using var at = await CaseAsync(_ => MinutesDrafted());
        using var taker = await at.SignedInAsync(at.Hand.InRole("minute-taker"));
        await taker.FollowAsync("Circulate the minutes");

        await taker.PressAsync("Circulate the minutes");

        Assert.Contains((await at.HistoryAsync()).Select(recorded => recorded.What), what => what is MinutesCirculated { Version: 1 });
    }

    [Fact, Trait("Duty", "R11")]
    public async Task An_empty_role_is_filled_or_explained_on_a_page()
    {
        await using var at = await CaseAsync(_ => new ReviewInHand("redbridge")
            .With(partnership => partnership with { Roster = [.. partnership.Roster.Where(held => held.Role is not ("specialist" or "principal-social-worker"))] }).ToBooking());
        using var office = await at.SignedInAsync(at.Hand.InRole("partnership-manager"));

        await office.FollowAsync("Invite somebody, or say why not: Specialist organisation");
        await office.PressAsync("Record it", ("decided", "not-concerned"));
        using var again = await at.SignedInAsync(at.Hand.InRole("partnership-manager"));
        await again.FollowAsync("Invite somebody, or say why not: Principal Child and Family Social Worker");
        await again.PressAsync("Record it", ("decided", "invite"), ("name", "Invented Worker"), ("email", "worker@council.example"), ("organisation", "Council"));

        var review = await at.ReviewAsync();
        Assert.Equal("not-concerned", review.Meeting.LeftOut["specialist"]);
        Assert.Contains(Person.ByMail("Invented Worker", "worker@council.example", "Council"), Invitation.People(review, at.Hand.Procedure));
    }

    [Fact, Trait("Duty", "J15"), Trait("Duty", "R19")]
    public async Task The_chair_opens_each_return_by_their_link()
    {
        await using var at = await CaseAsync(_ => MeetingsInHand.Booked("redbridge").ByAgency("gp", Stages.Return("gp")));
        using var chair = await at.SignedInAsync(at.Hand.InRole("chair"));
        using var other = await at.SignedInAsync(at.Hand.InRole("icb-lead"));

        var item = (await at.ReviewAsync()).Agency("gp")!.LatestReturn!.Form.ItemId;

        Assert.Contains(Uri.EscapeDataString(item), chair.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(item), other.Source, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "B09")]
    public async Task A_return_names_who_else_should_be_at_the_meeting()
    {
        await using var at = await CaseAsync(_ => MeetingsInHand.Booked("bhr"));
        using var visitor = await at.SignedInAsync(ExampleBorough.Contact("gp"));
        await visitor.FollowAsync($"Give your agency's return ({at.Hand.Procedure.Returns.Name})");
        await visitor.FollowAsync("Start now");

        await ThroughAsync(visitor, "Send the return", ("known", "not-known"), ("other-providers-0-provider", "Invented Charity"), ("senior-name", "Invented Senior"), ("author-name", "Invented Author"));

        Assert.Equal(["Invented Charity"], (await at.ReviewAsync()).Agency("gp")!.LatestReturn!.Named);
    }

    static ReviewInHand MinutesDrafted() =>
        Decided(MeetingsInHand.Booked("jcr").Returned().MeetingHeld());

    static ReviewInHand Decided(ReviewInHand review) => review.By("chair", review.Deciding()).ByService(new RecordDocument(Stages.Filed(DocumentKind.Minutes)));
}
