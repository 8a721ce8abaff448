using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.BeginReview;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Tests.Features.BeginReview;

/// <summary>The cards of what comes before information is asked for: as they are drawn, and what a press of them comes to.</summary>
public sealed class The_review_is_prepared_by_cards
{
    [Fact]
    public async Task Every_card_keeps_the_rules()
    {
        var bhr = new ReviewInHand("bhr").Opened();
        var jcr = Notified();
        var told = new ReviewInHand("bhr").Opened().ByManager(new TellPartners([]));
        var listed = new ReviewInHand("redbridge").Opened().WithReferral().ThresholdMet();

        await CardCheck.PassAsync(new Dictionary<string, string>
        {
            ["tell"] = await DrawnAsync(new TellPartnersCard(), bhr),
            ["lead"] = await DrawnAsync(new PartnerLeadCard(), told),
            ["health"] = await DrawnAsync(new HealthToldCard(), told),
            ["list"] = await DrawnAsync(new ListAgenciesCard(), listed),
            ["agree"] = await DrawnAsync(new AgreeAgenciesCard(), jcr),
            ["plan"] = await DrawnAsync(new AgreePlanCard(), jcr),
            ["pre-meet"] = await DrawnAsync(new SetPreMeetCard(), Planned("gp")),
        });
    }

    [Fact, Trait("Duty", "B01")]
    public async Task The_card_names_who_is_told_and_asks_whether_the_conditional_ones_are()
    {
        var review = new ReviewInHand("bhr").Opened(Circumstance.ChildOfSchoolAge);

        var card = await DrawnAsync(new TellPartnersCard(), review);
        review.ByManager(new TellPartnersVerb().Read(Pressed(review, OwedKind.TellPartners, ("so-ChildOfSchoolAge", "true"))));

        Assert.Contains("Metropolitan Police Service: Invented Metropolitan Police Service", card, StringComparison.Ordinal);
        Assert.Contains("Is the child of school age?", card, StringComparison.Ordinal);
        Assert.Contains("education", review.Review.Preparing.Notice!.Roles);
        Assert.DoesNotContain("legal", review.Review.Preparing.Notice.Roles);
    }

    [Fact, Trait("Duty", "B03")]
    public void Somebody_else_is_named_by_name_and_address_and_a_choice_alone_names_who_is_known()
    {
        var review = new ReviewInHand("bhr").Opened().ByManager(new TellPartners([]));
        var known = Pressed(review, OwedKind.NamePartnerLead, ("who", "entra-director-of-childrens-services")) with { With = new Dictionary<string, string> { ["partner"] = "LocalAuthority" } };
        var other = Pressed(review, OwedKind.NamePartnerLead, ("who", LeadCandidates.Else), ("name", "Invented Lead"), ("email", "lead@example-borough.example")) with { With = known.With };
        var without = Pressed(review, OwedKind.NamePartnerLead, ("who", LeadCandidates.Else)) with { With = known.With };

        Assert.Equal("entra-director-of-childrens-services", Assert.IsType<NamePartnerLead>(new PartnerLeadVerb().Read(known)).Lead.Id);
        Assert.Equal("lead@example-borough.example", Assert.IsType<NamePartnerLead>(new PartnerLeadVerb().Read(other)).Lead.Id);
        new PartnerLeadVerb().Read(without);
        Assert.Equal(2, without.Fields.Problems.Count);
    }

    [Fact, Trait("Duty", "J02"), Trait("Duty", "J06"), Trait("Duty", "J27")]
    public async Task The_planning_card_proposes_the_dates_and_a_press_agrees_them()
    {
        var review = Notified();
        var card = await DrawnAsync(new AgreePlanCard(), review);
        var fields = PlanProposal.Of(review.Review, review.Context, review.Now)
            .Select(date => (AgreePlanCard.DayField(date.Milestone.Id), date.Proposed.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))
            .Append((AgreePlanCard.Officers, "entra-la-lead")).Append((AgreePlanCard.Said, "As proposed"));

        review.By("chair", new AgreePlanVerb().Read(Pressed(review, OwedKind.AgreePlan, [.. fields])));

        Assert.Contains("2026-04-09", card, StringComparison.Ordinal);
        Assert.Null(review.Refusal);
        Assert.Equal(LondonTime.At(new DateOnly(2026, 4, 9), new TimeOnly(17, 0)), review.Review.Preparing.Plan!.Dues["scoping-returned"]);
    }

    [Fact, Trait("Duty", "J06")]
    public void A_field_of_the_planning_card_that_is_left_empty_is_asked_for()
    {
        var review = Notified();
        var press = Pressed(review, OwedKind.AgreePlan);

        new AgreePlanVerb().Read(press);

        Assert.Contains("Enter Hold the Rapid Review meeting.", press.Fields.Problems);
        Assert.Contains("Enter What you discussed.", press.Fields.Problems);
    }

    [Fact, Trait("Duty", "J06")]
    public void A_pre_meet_is_set_by_the_press_of_its_card()
    {
        var review = Planned("gp");
        var press = Pressed(review, OwedKind.SetPreMeet, ("day", "2026-04-02"), ("time", "10:00")) with { With = new Dictionary<string, string> { ["agency"] = "gp" } };

        review.ByManager(new SetPreMeetVerb().Read(press));

        Assert.Equal(LondonTime.At(new DateOnly(2026, 4, 2), new TimeOnly(10, 0)), review.Review.Preparing.PreMeets["gp"].Set!.Start);
    }

    private static ReviewInHand Notified() =>
        new ReviewInHand("jcr").Opened().WithReferral().By("la-lead", new RecordNotification(new DateOnly(2026, 4, 1), "EXAMPLE-0001"));

    private static ReviewInHand Planned(string preMeet)
    {
        var review = Notified();
        var days = PlanProposal.Of(review.Review, review.Context, review.Now).ToDictionary(date => date.Milestone.Id, date => date.Proposed);
        return review.By("chair", new AgreePlan(days, ["entra-la-lead"], [preMeet], "As proposed"));
    }

    private static async Task<string> DrawnAsync(TaskCard card, ReviewInHand review)
    {
        var owed = review.Owed.First(thing => thing.Kind == card.Owed);
        var drawn = await card.DrawAsync(new CardRequest(TaskCard.AddressOf(owed, review.Review.Id), new(review.Review, review.Context), owed.By.Id, review.Now), default);
        return drawn!.ToJson().ToString();
    }

    private static Press Pressed(ReviewInHand review, OwedKind kind, params (string Name, string Value)[] entered)
    {
        var owed = review.Owed.First(thing => thing.Kind == kind);
        return new Press(
            new Speaker(owed.By.Id, "29:1", owed.By.Name, Place.Personal),
            TaskCard.AddressOf(owed, review.Review.Id),
            new Dictionary<string, string>(),
            new PressedFields(entered.ToDictionary(field => field.Name, field => field.Value), LondonTime.DateOf(review.Now)),
            new ReviewInContext(review.Review, review.Context),
            "command",
            "once",
            review.Now);
    }
}
