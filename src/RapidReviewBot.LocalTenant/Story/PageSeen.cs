namespace RapidReviewBot.LocalTenant.Story;

/// <summary>A page as it was shown to somebody: its words and the choices that it offered.</summary>
/// <param name="Path">Without the link's secret.</param>
internal sealed record PageSeen(DateTimeOffset At, string Person, string Path, string Text);
