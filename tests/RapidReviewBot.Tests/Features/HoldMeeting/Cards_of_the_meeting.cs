using Newtonsoft.Json.Linq;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.HoldMeeting;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.HoldMeeting;

public sealed class Cards_of_the_meeting
{
    [Fact, Trait("Duty", "T24")]
    public async Task A_conflict_is_declared_as_none_by_one_press_and_anything_else_on_a_page()
    {
        var review = MeetingsInHand.Booked("tower-hamlets");

        var card = await DrawAsync(new DeclareConflictCard(), review, OwedKind.DeclareConflict, "elft");

        Assert.Equal([DeclareNoConflictVerb.Verb, OpenPageVerb.Verb], Verbs(card));
        Assert.IsType<DeclareConflict>(new DeclareNoConflictVerb().Read(Pressed(review, "elft")));
    }

    [Fact, Trait("Duty", "T15")]
    public async Task The_chair_records_the_threshold_then_members_vote()
    {
        var review = MeetingsInHand.PanelHeld();
        var threshold = await DrawAsync(new AgreeCriteriaCard(), review, OwedKind.AgreeCriteria, "chair");
        review.By("chair", new AgreeCriteriaVerb().Read(Pressed(review, "chair", (AgreeCriteriaCard.Met, "yes"))));

        var vote = await DrawAsync(new CastVoteCard(), review, OwedKind.CastVote, "elft");
        review.By("elft", new CastVoteVerb().Read(Pressed(review, "elft", (CastVoteCard.Choice, "against"))));

        Assert.Null(review.Refusal);
        Assert.Equal(VoteChoice.Against, Assert.Single(review.Review.Meeting.Votes).Value);
        await CardCheck.PassAsync(new Dictionary<string, string> { ["threshold"] = threshold, ["vote"] = vote });
    }

    [Fact, Trait("Duty", "T15")]
    public void A_vote_that_is_none_of_the_choices_is_not_taken()
    {
        var review = MeetingsInHand.PanelHeld().By("chair", new AgreeCriteria(true));
        var press = Pressed(review, "elft", (CastVoteCard.Choice, "twice"));

        new CastVoteVerb().Read(press);

        Assert.NotEmpty(press.Fields.Problems);
    }

    [Fact, Trait("Duty", "T07"), Trait("Duty", "T15")]
    public async Task The_voting_card_of_somebody_else_asks_nothing_of_a_member_without_a_vote()
    {
        var review = MeetingsInHand.PanelHeld().By("chair", new AgreeCriteria(true));
        var owed = review.Owed.First(one => one.Kind == OwedKind.CastVote);

        var shown = await new CastVoteCard().DrawAsync(new(TaskCard.AddressOf(owed, review.Review.Id), new(review.Review, review.Context), review.InRole("manager").Id, review.Now), default);

        Assert.Empty(Verbs(Json(shown!)));
    }

    [Fact, Trait("Duty", "R11"), Trait("Duty", "B09")]
    public async Task A_proposed_invitee_is_left_out_with_a_reason_or_invited()
    {
        var review = new ReviewInHand("redbridge").With(partnership => partnership with { Roster = [.. partnership.Roster.Where(held => held.Role != "specialist")] }).ToBooking();
        var card = await DrawAsync(new InviteeCard(), review, OwedKind.SettleInvitee, "partnership-manager");
        var press = Pressed(review, "partnership-manager", (InviteeCard.Answer, InviteeCard.Invite), ("name", "Invented Specialist"), ("mail", "specialist@charity.example"), ("organisation", "Charity"));

        review.ByManager(new InviteeVerb().Read(press with { With = new Dictionary<string, string> { ["key"] = "specialist" } }));

        Assert.Null(review.Refusal);
        Assert.Equal("specialist@charity.example", Assert.Single(review.Review.Holding("specialist", review.Procedure)).Email);
        await CardCheck.PassAsync(new Dictionary<string, string> { ["invitee"] = card });
    }

    [Fact, Trait("Duty", "J26")]
    public async Task The_minutes_are_circulated_by_one_press_and_can_be_read_first()
    {
        var review = MeetingsInHand.Booked("jcr").Returned().MeetingHeld();
        review.By("chair", review.Deciding()).ByService(new RecordDocument(Stages.Filed(DocumentKind.Minutes)));
        var card = await DrawAsync(new MinutesCard(), review, OwedKind.CirculateMinutes, "minute-taker");

        review.By("minute-taker", new CirculateMinutesVerb().Read(Pressed(review, "minute-taker") with { With = new Dictionary<string, string> { ["version"] = "1" } }));

        Assert.Null(review.Refusal);
        Assert.NotNull(review.Review.Meeting.Minutes);
        await CardCheck.PassAsync(new Dictionary<string, string> { ["minutes"] = card });
    }

