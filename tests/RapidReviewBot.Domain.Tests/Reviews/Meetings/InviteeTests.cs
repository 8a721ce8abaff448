using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Meetings;

public sealed class InviteeTests
{
    private static readonly Person Somebody = Person.ByMail("Invented Specialist", "specialist@charity.example", "Invented Charity");

    [Fact, Trait("Duty", "B09")]
    public void A_provider_that_an_accepted_return_names_is_proposed_once()
    {
        var review = MeetingsInHand.Booked("bhr");
        review.ByAgency("gp", Naming("gp", "Invented Charity")).ByAgency("education", Naming("education", "invented charity"));
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.SettleInvitee);

        review.ByManager(new AcceptReturn("gp", 2)).ByManager(new AcceptReturn("education", 2));

        Assert.Equal(["named-invented-charity"], review.Owed.Where(owed => owed.Kind == OwedKind.SettleInvitee).Select(owed => owed.Subject));
    }

    [Fact, Trait("Duty", "B09")]
    public void An_agency_that_was_asked_is_invited_anyway_and_not_proposed()
    {
        var review = MeetingsInHand.Booked("bhr");

        review.ByAgency("gp", Naming("gp", review.Review.Agency("police")!.Agency.Name)).ByManager(new AcceptReturn("gp", 2));

        Assert.Empty(Invitees.Open(review.Review, review.Procedure));
    }

    [Fact, Trait("Duty", "B09")]
    public void Whoever_is_invited_later_is_added_to_the_meeting_in_the_calendars()
    {
        var review = MeetingsInHand.Booked("bhr");
        review.ByAgency("gp", Naming("gp", "Invented Charity")).ByManager(new AcceptReturn("gp", 2));

        review.ByManager(new SettleInvitee("named-invented-charity", Somebody, ""));

        Assert.Contains(Somebody, Invitation.People(review.Review, review.Procedure));
        Assert.Contains(review.Effects, effect => effect.What is InviteToMeeting { EventId: "event-1" });
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.SettleInvitee);
    }

    [Fact, Trait("Duty", "R11")]
    public void A_role_that_nobody_holds_is_an_invitee_or_a_recorded_reason_why_not()
    {
        var review = Without("specialist");
        Assert.Contains(review.Owed, owed => owed is { Kind: OwedKind.SettleInvitee, Subject: "specialist" });

        review.ByManager(new SettleInvitee("specialist", null, "not-concerned"));

        Assert.Contains(review.History, recorded => recorded.What is InviteeLeftOut { Key: "specialist", Reason: "not-concerned" });
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.SettleInvitee);
    }

    [Fact, Trait("Duty", "R11")]
    public void Nobody_is_left_out_without_a_reason()
    {
        var review = Without("specialist");

        review.ByManager(new SettleInvitee("specialist", null, ""));

        Assert.Equal("reason-missing", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "R11")]
    public void Somebody_found_for_a_role_holds_it_and_is_invited()
    {
        var review = Without("specialist");

        review.ByManager(new SettleInvitee("specialist", Somebody, ""));

        Assert.Equal([Somebody], review.Review.Holding("specialist", review.Procedure));
        Assert.Contains(Somebody, Invitation.People(review.Review, review.Procedure));
    }

    [Fact, Trait("Duty", "R11")]
    public void An_invited_person_needs_a_name_and_an_address()
    {
        var review = Without("specialist");

        review.ByManager(new SettleInvitee("specialist", Person.ByMail("Invented Specialist", "no address", ""), ""));

        Assert.Equal("person-missing", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "R07")]
    public void Every_agency_asked_and_the_statutory_partners_with_legal_are_invited()
    {
        var review = MeetingsInHand.Booked("redbridge");

        var invited = Invitation.People(review.Review, review.Procedure).Select(person => person.Id).ToHashSet();

        Assert.Superset(new HashSet<string>(new[] { "la-lead", "legal", "icb-lead", "police-lead" }.Select(role => review.InRole(role).Id)), invited);
        Assert.All(review.Review.Asked, part => Assert.Contains(part.Lead.Id, invited));
    }

    [Fact]
    public void A_lead_named_after_the_invitations_is_invited_and_the_earlier_one_no_more()
    {
        var review = MeetingsInHand.Booked("west-midlands");

        review.ByAgency("gp", new NameLead("gp", Somebody));

        Assert.Contains(review.Effects, effect => effect.What is InviteToMeeting);
    }

    private static ReceiveReturn Naming(string agency, string provider) =>
        new(agency, Stages.Filed(DocumentKind.ReturnForm, agency, 2), ReturnRoute.Page, true, []) { Named = [provider] };

    private static ReviewInHand Without(string role) =>
        new ReviewInHand("redbridge").With(partnership => partnership with { Roster = [.. partnership.Roster.Where(held => held.Role != role)] }).ToBooking();
}
