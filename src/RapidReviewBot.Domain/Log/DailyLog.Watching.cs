using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

public static partial class DailyLog
{
    private static LogLine? OfWatching(WatchingEvent happened, Words say) => happened switch
    {
        AttentionGiven => null,
        ReminderGiven given => new(LogCategory.Deadline, $"{(given.Reminder == Reminder.Escalated ? say.Person(given.PersonId) : say.PersonWithAgency(given.PersonId))} {Reminded(given.Reminder)}: {say.Milestone(given.MilestoneId)}."),
        ReminderMissed missed => new(LogCategory.Deadline, $"A reminder fell while the service was away and is no longer true, so it was not sent: {say.Milestone(missed.MilestoneId)}."),
        MilestoneMissed missed => new(LogCategory.Deadline, $"Overdue since {LondonTime.Words(missed.Due)}: {say.Milestone(missed.MilestoneId)}."),
        PlanFoundImpossible found => new(LogCategory.Deadline, $"The plan can't be met: {found.Why}"),
        DeadlinesMoved moved => new(LogCategory.Deadline, $"Deadlines moved: {moved.Why} {string.Join("; ", moved.Moved.Select(one => $"{say.Milestone(one.MilestoneId)} is now {LondonTime.Words(one.To)}"))}."),
        DailyStatusGiven given => new(LogCategory.Deadline, $"Status of {LondonTime.Words(given.Day)} given to {string.Join(" and ", say.Procedure.Outcome.DailyStatusTo.Select(say.Role))} and the office."),
        LogEntryAdded added => new(LogCategory.Note, added.Text),
        EffectParked parked => new(LogCategory.Service, $"Given up for now: {ParkedWords.What(parked, say.Review)} {parked.Reason}"),
        EffectRetried retried => new(LogCategory.Service, $"Tried again what was given up{(say.GivenUp(retried.Key) is { } parked ? $": {ParkedWords.What(parked, say.Review)}" : " before.")}"),
        _ => throw Unsaid(happened),
    };

    private static string Reminded(Reminder reminder) => reminder switch
    {
        Reminder.Upcoming => "reminded of what is due",
        Reminder.DueToday => "reminded of what is due today",
        Reminder.Overdue => "reminded of what is overdue",
        Reminder.Escalated => "told, by escalation, of what is overdue",
        _ => throw new InvalidOperationException($"No words for {reminder}."),
    };

    private static LogLine OfRecorded(RecordedAct happened, Words say) => happened switch
    {
        ChannelCreated created => new(LogCategory.Service, $"Channel {created.Name} made."),
        CaseFolderCreated created => new(LogCategory.Service, $"Case folder {created.Name} made with {string.Join(", ", created.SubFolders.Keys)}: {created.WebUrl}"),
        DocumentFiled filed => new(LogCategory.Service, $"{say.Document(filed.Document.Document)}{Of(filed.Document.AgencyId, say)}, version {filed.Document.Version}, filed.", filed.Document),
        MailSent sent => new(LogCategory.Service, $"Mail sent to {say.Person(sent.PersonId)}: {LetterWords.Name(sent.Letter)}.", sent.Saved),
        MailBounced bounced => new(LogCategory.Service, $"Mail to {say.Person(bounced.PersonId)} could not be delivered. Check the address."),
        PersonAsked asked => new(LogCategory.Service, $"{say.Person(asked.PersonId)} was asked to {say.Task(asked.Owed)}."),
        MeetingCancelled => new(LogCategory.Meeting, "The meeting was taken out of the calendars."),
        SideMeetingBooked booked => new(LogCategory.Meeting, $"{SideMeetings.Title(booked.Purpose)}: invitations sent for {LondonTime.Words(booked.Start)}."),
        SideMeetingCancelled cancelled => new(LogCategory.Meeting, $"{SideMeetings.Title(cancelled.Purpose)}: taken out of the calendars."),
        ChannelArchived => new(LogCategory.Service, "Channel archived."),
        ReplyFiled filed => new(LogCategory.Submission, $"Reply of {filed.From} filed.", filed.Reply),
        _ => throw Unsaid(happened),
    };
}
