// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Of the report on its way from first draft to final text (B11-B14, J19, J21, J22, R09, R13).</summary>
public abstract record DraftingEvent : ReviewEvent;

/// <summary>A version of the report was looked through when it was filed.</summary>
/// <param name="ByPerson">Whether somebody handed it in; false: the service filled it from the record.</param>
/// <param name="Unfilled">Fields of the form that must be filled and are not.</param>
public sealed record ReportExamined(int Version, bool ByPerson, IReadOnlyList<string> Unfilled) : DraftingEvent;

/// <summary>The chair released the draft to those who attend, before the meeting (R09).</summary>
public sealed record ChairsDraftReleased(int Version, string Sha256) : DraftingEvent;

/// <summary>The draft holds what the meeting said (B11, J22), or the Decision Sheet is written (T16).</summary>
public sealed record DraftCompleted(int Version, string Sha256) : DraftingEvent;

/// <summary>The draft was amended, checked and released to be circulated (J22).</summary>
public sealed record DraftReleased(int Version, string Sha256) : DraftingEvent;

/// <summary>The draft goes to everybody concerned (B12, R13, J22). Where the procedure has a comment period, it is open from now on.</summary>
public sealed record DraftCirculated(int Version, string Sha256, IReadOnlyList<string> PersonIds) : DraftingEvent;

/// <summary>Somebody answered the draft.</summary>
/// <param name="Version">The version that they read.</param>
/// <param name="Comment">What they wrote; null: no comment.</param>
/// <param name="Late">Given after comments had closed (B13).</param>
public sealed record CommentGiven(string PersonId, int Version, FiledDocument? Comment, bool Late) : DraftingEvent;

/// <summary>The comment period is over (B13, R13).</summary>
/// <param name="At">When it ended, UTC: its clock time, or the moment of the last answer.</param>
/// <param name="AllAnswered">Whether it ended because everybody had answered.</param>
public sealed record CommentsClosed(DateTimeOffset At, bool AllAnswered) : DraftingEvent;

/// <summary>The comments were read and change nothing in the draft.</summary>
public sealed record DraftKept(int Version, string Sha256) : DraftingEvent;

/// <summary>A member said whether the report holds what is needed (J21).</summary>
/// <param name="Lacking">What is missing; null: it holds what is needed.</param>
public sealed record ReportAssured(string PersonId, int Version, FiledDocument? Lacking) : DraftingEvent;
