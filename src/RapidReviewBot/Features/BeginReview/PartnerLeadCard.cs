using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.BeginReview;

/// <summary>A statutory partner says who leads for it: somebody known, or somebody else by name and address (B03).</summary>
public sealed class PartnerLeadCard : TaskCard
{
    public const string Who = "who";

    public override OwedKind Owed => OwedKind.NamePartnerLead;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var candidates = LeadCandidates.Of(task.Owed, task.Review, task.Procedure);
        return
        [
            CardWriting.Text("Later requests to your partner in this review go to this person."),
            CardFields.ChoiceField(Who, "Who leads", [.. candidates.Select(person => (person.Id, LeadCandidates.Shown(person))), (LeadCandidates.Else, "Somebody else: enter name and address")], value: candidates[0].Id),
            CardFields.TextField("name", "If somebody else: full name", required: false),
            CardFields.EmailField("email", "If somebody else: work email address", required: false),
            CardWriting.Buttons(CardButtons.MainPress("Name the lead", PartnerLeadVerb.Verb, ("partner", task.Owed.Subject ?? ""))),
        ];
    }
}

public sealed class PartnerLeadVerb : ReviewVerb
{
    public const string Verb = "name-partner-lead";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var review = press.TheReview.Review;
        var fields = press.Fields;
        if (!Enum.TryParse<Partner>(press.With.GetValueOrDefault("partner", ""), out var partner)) fields.Problem("This card is not complete. Write \"what is due\" to get it again.");
        var who = fields.Choice(PartnerLeadCard.Who, "Who leads", [.. review.Everyone().Select(person => person.Id), LeadCandidates.Else]);
        var other = who == LeadCandidates.Else;
        var name = fields.Line("name", "If somebody else: full name", required: other);
        var email = fields.Email("email", "If somebody else: work email address", required: other);
        return new NamePartnerLead(partner, other ? LeadCandidates.Person(review, partner, name, email) : review.Find(who) ?? LeadCandidates.Nobody);
    }
}
