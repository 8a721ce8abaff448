using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Features.OpenReview;

/// <summary>A referral that came from outside (T02, T30): that it is there, and the way to the page where it is read. Nothing of what it says (N09).</summary>
public sealed class WaitingReferralCard(ReferralDesk desk, ReviewLedger ledger) : Card
{
    public override string Kind => ReferralCards.Kind;

    public override async Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.ViewerId is not { } viewer || await desk.SeenByAsync(request.Address.Subject, viewer, cancellationToken) is not { MaySettle: true } seen)
            return CardWriting.Write(request.Address, "closed", "A referral", Office.OnlyTheOffice, []);
        var referral = seen.Referral;
        return CardWriting.Write(request.Address, $"{referral.State} {referral.ReviewId}", $"Referral {referral.Reference}", Lead(referral, request.Now),
        [
            CardWriting.Facts(
                ("Came on", LondonTime.WordsWithYear(LondonTime.DateOf(referral.ReceivedAt))),
                ("By", referral.WayInWords),
                ("Taken on by", referral.State == ReferralState.TakenOn ? referral.SettledBy! : ""),
                ("Closed by", referral.State == ReferralState.Closed ? referral.SettledBy! : ""),
                ("Why", ClosingReasons.Words(referral.Reason)),
                ("Review", referral.ReviewId is { } id ? (await ledger.ReadAsync(new ReviewId(id), cancellationToken)).Reference : "")),
            .. Unreached(seen).Select(words => CardWriting.State(CardState.Problem, words)),
            Below(referral),
        ]);
    }

    private static IEnumerable<string> Unreached(SeenReferral seen) => seen.Partnership.Roster.Select(held => held.Person).DistinctBy(person => person.Id)
        .Where(person => seen.Referral.Unreached.Contains(person.Id))
        .Select(person => $"{person.Name} of the office could not be reached in Teams; a mail was sent instead. If they have left, write \"set up\", choose \"Roles\" and end their role or give it to somebody else.");

    private static string Lead(WaitingReferral referral, DateTimeOffset now) => referral switch
    {
        { State: ReferralState.Waiting } when LondonTime.DateOf(now) > LondonTime.DateOf(referral.ReceivedAt) => $"{ReferralWords.Waits(referral)} Read it today: take it on, or close it with a reason. If it says that a child is in danger, call 999 or the front door first.",
        { State: ReferralState.Waiting } => "Read it today: take it on, or close it with a reason. It was not looked at before it came to you. If it says that a child is in danger, call 999 or the front door first.",
        { State: ReferralState.Closed } => "It is closed. Nothing more is asked of you.",
        { ReviewId: null } => "It was taken on. Open the review.",
        _ => "A review was opened from it. What it says is in the case folder, and in a draft of the referral form.",
    };

    private static AdaptiveElement Below(WaitingReferral referral) => referral switch
    {
        { State: ReferralState.TakenOn, ReviewId: null } => CardWriting.Buttons(CardButtons.MainPress("Open the review", OpenFromReferralVerb.Verb), CardButtons.Press("Read it again", ReadReferralVerb.Verb)),
        { State: ReferralState.Waiting } => CardWriting.Buttons(CardButtons.MainPress("Get my page", ReadReferralVerb.Verb)),
        _ => CardWriting.State(CardState.Done, "settled."),
    };
}

/// <summary>Hands whoever presses their own link to the referral. The page still asks for a code sent to their mailbox.</summary>
public sealed class ReadReferralVerb(ReferralDesk desk, PersonalLinks links) : OwnVerb
{
    public const string Verb = "read-referral";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        if (await desk.SeenByAsync(press.Card.Subject, press.Speaker.EntraId, cancellationToken) is not { MaySettle: true } seen) return new PressAnswer.NotDone(Office.OnlyTheOffice);
        var to = new LinkRecipient(new ReviewId(seen.Referral.Id), seen.Viewer.Id, seen.Viewer.Email, press.Now + PersonalLinks.AfterReview);
        var page = await links.IssueAsync(to, ReferralPaths.Page, cancellationToken);
        return new PressAnswer.Done(null, CardWriting.Write(press.Card, "page", $"Referral {seen.Referral.Reference}", "Your page for this referral is ready.",
        [
            CardWriting.Text("It asks for a code that is sent to your mailbox. The link is yours alone: do not pass it on."),
            CardWriting.Buttons(CardButtons.Open("Open my page", page), CardButtons.PressWithoutFields("Show the referral again", CardButtons.RefreshVerb)),
        ]));
    }
}

/// <summary>Shows the opening card of a referral that was taken on.</summary>
public sealed class OpenFromReferralVerb(CardRack cards, ReferralDesk desk) : OwnVerb
{
    public const string Verb = "open-from-referral";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        if (await desk.SeenByAsync(press.Card.Subject, press.Speaker.EntraId, cancellationToken) is not { MaySettle: true } seen) return new PressAnswer.NotDone(Office.OnlyTheOffice);
        var address = OpeningCard.OfReferral(seen.Referral);
        var card = await cards.DrawAsync(new CardRequest(address, null, press.Speaker.EntraId, press.Now), cancellationToken);
        return card is null ? new PressAnswer.NotDone("A review was opened from it already.") : new PressAnswer.Done(null, card);
    }
}
