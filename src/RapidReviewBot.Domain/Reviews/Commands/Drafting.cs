namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>The draft report, in exactly this form, is complete enough to go on its way (B11, J22, T16).</summary>
public sealed record CompleteDraft(int Version, string Sha256) : ReviewCommand;

/// <summary>Release the draft in exactly this form: before the meeting to those who attend (R09), after it to be circulated (J22).</summary>
public sealed record ReleaseDraft(int Version, string Sha256) : ReviewCommand;

/// <summary>Send everybody concerned a link to the draft in exactly this form (B12, R13, J22).</summary>
public sealed record CirculateDraft(int Version, string Sha256) : ReviewCommand;

/// <summary>Answer the draft that was circulated (B13, R13).</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Comment">What was written, in the case folder; null: no comment.</param>
public sealed record GiveComment(int Version, FiledDocument? Comment) : ReviewCommand;

/// <summary>The comments were read and the draft stays as it is.</summary>
public sealed record KeepDraft(int Version, string Sha256) : ReviewCommand;

/// <summary>Say as a member whether the report holds what is needed (J21).</summary>
/// <param name="Lacking">What is missing, in the case folder; null: it holds what is needed.</param>
public sealed record AssureReport(int Version, string Sha256, FiledDocument? Lacking) : ReviewCommand;
