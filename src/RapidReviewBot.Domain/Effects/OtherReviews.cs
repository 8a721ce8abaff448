namespace RapidReviewBot.Domain.Effects;

/// <summary>See whether the partnership has sent other notifications within a short time (T20). Recorded as <c>RecordOtherNotifications</c>; the others are told by <c>RecordLaterNotification</c>.</summary>
public sealed record LookForOtherNotifications : Effect;
