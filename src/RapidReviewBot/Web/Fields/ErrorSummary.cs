using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Fields;

/// <summary>What is wrong with a page, each fault leading to where it is put right; empty: nothing is.</summary>
public sealed record ErrorSummary(IReadOnlyList<ErrorLine> Lines)
{
    public static ErrorSummary None { get; } = new([]);

    public static ErrorSummary Of(IReadOnlyList<FieldError> errors, IReadOnlyList<FormField> fields) =>
        new([.. errors.Select(error => new ErrorLine(error.Sentence, FieldViews.InputOf(error, fields)))]);

    public static ErrorSummary Of(string sentence, string? input = null) => new([new ErrorLine(sentence, input)]);
}

/// <param name="Input">Id of an input on the page, or null when the fault is not in one.</param>
public sealed record ErrorLine(string Sentence, string? Input);
