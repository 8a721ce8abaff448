using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using RapidReviewBot.Domain.Meetings;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Free/busy of people, as the partnership's mailbox sees it.</summary>
public sealed class Calendars(GraphServiceClient graph)
{
    private const int SchedulesAtOnce = 20;
    private const int StepMinutes = 30;

    /// <summary>Address -> when the person is not free, UTC. An address whose calendar can't be read is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<TimeRange>>> BusyAsync(string mailbox, IEnumerable<string> addresses, TimeRange span, CancellationToken cancellationToken)
    {
        var busy = new Dictionary<string, IReadOnlyList<TimeRange>>(StringComparer.OrdinalIgnoreCase);
        foreach (var some in addresses.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(SchedulesAtOnce))
        {
            var question = new GetSchedulePostRequestBody { Schedules = [.. some], StartTime = Utc(span.Start), EndTime = Utc(span.End), AvailabilityViewInterval = StepMinutes };
            var answer = await graph.Users[mailbox].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(question, cancellationToken: cancellationToken);
            foreach (var schedule in answer!.Value!)
            {
                if (schedule.ScheduleId is { } address && Read(schedule, span) is { } ranges) busy[address] = ranges;
            }
        }

        return busy;
    }

    private static IReadOnlyList<TimeRange>? Read(ScheduleInformation schedule, TimeRange span)
    {
        if (schedule.Error is not null || schedule.ScheduleItems?.Any(item => item.Status is null or FreeBusyStatus.Unknown) == true) return null;
        if (schedule.AvailabilityView is null && schedule.ScheduleItems is null) return null;

        return [.. FromItems(schedule.ScheduleItems ?? []), .. FromView(schedule.AvailabilityView ?? "", span.Start)];
    }

    private static IEnumerable<TimeRange> FromItems(IEnumerable<ScheduleItem> items) =>
        items.Where(item => item.Status is FreeBusyStatus.Busy or FreeBusyStatus.Tentative or FreeBusyStatus.Oof).Select(item => new TimeRange(At(item.Start!), At(item.End!)));

    // A digit a step: 0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere.
    private static IEnumerable<TimeRange> FromView(string view, DateTimeOffset start) =>
        view.Index().Where(step => step.Item is '1' or '2' or '3').Select(step => new TimeRange(start.AddMinutes(step.Index * StepMinutes), start.AddMinutes((step.Index + 1) * StepMinutes)));

    public static DateTimeTimeZone Utc(DateTimeOffset at) => new() { DateTime = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = "UTC" };

    /// <summary>The instant, UTC, of a time as Graph gives it.</summary>
    public static DateTimeOffset At(DateTimeTimeZone time)
    {
        var local = DateTime.SpecifyKind(DateTime.Parse(time.DateTime!, CultureInfo.InvariantCulture), DateTimeKind.Unspecified);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(time.TimeZone is null or "UTC" ? "UTC" : time.TimeZone);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
