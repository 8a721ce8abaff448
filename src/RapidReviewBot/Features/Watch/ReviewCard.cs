using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Features.Watch;

/// <summary>The one card of a review that is always current: day, next step, who is waited for, national limit, what could not be done.</summary>
public sealed class ReviewCard(Messenger messenger) : Card
{
    public const string CardKind = "review";

    private const int MostWaited = 12;

    public override string Kind => CardKind;

    public static CardAddress AddressOf(ReviewId review) => new(CardKind, review.Value);

    public override async Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var (review, context) = request.TheReview;
        var timetable = Timetable.For(context.Procedure, review.Facts(context.Procedure), context.Calendar, request.Now);
        var members = review.Everyone().Select(person => person.EntraId).OfType<string>();
        var refreshFor = request.ViewerId is null && review.IsOpen ? await messenger.TeamsIdsAsync(members, cancellationToken) : null;
        return CardWriting.Write(
            request.Address,
            $"v{review.Version}",
            $"Rapid Review {review.Reference}",
            ReviewWords.Lead(review, context, timetable),
            [State(review, context, timetable), .. Facts(review, context, timetable), .. Waiting(review, context, request.Now), .. Mine(request), .. Parked(review), Links(review)],
            refreshFor);
    }

    private static AdaptiveElement State(Review review, ReviewContext context, Timetable timetable) => review.Status switch
    {
        ReviewStatus.StoodDown => CardWriting.State(CardState.Done, "stood down. Nothing more is due."),
        ReviewStatus.Closed => CardWriting.State(CardState.Done, "closed."),
        _ when timetable.FirstImpossible is { } impossible => CardWriting.State(CardState.Problem, impossible.Sentence),
        _ when timetable.Milestones.Any(one => one.State == MilestoneState.Overdue) => CardWriting.State(CardState.Late, $"overdue: {ReviewWords.Overdue(review, context, timetable)}."),
        _ => CardWriting.State(CardState.Waiting, "on track."),
    };

    private static IEnumerable<AdaptiveElement?> Facts(Review review, ReviewContext context, Timetable timetable) =>
    [
        CardWriting.Facts(
        [
            ("Day", timetable.DayNumber is { } day ? $"{day}" : "not begun"),
            ("Next", timetable.Next is { } next ? $"{next.Milestone.Title}, {OwedWords.DueWords(next.DueAt!.Value, context.Calendar, timetable.Now)}" : "nothing"),
            ("Local last day", ReviewWords.Day(timetable, context.Procedure.LastMilestone, context)),
            ("National limit", ReviewWords.National(timetable, context)),
            .. Threshold(review, context),
            ("Leads", string.Join("; ", review.Preparing.Leads.Values.OrderBy(named => named.Partner).Select(named => $"{PartnerWords.Name(named.Partner)}: {named.Lead.Name}"))),
            ("Returns", review.Asked.Any() ? $"{review.Asked.Count(part => part.HasReturned)} of {review.Asked.Count()} in{Outstanding(review)}" : "not asked for yet"),
            ("Meeting", review.Meeting.Set is { } set ? $"{LondonTime.Words(set.Start)}{(review.MeetsOnClosedDay(context.Calendar) ? " - no working day: choose another time or keep it" : "")}" : Invitation.WhyInquorate(review, context.Procedure) is { Length: > 0 } why ? $"to be held again. {why}" : "not set"),
            ("Report", review.Report.Newest is { } report ? $"version {report.Version}{ReviewWords.Comments(review, context)}" : "not written"),
            .. review.FollowUp.Answers.OrderBy(answer => answer.Key).Select(answer => ($"Answer of {StatutoryBodyWords.Name(answer.Key)}", $"filed or settled {LondonTime.Words(answer.Value)}")),
            ("Agreed with the Panel", review.FollowUp.Timelines is { } agreed ? $"last day {LondonTime.Words(agreed.LastDay)}" : ""),
        ]),
    ];

    // Before the last ones it would be a list of everybody.
    private static string Outstanding(Review review) => review.Outstanding.ToList() is { Count: > 0 and <= 3 } missing
        ? $"; outstanding: {string.Join(", ", missing.Select(part => part.Agency.Name))}"
        : "";

    // How many, not which: nobody sees another's view before all are in.
    private static IEnumerable<(string, string)> Threshold(Review review, ReviewContext context)
    {
        if (!ThresholdSteps.IsDecidedHere(context.Procedure)) yield break;
        var (threshold, asked) = (review.Threshold, context.Procedure.Threshold!.Views.Count);
        yield return ("Threshold", threshold.Decided is { } decided ? decided.Met ? "met" : "not met"
            : threshold.ConsultationOpen ? "views differ"
            : $"{threshold.ViewsNow.Count()} of {asked} views in");
        if (threshold.Commissioned is { } commissioned) yield return ("Chaired by", review.Find(commissioned.PersonId)?.Name ?? "");
        if (threshold.Concluded?.MultiAgencyReview is { } set) yield return ("Multi-agency review", $"{review.Find(set.OwnerId)?.Name}, due {LondonTime.Words(set.Due)}");
    }

    private static IEnumerable<AdaptiveElement?> Waiting(Review review, ReviewContext context, DateTimeOffset now)
    {
        var waited = ReviewWords.Waiting(review, context, now);
        if (waited.Count == 0) yield break;
        yield return CardWriting.Heading("Waiting for");
        yield return CardWriting.Points(waited.Take(MostWaited));
        if (waited.Count > MostWaited) yield return CardWriting.Note($"and {waited.Count - MostWaited} more: write \"who are we waiting for\".");
    }

    private static IEnumerable<AdaptiveElement?> Mine(CardRequest request)
    {
        if (request.ViewerId is not { } viewer) yield break;
        var (review, context) = request.TheReview;
        var mine = OwedList.Of(review with { AsOf = request.Now }, context.Procedure).Where(owed => owed.By.Id == viewer).ToList();
        if (mine.Count == 0) yield break;
        yield return CardWriting.Heading("Yours to do");
        yield return CardWriting.Points(mine.Select(owed => $"{OwedWords.Title(owed, review, context.Procedure)}{ReviewWords.Comma(OwedWords.Due(owed, review, context, request.Now))}"));
        yield return CardWriting.Note("You have a card for each in your chat with the bot. Write \"what is due\" there to get them again.");
    }

    private static IEnumerable<AdaptiveElement?> Parked(Review review) =>
        review.Parked.Select(parked => CardWriting.State(CardState.Problem, $"{ParkedWords.What(parked, review)} {parked.Reason}"));

    private static AdaptiveElement? Links(Review review) => review.Folder is { } folder
        ? CardWriting.Buttons(CardButtons.Open("Open the case folder", new Uri(folder.WebUrl)))
        : null;
}
