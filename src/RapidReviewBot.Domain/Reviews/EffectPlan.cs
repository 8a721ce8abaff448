using System.Globalization;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What the outside world must be made to do because of events. Pure: the same events give the same effects under the same keys.</summary>
public static partial class EffectPlan
{
    /// <param name="before">The review before the events.</param>
    /// <param name="after">The review after all of them.</param>
    public static IReadOnlyList<PlannedEffect> For(Review before, Review after, IReadOnlyList<RecordedEvent> events, ReviewContext context)
    {
        if (events.Count == 0) return [];
        var planned = new List<PlannedEffect>();
        foreach (var recorded in events)
            planned.AddRange(Of(recorded.What, after, context).Select((effect, index) => new PlannedEffect(Key(recorded.Number, index), effect)));
        var last = events[^1].Number;
        var offset = planned.Count(effect => effect.Key.StartsWith(Key(last), StringComparison.Ordinal));
        planned.AddRange(Asks(before, after, context).Concat(Beginning(before, after, context)).Concat(Reinvited(before, after, context)).Concat(Reopened(before, after, context)).Select((effect, index) => new PlannedEffect(Key(last, offset + index), effect)));
        planned.AddRange(AlwaysCurrent(after, events));
        return planned;
    }

    private static string Key(int number) => $"o-{number.ToString("D8", CultureInfo.InvariantCulture)}-";

    private static string Key(int number, int index) => Key(number) + index.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Effect> Of(ReviewEvent happened, Review after, ReviewContext context) => happened switch
    {
        OpeningEvent opening => OfOpening(opening, after, context),
        GatheringEvent gathering => OfGathering(gathering, after, context),
        MeetingEvent meeting => OfMeeting(meeting, after, context),
        DecidingEvent deciding => OfDeciding(deciding, after, context),
        ThresholdEvent threshold => OfThreshold(threshold, after, context),
        PreparingEvent preparing => OfPreparing(preparing, after, context),
        DraftingEvent drafting => OfDrafting(drafting, after, context),
        FollowUpEvent followUp => OfFollowUp(followUp, after, context),
        WatchingEvent watching => OfWatching(watching, after, context),
        RecordedAct act => OfRecorded(act, after, context),
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    /// <summary>Whatever somebody owes now that they did not owe before is asked for, once, unless a letter asks for it.</summary>
    private static IEnumerable<Effect> Asks(Review before, Review after, ReviewContext context)
    {
        var known = OwedList.Of(before, context.Procedure).Select(owed => (owed.By.Id, owed.Key)).ToHashSet();
        return OwedList.Of(after, context.Procedure)
            .Where(owed => !known.Contains((owed.By.Id, owed.Key)) && !IsAskedByLetter(owed, after))
            .Select(owed => Asking(owed.By, owed.Key));
    }

    /// <summary>Mail and card for each of more readers than this would not go into one transaction; the mail alone has everything in it.</summary>
    public const int MostReadersWithCards = 40;

    // Whoever is in Teams gets the card besides the mail with the draft or the notice.
    private static bool IsAskedByLetter(Owed owed, Review after) =>
        (owed.Kind == OwedKind.CommentOnDraft && after.Draft.Readers.Count > MostReadersWithCards)
        || (owed.Kind == OwedKind.MendParked && IsOfTeams(after.Parked.First(parked => parked.Key == owed.Subject).Kind))
        || (owed.Kind is OwedKind.CommentOnDraft or OwedKind.NamePartnerLead && !owed.By.HasAccountInTenant)
        || owed.Kind is OwedKind.SecureRecords or OwedKind.GiveReturn or OwedKind.NameLead or OwedKind.ConfirmInspectorate;

    private static IEnumerable<PlannedEffect> AlwaysCurrent(Review after, IReadOnlyList<RecordedEvent> events)
    {
        if (after.Channel is not null && after.When<ChannelArchived>() is null)
            yield return new(PlannedEffect.CardKey, new KeepReviewCard());
        if (after.Channel is not null && events.Any(recorded => recorded.What is ReviewClosed)) yield return new(PlannedEffect.ArchiveKey, new ArchiveChannel());
        if (after.Folder is null) yield break;
        if (events.Any(recorded => recorded.What is not AttentionGiven)) yield return new(PlannedEffect.LogKey, new KeepDailyLog());
        if (events.Any(recorded => recorded.What is GatheringEvent)) yield return new(PlannedEffect.ChecklistKey, new KeepReturnsChecklist());
    }
}
