using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Fields;

/// <summary>What is wrong with a page, each fault leading to where it is put right; empty: nothing is.</summary>
public sealed record ErrorSummary(IReadOnlyList<ErrorLine> Lines)
{
    public static ErrorSummary None { get; } = new([]);

    public static ErrorSummary Of(IReadOnlyList<FieldError> errors, IReadOnlyList<FormField> fields) =>
        new([.. errors.Select(error => new ErrorLine(error.Sentence, $"#{FieldViews.InputOf(error, fields)}"))]);

    public static ErrorSummary Of(string sentence) => new([new ErrorLine(sentence, null)]);
}

/// <param name="Address">Where it is put right: an input of this page or another page; null when the fault is in neither.</param>
public sealed record ErrorLine(string Sentence, string? Address);
