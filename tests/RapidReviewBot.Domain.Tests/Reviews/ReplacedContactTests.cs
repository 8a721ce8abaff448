using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

/// <summary>An agency's contact left or can't be reached: somebody else is asked.</summary>
public sealed class ReplacedContactTests
{
    private const string Trust = "acute-trust";
    private static readonly Person Old = ExampleBorough.Contact(Trust);
    private static readonly Person New = Person.ByMail("Invented Successor", "successor@acute-trust.example", "Hospital trust");

    private readonly ReviewInHand review = new ReviewInHand().Opened().WithReferral().AgenciesAsked();

    [Fact, Trait("Duty", "N11")]
    public void What_is_open_is_asked_of_the_new_contact_and_the_time_for_it_stays()
    {
        var asked = review.Review.Agency(Trust)!.RequestSentAt;

        review.At("2026-04-02T09:00").ByManager(new ReplaceContact(Trust, Old.Id, New));

        Assert.Equal([(Letters.ScopingRequest, New.Id)], Mails());
        Assert.All(review.Owed.Where(owed => owed.AgencyId == Trust), owed => Assert.Equal(New, owed.By));
        Assert.Equal(asked, review.Review.Agency(Trust)!.RequestSentAt);
        Assert.Contains(review.Review.Mails, mail => mail.PersonId == Old.Id);
    }

    [Fact, Trait("Duty", "J17")]
    public void The_daily_log_says_who_answers_in_whose_place_and_still_knows_the_earlier_one_by_name()
    {
        review.ByManager(new ReplaceContact(Trust, Old.Id, New));

        var log = DailyLog.Of(review.History, review.Review, review.Procedure);

        Assert.Contains("Invented Successor, successor@acute-trust.example, answers for", log[^1].Text, StringComparison.Ordinal);
        Assert.Contains($"in the place of {Old.Name}, {Old.Email}", log[^1].Text, StringComparison.Ordinal);
        Assert.Contains(log, line => line.Text.EndsWith($"sent to {Old.Name}.", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "W07")]
    public void Whoever_comes_after_the_return_is_asked_for_what_is_open_besides()
    {
        review.ByAgency(Trust, Stages.Return(Trust));

        review.ByManager(new ReplaceContact(Trust, Old.Id, New));

        Assert.Equal([(Letters.Task, New.Id)], Mails());
        Assert.Contains(review.Effects, effect => effect.What is SendMail { Subject: "SecureRecords:acute-trust" });
    }

    [Fact, Trait("Duty", "J16")]
    public void A_return_that_was_sent_back_is_the_new_contact_s_to_mend()
    {
        review.ByAgency(Trust, Stages.Return(Trust)).ByManager(new SendBackReturn(Trust, 2, ["other"]));

        review.ByManager(new ReplaceContact(Trust, Old.Id, New));

        Assert.Equal([(Letters.ScopingRequest, New.Id), (Letters.ReturnSentBack, New.Id)], Mails());
    }

    [Fact]
    public void A_request_that_never_left_goes_to_the_new_contact_once_its_papers_are_filed()
    {
        var waiting = new ReviewInHand().Opened().WithReferral();
        waiting.ByManager(new ConfirmAgencies([Trust]));
        foreach (var kind in waiting.Procedure.Returns.SentWith) waiting.ByService(new RecordDocument(Stages.Filed(kind, Trust)));

        waiting.ByManager(new ReplaceContact(Trust, Old.Id, New));

        Assert.Contains(waiting.Effects, effect => effect.What is SendMail { Letter: Letters.ScopingRequest } mail && mail.To == New.Id);
    }

    [Fact, Trait("Duty", "W17")]
    public void After_the_report_went_the_outcome_and_the_question_about_inspectorates_go_to_the_new_contact()
    {
        var over = Over();

        over.ByManager(new ReplaceContact(Trust, Old.Id, New));

        Assert.Contains(over.Effects, effect => effect.What is SendMail { Letter: Letters.Outcome } mail && mail.To == New.Id);
    }

    [Fact, Trait("Duty", "B03")]
    public void A_lead_is_replaced_and_the_contact_stays()
    {
        var lead = Person.ByMail("Invented Lead", "lead@acute-trust.example", "Hospital trust");
        review.ByAgency(Trust, new NameLead(Trust, lead));

        review.ByManager(new ReplaceContact(Trust, lead.Id, New));

        var part = review.Review.Agency(Trust)!;
        Assert.Equal((New, Old), (part.Lead, part.Agency.Contact));
        Assert.True(review.Review.IsReplaced(lead.Id));
    }

    [Fact, Trait("Duty", "B03")]
    public void Behind_a_lead_the_new_contact_is_asked_for_nothing()
    {
        review.ByAgency(Trust, new NameLead(Trust, Person.ByMail("Invented Lead", "lead@acute-trust.example", "Hospital trust")));

        review.ByManager(new ReplaceContact(Trust, Old.Id, New));

        Assert.Empty(Mails());
        Assert.Equal(New, review.Review.Agency(Trust)!.Agency.Contact);
    }

    [Theory]
    [InlineData("nowhere", null, "new@homes.example", "unknown-agency")]
    [InlineData(Trust, "somebody@else.example", "new@homes.example", "not-its-contact")]
    [InlineData(Trust, null, "no address", "contact-missing")]
    [InlineData(Trust, null, "Contact@acute-trust.example", "same-contact")]
    public void What_makes_no_sense_is_refused(string agency, string? before, string address, string code)
    {
        review.ByManager(new ReplaceContact(agency, before ?? Old.Id, Person.ByMail("Invented Successor", address, "Hospital trust")));

        Assert.Equal(code, review.Refusal?.Code);
        Assert.Empty(review.Review.Agency(Trust)!.Former);
    }

    [Fact]
    public void Neither_the_agency_itself_nor_anybody_in_a_review_that_is_over_replaces_a_contact()
    {
        review.ByAgency(Trust, new ReplaceContact(Trust, Old.Id, New));
        var notTheirs = review.Refusal?.Code;
        review.ByManager(new StandDown("Invented Chair", "The criteria are not met."));

        review.ByManager(new ReplaceContact(Trust, Old.Id, New));

        Assert.Equal(("not-your-role", "stood-down"), (notTheirs, review.Refusal?.Code));
    }

    private IEnumerable<(string Letter, string To)> Mails() => review.Effects.Select(effect => effect.What).OfType<SendMail>().Select(mail => (mail.Letter, mail.To));

    private static ReviewInHand Over()
    {
        var over = new ReviewInHand().Opened().WithReferral().AgenciesAsked().MeetingBooked("2026-04-15T10:00").Returned()
            .ByManager(new CirculatePack()).MeetingHeld().Decided().Agreed().SignedByAll().Submitted()
            .ByService(new RecordDocument(Stages.Filed(DocumentKind.OutcomeLetter, Trust)));
        return over.Given([.. over.Review.Asked.Select(part => new OutcomeTold(part.Agency.Id, part.Lead.Id))]);
    }
}
