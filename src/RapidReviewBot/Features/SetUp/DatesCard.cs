using System.Globalization;
using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Features.SetUp;

/// <summary>Days on which the partnership is closed (N02) and dates of its standing group (W08), today and to come.</summary>
public sealed class DatesCard(PartnershipStore partnerships, Office office) : SettingCard(partnerships, office)
{
    public const string CardKind = "set-up-dates";
    public const string ClosedField = "closed";
    public const string ReasonField = "reason";
    public const string MeetingField = "meeting";
    public const string RemoveField = "remove";

    public override string Kind => CardKind;

    protected override (string Title, string Lead) Heading(SettingPage page) =>
        ("Closed days and standing meetings", "A closed day is no working day in any timetable here. Weekends and bank holidays are known already.");

    protected override Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken)
    {
        var dates = SettingDates.ToCome(page.Settings, page.Today).ToList();
        return Task.FromResult<IEnumerable<AdaptiveElement?>>(
        [
            dates.Count == 0 ? CardWriting.Text("None to come.") : CardFields.ChoiceField(RemoveField, "Dates to come", dates, required: false),
            dates.Count == 0 ? null : CardWriting.Buttons(CardButtons.Press("Remove the chosen date", RemoveDateVerb.Verb)),
            CardWriting.Heading("Add a closed day"),
            CardFields.DateField(ClosedField, "Closed on", required: false, earliest: page.Today),
            CardFields.TextField(ReasonField, "Reason that people are shown", required: false, longest: 80),
            CardWriting.Buttons(CardButtons.Press("Add the closed day", AddClosureVerb.Verb)),
            CardWriting.Heading("Add a standing meeting"),
            CardFields.DateField(MeetingField, "The group meets on", required: false, earliest: page.Today),
            CardWriting.Buttons(CardButtons.Press("Add the meeting", AddMeetingDateVerb.Verb), Back()),
        ]);
    }
}

/// <summary>How closed days and standing dates change. Pure.</summary>
public static class SettingDates
{
    private const int Most = 100;
    private const string ClosedMark = "closed-";
    private const string MeetingMark = "meeting-";

    public static IEnumerable<(string Key, string Words)> ToCome(Partnership settings, DateOnly today) =>
        settings.Closures.Where(day => day.Date >= today).OrderBy(day => day.Date).Select(day => (Key(ClosedMark, day.Date), $"{LondonTime.WordsWithYear(day.Date)}: closed, {day.Reason}"))
            .Concat(settings.StandingMeetings.Where(day => day >= today).Order().Select(day => (Key(MeetingMark, day), $"{LondonTime.WordsWithYear(day)}: standing meeting")));

    public static SettingAnswer Close(Partnership settings, LocalClosure closure)
    {
        if (settings.Closures.Any(day => day.Date == closure.Date))
            return SettingAnswer.Refuse($"{LondonTime.WordsWithYear(closure.Date)} is a closed day already.");
        if (settings.StandingMeetings.Contains(closure.Date))
            return SettingAnswer.Refuse($"The standing group meets on {LondonTime.WordsWithYear(closure.Date)}. Remove that meeting first.");
        return settings.Closures.Count >= Most
            ? SettingAnswer.Refuse($"At most {Most} closed days can be kept.")
            : SettingAnswer.Set(settings with { Closures = [.. settings.Closures.Append(closure).OrderBy(day => day.Date)], ClosuresBefore = settings.ClosuresBefore ?? settings.Closures });
    }

    /// <param name="settings">What is stored.</param>
    /// <param name="date">London date.</param>
    /// <param name="isWorkingDay">By bank holidays and the partnership's closed days.</param>
    public static SettingAnswer Meet(Partnership settings, DateOnly date, bool isWorkingDay)
    {
        if (settings.StandingMeetings.Contains(date))
            return SettingAnswer.Refuse($"The standing group meets on {LondonTime.WordsWithYear(date)} already.");
        if (!isWorkingDay || settings.Closures.Any(day => day.Date == date))
            return SettingAnswer.Refuse($"{LondonTime.WordsWithYear(date)} is not a working day. Choose a working day for the standing meeting.");
        return settings.StandingMeetings.Count >= Most
            ? SettingAnswer.Refuse($"At most {Most} standing meetings can be kept.")
            : SettingAnswer.Set(settings with { StandingMeetings = [.. settings.StandingMeetings.Append(date).Order()] });
    }

    public static SettingAnswer Remove(Partnership settings, string key)
    {
        var closures = settings.Closures.Where(day => Key(ClosedMark, day.Date) != key).ToList();
        var meetings = settings.StandingMeetings.Where(day => Key(MeetingMark, day) != key).ToList();
        return closures.Count == settings.Closures.Count && meetings.Count == settings.StandingMeetings.Count
            ? SettingAnswer.Refuse("That date is not there any more. Nothing was done.")
            : SettingAnswer.Set(settings with
            {
                Closures = closures,
                StandingMeetings = meetings,
                ClosuresBefore = closures.Count == settings.Closures.Count ? settings.ClosuresBefore : settings.ClosuresBefore ?? settings.Closures,
            });
    }

    private static string Key(string mark, DateOnly date) => mark + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