    [Fact, Trait("Duty", "T21")]
    public async Task The_card_that_sets_the_meeting_names_the_days_of_other_reviews()
    {
        var review = new ReviewInHand("tower-hamlets").Opened().WithReferral().Prepared().AgenciesAsked().ByManager(new PlanMeeting(MeetingKind.Extraordinary, false, ""));
        review.ByService(new RecordSlots([new(review.Now.AddDays(14), TimeSpan.FromHours(2), [], [], [])]) { OthersDays = [new DateOnly(2026, 4, 16)] });

        var card = await DrawAsync(new SetMeetingCard(), review, OwedKind.SetMeeting, "manager");

        Assert.Contains("Other Rapid Reviews meet on Thu 16 Apr; those days and the working days beside them are not offered.", card, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "W09")]
    public async Task The_card_of_a_meeting_that_is_set_says_when_it_is()
    {
        var review = MeetingsInHand.Booked("west-midlands");
        var manager = review.InRole("single-point-of-contact");

        var written = await new SetMeetingCard().DrawAsync(new(new(TaskCard.KindOf(OwedKind.SetMeeting), review.Review.Id.Value, $"{OwedKind.SetMeeting}:{manager.Id}"), new(review.Review, review.Context), manager.Id, review.Now), default);

        Assert.Contains("Done: the meeting is on Wed 15 Apr, 10:00; everybody invited gets an invitation.", Json(written!), StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "T24")]
    public async Task The_remaining_cards_of_the_meeting_keep_the_rules()
    {
        var booked = MeetingsInHand.Booked("tower-hamlets").By("elft", new DeclareConflict(Stages.Filed(DocumentKind.ConflictOfInterest)));
        var late = MeetingsInHand.PanelHeld().By("chair", new AgreeCriteria(true)).By("elft", new CastVote(VoteChoice.For)).At("2026-04-16T21:59").Tick();
        var without = new ReviewInHand("jcr").With(partnership => partnership with { Roster = [.. partnership.Roster.Where(held => held.Role != "minute-taker")] }).ToBooking();

        await CardCheck.PassAsync(new Dictionary<string, string>
        {
            ["declare"] = await DrawAsync(new DeclareConflictCard(), booked, OwedKind.DeclareConflict, "barts"),
            ["consider"] = await DrawAsync(new ConsiderConflictCard(), booked, OwedKind.ConsiderConflict, "chair"),
            ["close"] = await DrawAsync(new CloseVoteCard(), late, OwedKind.CloseVote, "chair"),
            ["taker"] = await DrawAsync(new MinuteTakerCard(), without, OwedKind.NameMinuteTaker, "partnership-manager"),
        });
    }

    private static async Task<string> DrawAsync(TaskCard card, ReviewInHand review, OwedKind kind, string role)
    {
        var owed = review.Owed.First(one => one.Kind == kind && one.By == review.InRole(role));
        var written = await card.DrawAsync(new(TaskCard.AddressOf(owed, review.Review.Id), new(review.Review, review.Context), owed.By.Id, review.Now), default);
        return Json(written!);
    }

    private static Press Pressed(ReviewInHand review, string role, params (string Id, string Value)[] fields)
    {
        var person = review.InRole(role);
        return new(
            new Speaker(person.Id, "29:1", person.Name, new Place("", "")),
            new CardAddress("test", review.Review.Id.Value),
            new Dictionary<string, string>(),
            new PressedFields(fields.ToDictionary(field => field.Id, field => field.Value), Domain.Calendar.LondonTime.DateOf(review.Now)),
            new(review.Review, review.Context),
            "command",
            "once",
            review.Now);
    }

    private static string Json(WrittenCard card) => card.ToJson().ToString(Newtonsoft.Json.Formatting.None);

    private static IReadOnlyList<string> Verbs(string card) =>
        [.. JObject.Parse(card).Descendants().OfType<JObject>().Where(one => (string?)one["type"] == "Action.Execute").Select(one => (string)one["verb"]!)];
}
