using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;

namespace RapidReviewBot.Features.OpenReview;

/// <summary>What a review begins with: dates, circumstances, initials, agencies. No story and no names (N09).</summary>
public sealed class OpeningCard(PartnershipStore partnerships, ReviewContexts contexts, ReferralShelf referrals) : Card
{
    public const string CardKind = "opening";
    public const string Referrer = "referrer";
    public const string Agencies = "agencies";
    private const string FromReferral = "referral-";

    public override string Kind => CardKind;

    /// <param name="partnershipId">The partnership in which the review is opened.</param>
    /// <param name="messageId">Makes one asking for a card one card: pressed twice it opens one review.</param>
    public static CardAddress AddressOf(string partnershipId, string messageId) => new(CardKind, "", $"{partnershipId}|{messageId}");

    /// <summary>One card for one referral: whoever opens from it, it is one review.</summary>
    internal static CardAddress OfReferral(WaitingReferral referral) => AddressOf(referral.PartnershipId, FromReferral + referral.Id);

    /// <summary>The id of the referral that a review is opened from; null when it is opened without one.</summary>
    internal static string? ReferralOf(CardAddress address) =>
        address.Subject.Split('|') is [_, var message] && message.StartsWith(FromReferral, StringComparison.Ordinal) ? message[FromReferral.Length..] : null;

    public static string PartnershipOf(CardAddress address) => address.Subject.Split('|')[0];

    public static string ChildField(int number) => $"child{number}";

    public override async Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var id = PartnershipOf(request.Address);
        if (await partnerships.FindAsync(id, cancellationToken) is null) return null;
        var referral = ReferralOf(request.Address) is { } wanted ? await referrals.FindAsync(wanted, cancellationToken) : null;
        if (ReferralOf(request.Address) is not null && !(referral is { State: ReferralState.TakenOn, ReviewId: null } && referral.PartnershipId == id)) return null;
        var context = await contexts.ForAsync(id, cancellationToken);
        return CardWriting.Write(
            request.Address,
            "opening",
            referral is null ? "Open a Rapid Review" : $"Open a Rapid Review from referral {referral.Reference}",
            $"{context.Partnership.Name}, {context.Procedure.Name} procedure. If a child is in danger now, call 999 or the local authority's front door first: this does not replace that.",
            Body(context, LondonTime.DateOf(request.Now), referral));
    }

    private static IEnumerable<AdaptiveElement?> Body(ReviewContext context, DateOnly today, WaitingReferral? referral) =>
    [
        CardWriting.Heading("Dates"),
        .. context.Procedure.Opening.Dates.SelectMany(date => Asked(date, today, referral is null ? today : LondonTime.DateOf(referral.ReceivedAt))),
        CardFields.TimeField("received-at", "Time at which the referral was received (London time)", required: false),
        CardWriting.Heading("Children"),
        CardWriting.Text("Initials only, eldest first. Names go into the referral form, on a page of its own."),
        .. Enumerable.Range(1, 4).Select(number => CardFields.TextField(ChildField(number), number == 1 ? "Initials of the child" : $"Initials of child {number}, if there is one", required: number == 1, longest: 4)),
        CardWriting.Heading("What applies"),
        .. context.Procedure.Opening.Questions.Select(question => CardFields.TickField(QuestionField(question.Circumstance), question.Label, Applies(question.Circumstance, referral))),
        CardWriting.Heading("Agencies"),
        CardFields.ChoiceField(Referrer, "Which agency referred it", Choices(context)),
        CardFields.ChoicesField(Agencies, "Agencies that know, or may know, the child or family", Choices(context), values: Proposed(context)),
        CardWriting.Buttons(CardButtons.MainPress("Open the review", OpenReviewVerb.Verb)),
    ];

    private static IEnumerable<AdaptiveElement> Asked(OpeningDate date, DateOnly today, DateOnly received)
    {
        yield return CardFields.DateField(DateField(date.Fact), date.Label, date.Required, latest: today, value: date.Fact == Fact.ReferralReceived ? received : null);
        if (date.ReferenceLabel is { } label) yield return CardFields.TextField(ReferenceField(date.Fact), label, date.Required, longest: 60);
    }

    public static string ReferenceField(Fact fact) => $"reference-{fact}";

    public static string DateField(Fact fact) => $"date-{fact}";

    public static string QuestionField(Circumstance circumstance) => $"so-{circumstance}";

    public static IReadOnlyList<(string Value, string Title)> Choices(ReviewContext context) =>
        [.. context.Partnership.Agencies.Select(agency => (agency.Id, agency.Name))];

    /// <summary>A form that came by mail is a professional's.</summary>
    private static bool Applies(Circumstance circumstance, WaitingReferral? referral) =>
        circumstance == Circumstance.ReferrerIsProfessional && referral is { Way: ReferralWay.Mail };

    private static IEnumerable<string> Proposed(ReviewContext context) => context.Procedure.Agencies.Defaults
        .Where(rule => rule.WhenAny.Count == 0 && context.Partnership.Agency(rule.Id) is not null)
        .Select(rule => rule.Id);
}
