namespace RapidReviewBot.LocalTenant.State;

/// <param name="Type"><c>required</c>, <c>optional</c> or <c>resource</c>.</param>
/// <param name="Response"><c>none</c>, <c>accepted</c>, <c>tentativelyAccepted</c> or <c>declined</c>.</param>
public sealed record Invitee(MailAddress Address, string Type = "required", string Response = "none", DateTimeOffset? RespondedAt = null);

/// <summary>An event in one calendar: the organiser's, or the copy of somebody invited.</summary>
public sealed record CalendarEvent
{
    public required string Id { get; init; }

    public required string MailboxId { get; init; }

    /// <summary>The same in every copy.</summary>
    public required string ICalUId { get; init; }

    public required MailAddress Organizer { get; init; }

    public bool IsOrganizer { get; init; }

    public string Subject { get; init; } = "";

    public string BodyType { get; init; } = "text";

    public string Body { get; init; } = "";

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public string? Location { get; init; }

    public IReadOnlyList<Invitee> Attendees { get; init; } = [];

    public string? JoinUrl { get; init; }

    /// <summary>By which the service knows a repeated request to create it.</summary>
    public string? TransactionId { get; init; }

    /// <summary><c>free</c>, <c>tentative</c>, <c>busy</c>, <c>oof</c> or <c>workingElsewhere</c>.</summary>
    public string ShowAs { get; init; } = "busy";

    public bool IsAllDay { get; init; }

    /// <summary>A copy whose meeting was called off stays in the calendar until its owner takes it out.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>No longer in the calendar.</summary>
    public bool IsGone { get; init; }

    /// <summary>The owner's own answer: <c>organizer</c>, <c>none</c>, <c>accepted</c> ...</summary>
    public string Response { get; init; } = "none";

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ModifiedAt { get; init; }

    public int Change { get; init; } = 1;
}
