using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.BeginReview;

/// <summary>Whose task it is lists the agencies involved with the child and family (R05).</summary>
public sealed class ListAgenciesCard : TaskCard
{
    public override OwedKind Owed => OwedKind.ListAgencies;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("Choose every agency that is or was involved with the child or family. Each is then asked for information."),
        CardFields.ChoicesField(AgencyChoices.Field, "Agencies involved", AgencyChoices.Known(task.Review, task.Context), values: task.Review.Agencies.Select(part => part.Agency.Id)),
        CardWriting.Heading("One that is not on the list"),
        CardFields.TextField(AgencyChoices.OtherName, "Name of the other agency", required: false, longest: 100),
        CardFields.TextField(AgencyChoices.OtherContact, "Whom to write to there", required: false),
        CardFields.EmailField(AgencyChoices.OtherEmail, "Their work email address", required: false),
        CardWriting.Buttons(CardButtons.MainPress("Share the list", ListAgenciesVerb.Verb)),
    ];
}

public sealed class ListAgenciesVerb : ReviewVerb
{
    public const string Verb = "list-agencies";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var chosen = press.Fields.Choices(AgencyChoices.Field, "Agencies involved", AgencyChoices.Known(review, context).Select(choice => choice.Value), required: false);
        var name = press.Fields.Line(AgencyChoices.OtherName, "Name of the other agency", required: false, longest: 100);
        var contact = press.Fields.Line(AgencyChoices.OtherContact, "Whom to write to there", required: false);
        var email = press.Fields.Email(AgencyChoices.OtherEmail, "Their work email address", required: name.Length > 0);
        return new ListAgencies(chosen, AgencyChoices.Another(name, contact, email));
    }
}

/// <summary>Whose task it is confirms which agencies are asked (J05).</summary>
public sealed class AgreeAgenciesCard : TaskCard
{
    public override OwedKind Owed => OwedKind.AgreeAgencies;

    protected override string Seen(TaskAtHand task) => string.Join(' ', task.Review.Agencies.Select(part => part.Agency.Id));

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("The office proposes to ask these agencies. Only those that you leave ticked are asked."),
        CardFields.ChoicesField(AgencyChoices.Field, "Agencies to ask", AgencyChoices.OfReview(task.Review), values: task.Review.Agencies.Select(part => part.Agency.Id)),
        CardWriting.Buttons(CardButtons.MainPress("Confirm the agencies", AgreeAgenciesVerb.Verb)),
    ];
}

public sealed class AgreeAgenciesVerb : ReviewVerb
{
    public const string Verb = "agree-agencies";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new AgreeAgencies(
        press.Fields.Choices(AgencyChoices.Field, "Agencies to ask", press.TheReview.Review.Agencies.Select(part => part.Agency.Id)));
}
