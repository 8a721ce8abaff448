using System.Globalization;

namespace RapidReviewBot.Domain.Returns;

/// <summary>Whether enough is there: sections filled, not fobbed off, long enough, and dated.</summary>
public static partial class ReturnChecks
{
    static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "n a", "na", "not applicable", "tbc", "tba", "tbd", "to be confirmed", "to follow", "none", "nil", "nothing", "no", "yes", "x", "xx", "xxx",
        "see above", "see below", "as above", "as below", "as per records", "as per file", "see records", "see attached", "see chronology", "unknown",
        "no comment", "no information", "test", "asdf",
    };

    static IEnumerable<CheckFinding> RequiredSections(CheckRun run)
    {
        var faults = AnswerValidation.Validate(run.Form, run.Answers, run.Facts.Today)
            .Where(error => error.Fault is AnswerFault.Missing or AnswerFault.TooLong or AnswerFault.NotAnOption or AnswerFault.TooManyRows)
            .ToLookup(error => error.FieldId);
        foreach (var field in run.Asked.Where(field => !IsLeftToAnother(run.Form, field)))
        {
            foreach (var error in faults[field.Id])
                yield return run.Finding(field.Id, $"{error.Sentence}. See {run.Where(field)}.");
            if (field.Required && field.Kind is FieldKind.Paragraph or FieldKind.Text && IsFiller(run.Answers.Text(field.Id)))
                yield return run.Finding(field.Id, $"The answer to {run.Where(field)} does not say anything. Answer it, or say why it cannot be answered.");
        }
    }

    static IEnumerable<CheckFinding> EnoughWords(CheckRun run)
    {
        foreach (var field in run.Asked.Where(field => field.MinimumWords > 0))
        {
            var count = Words(run.Answers.Text(field.Id)).Length;
            if (count > 0 && count < field.MinimumWords && !IsFiller(run.Answers.Text(field.Id)))
                yield return run.Finding(field.Id, $"The answer to {run.Where(field)} is short: {Counted(count, "word")}, where about {field.MinimumWords} or more are expected. Ask whether more is known.");
        }
    }

    static IEnumerable<CheckFinding> Dates(CheckRun run)
    {
        var errors = AnswerValidation.Validate(run.Form, run.Answers, run.Facts.Today)
            .Where(error => error.Fault is AnswerFault.NotARealDate or AnswerFault.NotATime or AnswerFault.DateOutOfBounds);
        foreach (var error in errors.Where(error => run.Form.Find(error.FieldId) is { Kind: not FieldKind.Signature }))
            yield return run.Finding(CheckLevel.Query, error.FieldId, error.Sentence + ".");
        if (run.Field("from") is { } from && run.Field("to") is { } to && run.Answers.Date(from.Id) > run.Answers.Date(to.Id))
            yield return run.Finding(CheckLevel.Query, to.Id, "The period covered ends before it begins. Check both dates.");
        if (run.Field("chronology") is { } chronology && chronology.Columns.FirstOrDefault(column => column.Kind == FieldKind.Date) is { } dated)
            foreach (var finding in ChronologyDates(run, chronology, dated.Id)) yield return finding;
    }

    static IEnumerable<CheckFinding> ChronologyDates(CheckRun run, FormField field, string column)
    {
        var rows = run.Answers.Rows(field.Id);
        if (rows.Count == 0) yield break;
        var undated = rows.Count(row => row.Date(column) is null);
        if (undated > 0)
        {
            var level = undated * 100 > rows.Count * run.Number("missing-percent", 20) ? run.Check.Level : CheckLevel.Query;
            yield return run.Finding(level, field.Id, $"{undated} of {Counted(rows.Count, "row")} of {field.Called} have no date that can be read. Give each row its date, like 8 April 2026.");
        }
        var dates = rows.Select(row => row.Date(column)).OfType<DateOnly>().ToList();
        if (!dates.SequenceEqual(dates.Order()))
            yield return run.Finding(CheckLevel.Query, field.Id, $"The rows of {field.Called} are not in date order. Put the earliest first.");
    }

    /// <summary>Signatures and the records have rules of their own, with fuller sentences.</summary>
    static bool IsLeftToAnother(FormDefinition form, FormField field) =>
        form.Checks.Any(check => check.Id is "Q02" or "Q03" or "Q04" or "Q19" && check.Fields.Values.Contains(field.Id));

    static bool IsFiller(string text)
    {
        var words = string.Join(' ', text.Split([' ', '/', '.', '-', '\u2013', ',', '\n', '\r', '\t', '(', ')', '?'], StringSplitOptions.RemoveEmptyEntries));
        return text.Trim().Length > 0 && (words.Length == 0 || Fillers.Contains(words));
    }

    static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
