using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>A statutory partner says who leads for it (B03).</summary>
public sealed class NamePartnerLeadPage : TaskPage
{
    const string Who = "who";

    public override OwedKind Kind => OwedKind.NamePartnerLead;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var candidates = LeadCandidates.Of(owed, visit.Review, visit.Context.Procedure);
        return new TaskView(
            $"Name who leads for {PartnerWords.Name(PartnerOf(owed))}",
            ["This person leads on the Rapid Review for your organisation. What we ask of it later goes to them."],
            Questions.Form(
                "Name the lead",
                Questions.Choice(Who, "Who leads?", "who leads", "Select who leads", [.. candidates.Select(person => new FormOption(person.Id, LeadCandidates.Shown(person))), new FormOption(LeadCandidates.Else, "Somebody else")]),
                Questions.Text("name", "Full name", "the full name of the lead") with { ShownWhen = Questions.When(Who, LeadCandidates.Else) },
                Questions.Text("email", "Work email address", "the work email address of the lead", 254, "An address that only this person reads. Codes are sent to it.") with { ShownWhen = Questions.When(Who, LeadCandidates.Else) }),
            "Name this person",
            "Lead named")
        {
            Next = "We write to the person you named.",
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var (partner, who) = (PartnerOf(owed), post.Answers.Text(Who));
        if (who != LeadCandidates.Else)
            return visit.Review.Find(who) is { } known ? Do(new NamePartnerLead(partner, known)) : Wrong(Who, "Select who leads");
        return Do(new NamePartnerLead(partner, LeadCandidates.Person(visit.Review, partner, post.Answers.Text("name"), post.Answers.Text("email"))));
    }

    static Partner PartnerOf(Owed owed) => Enum.TryParse<Partner>(owed.Subject, out var partner) ? partner : throw new TaskGoneException();
}
