namespace RapidReviewBot.Domain.Effects;

/// <summary>See whether the partnership has sent other notifications within a short time (T20). Recorded as <c>RecordOtherNotifications</c>; reads only.</summary>
public sealed record LookForOtherNotifications : Effect;
