using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.BeginReview;

/// <summary>The health lead sees to it that health providers are told, and says so (B04).</summary>
public sealed class HealthToldCard : TaskCard
{
    public const string Field = "providers";

    public override OwedKind Owed => OwedKind.TellHealthProviders;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var providers = Preparation.HealthProviders(task.Review, task.Procedure);
        return
        [
            CardWriting.Text("Tell the health providers that matter to the case that a Rapid Review has begun and that they will be asked for a report. Then confirm it here; take the tick away from those that do not matter to the case."),
            CardFields.ChoicesField(Field, "Health providers that you told", [.. providers.Select(agency => (agency.Id, $"{agency.Name} ({agency.Contact.Name}, {agency.Contact.Email})"))], values: providers.Select(agency => agency.Id)),
            CardFields.DateField("on", "Day on which they were told", value: task.Today, latest: task.Today),
            CardWriting.Buttons(CardButtons.MainPress("Confirm", HealthToldVerb.Verb)),
        ];
    }
}

public sealed class HealthToldVerb : ReviewVerb
{
    public const string Verb = "confirm-health-told";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new ConfirmHealthTold(
        press.Fields.Date("on", "Day on which they were told") ?? default,
        press.Fields.Choices(HealthToldCard.Field, "Health providers that you told", Preparation.HealthProviders(press.TheReview.Review, press.TheReview.Context.Procedure).Select(agency => agency.Id)));
}
