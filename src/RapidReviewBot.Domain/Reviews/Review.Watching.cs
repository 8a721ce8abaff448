using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    /// <summary>The mark by which a reminder is given once.</summary>
    public static string ReminderMark(string milestoneId, int ping, string personId) => $"{milestoneId}/{ping}/{personId}";

    private Review Watched(WatchingEvent happened) => happened switch
    {
        AttentionGiven given => this with { AttendedUpTo = given.UpTo },
        ReminderGiven given => this with { Reminded = Reminded.Append(ReminderMark(given.MilestoneId, given.Ping, given.PersonId)).ToHashSet() },
        ReminderMissed missed => this with { Reminded = Reminded.Append(ReminderMark(missed.MilestoneId, missed.Ping, "")).ToHashSet() },
        MilestoneMissed missed => this with { MilestonesMissed = MilestonesMissed.Append(missed.MilestoneId).ToHashSet() },
        PlanFoundImpossible found => this with { ImpossibleBecause = found.Why },
        DeadlinesMoved moved => this with { LastMoved = moved },
        DailyStatusGiven => this,
        LogEntryAdded => this,
        EffectParked parked => this with { Parked = [.. Parked.Where(other => other.Key != parked.Key), parked] },
        EffectRetried retried => this with { Parked = [.. Parked.Where(other => other.Key != retried.Key)] },
        _ => throw Unknown(happened),
    };

    private Review Recorded(RecordedAct happened, DateTimeOffset at) => happened switch
    {
        ChannelCreated created => this with { Channel = created },
        CaseFolderCreated created => this with { Folder = created },
        DocumentFiled filed => Filed(filed.Document),
        MailSent sent => (sent.Saved is { } saved ? Filed(saved) : this) with { Mails = [.. Mails, sent] },
        MailBounced => this,
        PersonAsked => this,
        MeetingCancelled cancelled => this with { Meeting = Meeting.Booked?.EventId == cancelled.EventId ? Meeting with { Booked = null } : Meeting },
        SideMeetingBooked booked => this with { SideMeetings = [.. SideMeetings.Where(other => other.Purpose != booked.Purpose), booked] },
        SideMeetingCancelled cancelled => this with { SideMeetings = [.. SideMeetings.Where(other => other.EventId != cancelled.EventId)] },
        ChannelArchived => this,
        ReplyFiled filed => Filed(filed.Reply) with { FollowUp = FollowUp.After(filed, at) },
        _ => throw Unknown(happened),
    };
}
