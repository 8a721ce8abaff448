namespace RapidReviewBot.Domain.Returns;

/// <summary>A fault in one answer, worded as a GOV.UK error message.</summary>
/// <param name="FieldId">The field to put the message at.</param>
/// <param name="Part">For a table <c>{row from 0}-{column id}</c>; for a signature <c>name</c>, <c>role</c> or <c>date</c>; else null.</param>
/// <param name="Fault">What kind of fault it is.</param>
/// <param name="Sentence">What to do about it.</param>
public sealed record FieldError(string FieldId, string? Part, AnswerFault Fault, string Sentence);

public enum AnswerFault
{
    Missing,
    TooLong,
    HasTags,
    NotARealDate,
    NotATime,
    DateOutOfBounds,
    NotAnOption,
    TooManyRows,
}
