using System.Net;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using RapidReviewBot.Web.Tasks;
using Xunit;

namespace RapidReviewBot.Tests.Web;

[Trait("Duty", "N11")]
public sealed class TaskPageTests(AzuriteFixture azurite) : CaseTests(azurite)
{
    static readonly (string, string)[] Secured =
    [
        ("on-day", "1"), ("on-month", "4"), ("on-year", "2026"), ("place", "Locked room 4"), ("representative", "Head of Safeguarding"), ("copy", "yes"),
    ];

    [Fact]
    public async Task An_agency_sees_what_it_is_asked_to_do_and_by_when()
    {
        await using var at = await CaseAsync(Asked);

        using var visitor = await at.SignedInAsync(Contact);

        Assert.Equal("What you are asked to do", visitor.Heading);
        Assert.Contains("Confirm that your records are secured", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Give your agency's return", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Due Fri 10 Apr, 17:00 - 5 working days left", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_one_task_opens_that_task_after_the_code()
    {
        await using var at = await CaseAsync(Asked);
        var page = TaskPath.PageOf(new Owed(OwedKind.SecureRecords, Contact, Agency, null, null));

        using var visitor = await at.Host.SignedInAsync(await at.LinkAsync(Contact, page));

        Assert.EndsWith($"/{page}", visitor.At.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("Confirm that your records are secured", visitor.Heading);
    }

    [Fact]
    [Trait("Duty", "W07")]
    public async Task An_agency_confirms_that_its_records_are_secured()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);

        await visitor.FollowAsync("Confirm that your records are secured");
        await visitor.PressAsync("Confirm", Secured);

        Assert.Equal("Records confirmed as secured", visitor.Heading);
        var secured = (await at.ReviewAsync()).Agency(Agency)!.Secured!;
        Assert.Equal((new DateOnly(2026, 4, 1), "Locked room 4", "Head of Safeguarding", true), (secured.On, secured.Place, secured.Representative, secured.CopyForOngoingWork));
        Assert.Equal(Proof.PersonalLink, (await at.HistoryAsync())[^1].By.Proof);
    }

    [Fact]
    public async Task Whoever_is_replaced_finds_the_link_closed()
    {
        await using var at = await CaseAsync(Asked);
        var named = Domain.Partnerships.Person.ByMail("Named Lead", "named@police.example", "Police");
        await at.DoAsync(Contact, new NameLead(Agency, named));
        var theirs = await at.LinkAsync(named);
        using var lead = await at.Host.SignedInAsync(theirs);
        Assert.Equal(HttpStatusCode.OK, lead.Status);

        await at.DoAsync(Contact, new NameLead(Agency, Domain.Partnerships.Person.ByMail("Another Lead", "another@police.example", "Police")));
        await lead.OpenAsync(theirs + "/tasks");

        Assert.Equal(HttpStatusCode.Gone, lead.Status);
        Assert.Equal("This link does not work", lead.Heading);
    }

    [Fact]
    public async Task A_contact_in_whose_place_somebody_else_was_put_finds_the_link_closed_and_the_other_the_same_tasks()
    {
        await using var at = await CaseAsync(Asked);
        var theirs = await at.LinkAsync(Contact);
        using var before = await at.Host.SignedInAsync(theirs);
        var successor = Domain.Partnerships.Person.ByMail("Invented Successor", "successor@police.example", "Police");

        await at.DoAsync(at.Hand.InRole("single-point-of-contact"), new ReplaceContact(Agency, Contact.Id, successor));
        await before.OpenAsync(theirs + "/tasks");
        using var anew = at.Host.NewVisitor();
        await anew.OpenAsync(theirs);
        using var visitor = await at.SignedInAsync(successor);

        Assert.Equal((HttpStatusCode.Gone, "This link does not work"), (before.Status, before.Heading));
        Assert.Equal((HttpStatusCode.Gone, "This link does not work"), (anew.Status, anew.Heading));
        Assert.Contains("Give your agency's return", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Due Fri 10 Apr, 17:00 - 5 working days left", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_weeks_after_the_review_has_ended_its_links_are_closed()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await at.DoAsync(at.Hand.InRole("single-point-of-contact"), new StandDown("The three partners", "Criteria not met"));

        at.Host.ReviewTime.Forward(TimeSpan.FromDays(13));
        await visitor.OpenAsync(visitor.At);
        var before = visitor.Status;
        at.Host.ReviewTime.Forward(TimeSpan.FromDays(2));
        await visitor.OpenAsync(visitor.At);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (before, visitor.Status));
    }

    [Fact]
    public async Task The_same_form_sent_twice_does_nothing_twice()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync("Confirm that your records are secured");
        using var once = visitor.Request("Confirm", Secured);
        using var again = visitor.Request("Confirm", Secured);

        await visitor.SendAsync(once);
        await visitor.SendAsync(again);

        Assert.Equal("Records confirmed as secured", visitor.Heading);
        Assert.Single(await at.HistoryAsync(), recorded => recorded.What is RecordsSecured);
    }

