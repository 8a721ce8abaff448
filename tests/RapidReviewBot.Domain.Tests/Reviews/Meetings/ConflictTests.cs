using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Meetings;

[Trait("Duty", "T24")]
public sealed class ConflictTests
{
    private static readonly FiledDocument What = Stages.Filed(DocumentKind.ConflictOfInterest);
    private static readonly Person Substitute = Person.ByMail("Invented Substitute", "substitute@elft.example", "ELFT");

    private readonly ReviewInHand review = MeetingsInHand.Booked("tower-hamlets");

    [Fact]
    public void Everybody_asked_to_the_meeting_declares_and_the_office_does_not()
    {
        var asked = review.Owed.Where(owed => owed.Kind == OwedKind.DeclareConflict).ToList();

        Assert.All(asked, owed => Assert.Equal("conflicts", owed.MilestoneId));
        Assert.Contains(asked, owed => owed.By == review.InRole("elft"));
        Assert.Contains(asked, owed => owed.By == ExampleBorough.Contact("gp"));
        Assert.DoesNotContain(asked, owed => owed.By == review.InRole("manager") || owed.By == review.InRole("coordinator"));
    }

    [Fact, Trait("Duty", "T25")]
    public void Papers_go_only_to_those_who_have_declared_that_they_have_no_conflict()
    {
        review.By("elft", new DeclareConflict(null)).Returned();

        review.ByManager(new CirculatePack());

        var told = Papers();
        Assert.Contains(review.InRole("elft").Id, told);
        Assert.DoesNotContain(review.InRole("barts").Id, told);
    }

    [Fact]
    public void Whoever_declares_later_gets_the_papers_then()
    {
        review.Returned().ByManager(new CirculatePack());

        review.By("barts", new DeclareConflict(null));

        Assert.Equal([review.InRole("barts").Id], Papers());
        Assert.Contains(review.Effects, effect => effect.What is SetFolderAccess);
    }

    [Fact]
    public void Whoever_declares_a_conflict_is_out_of_invitation_folder_and_papers_at_once_and_the_chair_is_asked()
    {
        review.By("elft", new DeclareConflict(What));

        Assert.DoesNotContain(Invitation.People(review.Review, review.Procedure), person => person == review.InRole("elft"));
        Assert.Contains(review.Effects, effect => effect.What is SetFolderAccess);
        Assert.Contains(review.Effects, effect => effect.What is InviteToMeeting { EventId: "event-1" });
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.ConsiderConflict && owed.By == review.InRole("chair"));
        Assert.False(Conflicts.MayRead(review.Review, review.InRole("elft").Id, review.Procedure));
    }

    [Fact]
    public void A_conflict_that_does_not_matter_lets_the_person_take_part()
    {
        review.By("elft", new DeclareConflict(What));

        review.By("chair", new ConsiderConflict(review.InRole("elft").Id, TakesPart: true));

        Assert.True(Conflicts.MayRead(review.Review, review.InRole("elft").Id, review.Procedure));
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.ConsiderConflict);
    }

    [Fact]
    public void A_substitute_takes_the_role_the_invitation_the_declaration_and_the_vote()
    {
        review.By("elft", new DeclareConflict(What));

        review.By("chair", new ConsiderConflict(review.InRole("elft").Id, TakesPart: false, Substitute));

        Assert.Equal([Substitute], review.Review.Holding("elft", review.Procedure));
        Assert.Contains(review.Effects, effect => effect.What is InviteToMeeting);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.DeclareConflict && owed.By == Substitute);
        review.Declared().Returned().MeetingHeld();
        review.Send(ExampleBorough.Acting(Substitute), new DeclareConflict(null)).By("chair", new AgreeCriteria(true));
        Assert.Contains(Voting.Members(review.Review, review.Procedure), member => member == (Substitute, "elft"));
        Assert.DoesNotContain(Voting.Members(review.Review, review.Procedure), member => member.Person == review.InRole("elft"));
    }

    [Fact]
    public void Whoever_stays_out_does_not_vote()
    {
        var held = MeetingsInHand.Booked("tower-hamlets").By("elft", new DeclareConflict(What)).Declared().Returned().MeetingHeld().By("chair", new AgreeCriteria(true));

        held.By("elft", new CastVote(VoteChoice.For));

        Assert.Contains(held.Refusal?.Code, new[] { "conflicted", "not-your-role" });
        Assert.Empty(held.Review.Meeting.Votes);
    }

    [Fact]
    public void Nobody_decides_about_their_own_conflict_and_the_vice_chair_is_asked_about_the_chairs()
    {
        review.By("chair", new DeclareConflict(What));

        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.ConsiderConflict && owed.By == review.InRole("vice-chair"));
        review.By("chair", new ConsiderConflict(review.InRole("chair").Id, TakesPart: true));
        Assert.Equal("own-conflict", review.Refusal?.Code);
    }

    [Fact]
    public void A_declared_conflict_is_not_taken_back_by_declaring_none()
    {
        review.By("elft", new DeclareConflict(What));

        review.By("elft", new DeclareConflict(null));

        Assert.Equal("conflict-stands", review.Refusal?.Code);
    }

    [Fact]
    public void The_declarations_are_complete_when_everybody_asked_has_declared()
    {
        Assert.Null(review.Review.Facts(review.Procedure).When(Fact.ConflictsDeclared));

        review.Declared();

        Assert.Equal(review.Now, review.Review.Facts(review.Procedure).When(Fact.ConflictsDeclared));
    }

    [Fact]
    public void A_procedure_that_does_not_ask_for_declarations_owes_none() =>
        Assert.DoesNotContain(MeetingsInHand.Booked("bhr").Owed, owed => owed.Kind == OwedKind.DeclareConflict);

    private IReadOnlyList<string> Papers() => [.. review.Effects.Select(effect => effect.What).OfType<SendMail>().Where(mail => mail.Letter == Letters.PackCirculation).Select(mail => mail.To)];
}
