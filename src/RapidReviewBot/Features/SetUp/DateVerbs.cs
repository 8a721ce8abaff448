using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Holidays;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Features.SetUp;

public sealed class AddClosureVerb(SettingDesk desk, ClosedDays closed) : OwnVerb
{
    public const string Verb = "setting-add-closure";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var day = press.Fields.Date(DatesCard.ClosedField, "Closed on", earliest: LondonTime.DateOf(press.Now));
        var reason = press.Fields.Line(DatesCard.ReasonField, "Reason that people are shown", longest: 80);
        var answer = await desk.ChangeAsync(press, day is { } added ? $"{LondonTime.WordsWithYear(added)} is a closed day." : "", stored => SettingDates.Close(stored, new LocalClosure(day ?? default, reason)), cancellationToken);
        await closed.TellAsync(SettingCard.PartnershipOf(press.Card), cancellationToken);
        return answer;
    }
}

public sealed class AddMeetingDateVerb(SettingDesk desk, ReviewContexts contexts) : OwnVerb
{
    public const string Verb = "setting-add-meeting-date";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var day = press.Fields.Date(DatesCard.MeetingField, "The group meets on", earliest: LondonTime.DateOf(press.Now)) ?? default;
        var context = await contexts.ForAsync(SettingCard.PartnershipOf(press.Card), cancellationToken);
        var works = press.Fields.Problems.Count == 0 && context.Calendar.IsWorkingDay(day);
        return await desk.ChangeAsync(press, $"The standing group meets on {LondonTime.WordsWithYear(day)}.", stored => SettingDates.Meet(stored, day, works), cancellationToken);
    }
}

public sealed class RemoveDateVerb(SettingDesk desk, ClosedDays closed) : OwnVerb
{
    public const string Verb = "setting-remove-date";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var key = press.Fields.Line(DatesCard.RemoveField, "a date to remove", longest: 40);
        var answer = await desk.ChangeAsync(press, "The date is removed.", stored => SettingDates.Remove(stored, key), cancellationToken);
        await closed.TellAsync(SettingCard.PartnershipOf(press.Card), cancellationToken);
        return answer;
    }
}