    [Fact]
    public async Task Wrong_answers_are_named_in_plain_sentences_and_change_nothing()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        var before = (await at.ReviewAsync()).Version;
        await visitor.FollowAsync("Confirm that your records are secured");

        await visitor.PressAsync("Confirm", ("on-day", "31"), ("on-month", "2"), ("on-year", "2026"), ("place", new string('x', 10_000)));

        Assert.Equal(
            [
                "The date the records were secured must be a real date, like 8 April 2026",
                "Where the records are held must be 200 characters or fewer",
                "Enter the nominated representative",
                "Select yes if a copy was made for ongoing work",
            ],
            visitor.Errors);
        Assert.StartsWith("Error:", visitor.Page.Title, StringComparison.Ordinal);
        Assert.Contains(at.Host.Logged, line => line.Contains("secure-records.acute-trust: on NotARealDate, place TooLong, representative Missing, copy Missing", StringComparison.Ordinal));
        Assert.Equal("31", visitor.Page.QuerySelector("#on-day")!.GetAttribute("value"));
        Assert.Equal(before, (await at.ReviewAsync()).Version);
    }

    [Fact]
    public async Task A_script_that_is_typed_in_is_shown_as_text()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync("Confirm that your records are secured");

        await visitor.PressAsync("Confirm", ("place", "\"><script>alert(1)</script>"), ("representative", "<img src=x onerror=alert(1)>"));

        Assert.DoesNotContain("<script>alert", visitor.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", visitor.Source, StringComparison.Ordinal);
        Assert.Equal("\"><script>alert(1)</script>", visitor.Page.QuerySelector("#place")!.GetAttribute("value"));
    }

    [Fact]
    [Trait("Duty", "B03")]
    public async Task An_agency_names_its_lead_and_the_lead_then_owes_the_return()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync($"Name who leads for {at.Hand.Review.Agency(Agency)!.Agency.Name}");

        await visitor.PressAsync("Name this person", ("name", "Kim Lead"), ("email", "not an address"));
        var errors = visitor.Errors;
        await visitor.PressAsync("Name this person", ("name", "Kim Lead"), ("email", "kim.lead@trust.example"));

        Assert.Equal(["Enter an email address in the right form, like name@example.nhs.uk"], errors);
        Assert.Equal("Lead named", visitor.Heading);
        Assert.Equal("kim.lead@trust.example", (await at.ReviewAsync()).Agency(Agency)!.Lead.Email);
    }

    [Fact]
    [Trait("Duty", "W09")]
    public async Task Somebody_whose_calendar_is_unknown_chooses_among_three_times()
    {
        await using var at = await CaseAsync(review => WithSlots(Asked(review), Contact.Id));
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync("Say which meeting times suit you");
        var offered = visitor.Page.QuerySelectorAll("input[type=checkbox]").Select(box => box.GetAttribute("value")!).ToList();

        await visitor.PressAsync("Send my answer", ("suits", offered[0]), ("suits", "none"));
        var errors = visitor.Errors;
        await visitor.PressAsync("Send my answer", ("suits", offered[1]));

        Assert.Equal(4, offered.Count);
        Assert.Single(errors);
        Assert.Equal([at.Hand.Review.Meeting.Slots[1].Start], (await at.ReviewAsync()).Meeting.Answers[Contact.Id]);
    }

    [Fact]
    public async Task None_of_the_times_is_an_answer_too()
    {
        await using var at = await CaseAsync(review => WithSlots(Asked(review), Contact.Id));
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync("Say which meeting times suit you");

        await visitor.PressAsync("Send my answer", ("suits", "none"));

        Assert.Empty((await at.ReviewAsync()).Meeting.Answers[Contact.Id]);
    }

    [Fact]
    [Trait("Duty", "W11")]
    [Trait("Duty", "W12")]
    public async Task Who_is_invited_reads_the_meetings_papers_once_they_are_circulated_and_not_before()
    {
        await using var at = await CaseAsync(review => Asked(review).MeetingBooked("2026-04-15T10:00").Returned());
        using var before = await at.SignedInAsync(at.Hand.InRole("police-lead"));
        await at.DoAsync(at.Hand.InRole("single-point-of-contact"), new CirculatePack());

        using var after = await at.SignedInAsync(at.Hand.InRole("police-lead"));

        Assert.DoesNotContain("Documents that you can read", before.Text, StringComparison.Ordinal);
        var papers = after.Page.QuerySelectorAll("a[download]").Select(link => link.TextContent).ToList();
        Assert.Contains(papers, paper => paper.Contains("Word file of Referral", StringComparison.Ordinal));
        Assert.Equal(at.Hand.Review.Agencies.Count, papers.Count(paper => paper.StartsWith("Word file of ReturnForm", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_task_of_somebody_else_can_not_be_done_by_its_address()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync("Confirm that your records are secured");
        var mine = visitor.Request("Confirm", Secured);
        var theirs = new Uri(visitor.At.ToString().Replace($"secure-records.{Agency}", "secure-records.education", StringComparison.Ordinal));

        mine.RequestUri = theirs;
        await visitor.SendAsync(mine);
        var withMyTicket = visitor.Errors;
        await visitor.OpenAsync(theirs);
        mine.Dispose();

        Assert.Equal(["This page was out of date. Check your answers, then send them again"], withMyTicket);
        Assert.Equal("This is no longer waiting for you", visitor.Heading);
        Assert.Null((await at.ReviewAsync()).Agency("education")!.Secured);
    }

    [Theory]
    [InlineData("task/nothing-known")]
    [InlineData("task/secure-records.no-such-agency")]
    [InlineData("task/give-return/section/nowhere")]
    [InlineData("paper/item-of-somebody-else")]
    public async Task An_address_that_names_nothing_is_told_so(string page)
    {
        await using var at = await CaseAsync(Asked);
        var link = await at.LinkAsync(Contact);
        using var visitor = await at.Host.SignedInAsync(link);

        await visitor.OpenAsync($"{link}/{page}");

        Assert.Contains(visitor.Heading, new[] { "Page not found", "This is no longer waiting for you" });
        Assert.Contains(visitor.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.OK });
    }

    [Fact]
    public void A_task_is_the_same_after_its_address()
    {
        var owed = new Owed(OwedKind.SignOff, Contact, null, "partners/police-signatory/v1", null);

        var read = TaskPath.Read(TaskPath.Of(owed), Contact);

        Assert.Equal(owed, read);
        Assert.Equal("sign-off.-.partners_police-signatory_v1", TaskPath.Of(owed));
    }

    static ReviewInHand WithSlots(ReviewInHand review, string unknown) => review
        .ByManager(new PlanMeeting(MeetingKind.Extraordinary, false, ""))
        .ByService(new RecordSlots([.. Enumerable.Range(13, 3).Select(day => new MeetingSlot(new DateTimeOffset(2026, 4, day, 9, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(2), [], [], [unknown]))]));
}
