using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;

namespace RapidReviewBot.Features.OpenReview;

/// <summary>Opens the review of an opening card. The review's id follows from the card: pressed twice, by one person or two, it is one review.</summary>
public sealed class OpenReviewVerb(ReviewLedger ledger, ReviewContexts contexts, ReferralDesk referrals) : OwnVerb
{
    public const string Verb = "open-review";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var partnershipId = OpeningCard.PartnershipOf(press.Card);
        var context = await contexts.ForAsync(partnershipId, cancellationToken);
        var wanted = Read(press, context);
        if (press.Fields.Problems.Count > 0) return new PressAnswer.NotDone(press.Fields.Problems);
        var review = OnceIds.Of(press.Once);
        var name = context.Partnership.Roster.FirstOrDefault(held => held.Person.Id == press.Speaker.EntraId)?.Person.Name ?? press.Speaker.Name;
        var command = new Domain.Reviews.Commands.Command(press.Once, review, press.Speaker.Actor with { Name = name }, press.Now, wanted);
        var answer = await ledger.OpenAsync(partnershipId, command, cancellationToken);
        if (answer is not LedgerAnswer.Refused && OpeningCard.ReferralOf(press.Card) is { } referral) await referrals.OpenedAsync(referral, review, cancellationToken);
        return answer switch
        {
            LedgerAnswer.Refused refused => new PressAnswer.NotDone(refused.Refusal.Sentence),
            LedgerAnswer.Accepted accepted => Opened(press, accepted.Review),
            LedgerAnswer.Repeated repeated => Opened(press, repeated.Answer.Review),
            _ => throw new InvalidOperationException("The ledger gave an answer that is none."),
        };
    }

    private static Domain.Reviews.Commands.OpenReview Read(Press press, ReviewContext context)
    {
        var fields = press.Fields;
        var dates = new Dictionary<Fact, DateTimeOffset>();
        foreach (var asked in context.Procedure.Opening.Dates)
            if (fields.Date(OpeningCard.DateField(asked.Fact), asked.Label, asked.Required) is { } day)
                dates[asked.Fact] = Instant(asked.Fact, day, press);
        var references = context.Procedure.Opening.Dates.Where(asked => asked.ReferenceLabel is not null)
            .ToDictionary(asked => asked.Fact, asked => fields.Line(OpeningCard.ReferenceField(asked.Fact), asked.ReferenceLabel!, asked.Required, longest: 60));
        var offered = OpeningCard.Choices(context).Select(choice => choice.Value).ToList();
        var children = Enumerable.Range(1, 4)
            .Select(number => fields.Line(OpeningCard.ChildField(number), number == 1 ? "Initials of the child" : $"Initials of child {number}", required: number == 1, longest: 4))
            .Where(initials => initials.Length > 0);
        return new Domain.Reviews.Commands.OpenReview(
            dates,
            [.. children],
            [.. context.Procedure.Opening.Questions.Select(question => question.Circumstance).Where(one => fields.Ticked(OpeningCard.QuestionField(one)))],
            fields.Choice(OpeningCard.Referrer, "Which agency referred it", offered),
            fields.Choices(OpeningCard.Agencies, "Agencies that know, or may know, the child or family", offered))
        {
            References = references.Where(one => one.Value.Length > 0).ToDictionary(),
        };
    }

    /// <summary>The referral at its clock time when given, else at the start of its day; never later than now.</summary>
    private static DateTimeOffset Instant(Fact fact, DateOnly day, Press press)
    {
        if (fact != Fact.ReferralReceived || press.Fields.Time("received-at", "Time at which the referral was received", required: false) is not { } time)
            return LondonTime.StartOf(day);
        return LondonTime.At(day, time);
    }

    private static PressAnswer.Done Opened(Press press, Review review)
    {
        var card = CardWriting.Write(press.Card, "opened", $"Review {review.Reference} is open", "The channel, the case folder and the review card are being made. You get a card for each thing to do next.",
        [
            CardWriting.State(CardState.Done, $"review {review.Reference} opened."),
            CardWriting.Text("First: fill in the referral form, on a page of its own. Its outline goes into the letter to the agencies."),
        ]);
        return new PressAnswer.Done(null, card);
    }
}
