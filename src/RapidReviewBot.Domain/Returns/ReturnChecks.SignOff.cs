namespace RapidReviewBot.Domain.Returns;

/// <summary>Whose it is, who wrote it, who answers for it, and whether the records are safe.</summary>
public static partial class ReturnChecks
{
    static readonly string[] JuniorWords = ["student", "trainee", "apprentice", "intern", "volunteer"];

    static IEnumerable<CheckFinding> RightCase(CheckRun run)
    {
        var reference = run.Check.Fields.TryGetValue("reference", out var field) ? run.Answers.Text(field) : "";
        if (reference.Length > 0 && !string.Equals(reference, run.Facts.Reference, StringComparison.OrdinalIgnoreCase))
            yield return run.Finding(field, $"The return carries the reference of another review. This review is {run.Facts.Reference}: ask the agency for the return that belongs to it.");
    }

    static IEnumerable<CheckFinding> AgencyAndAuthor(CheckRun run)
    {
        if (run.Field("author") is not { } field) yield break;
        foreach (var error in SignatureErrors(run, field)) yield return run.Finding(field.Id, error);
    }

    static IEnumerable<CheckFinding> SeniorSignOff(CheckRun run)
    {
        if (run.Field("senior") is not { } field) yield break;
        var senior = run.Answers.Signature(field.Id);
        if (senior is null || senior.IsBlank)
        {
            yield return run.Finding(field.Id, "A senior manager has not signed this return. Ask a senior manager of the agency to read it, confirm its quality and sign it.");
            yield break;
        }
        foreach (var error in SignatureErrors(run, field)) yield return run.Finding(field.Id, error);
        if (run.Field("statement") is { } statement && !run.Answers.IsYes(statement.Id))
            yield return run.Finding(statement.Id, "The senior manager has not confirmed the quality of this return. Ask them to tick the statement above their name.");
        if (run.Field("author") is { } author && run.Answers.Signature(author.Id) is { IsBlank: false } by)
            foreach (var finding in Against(run, field, by, senior)) yield return finding;
        if (IsJunior(Words(senior.Role), run.Words("junior-roles")))
            yield return run.Finding(CheckLevel.Query, field.Id, "The role of the person who signed does not read like that of a senior manager. Ask who holds senior responsibility and have them sign.");
    }

    static IEnumerable<CheckFinding> Against(CheckRun run, FormField field, SignatureAnswer author, SignatureAnswer senior)
    {
        if (Same(author.Name, senior.Name))
            yield return run.Finding(field.Id, "The same person wrote and signed this return. A senior manager other than the author must sign it.");
        if (author.SignedOn() is { } written && senior.SignedOn() is { } signed && signed < written)
            yield return run.Finding(field.Id, "It was signed before it was written. Check the author's date and the senior manager's date.");
    }

    static IEnumerable<CheckFinding> KnownOrNotKnown(CheckRun run)
    {
        if (run.Field("known") is not { } known) yield break;
        var answer = run.Answers.Text(known.Id);
        if (!known.Options.Any(option => option.Id == answer))
        {
            yield return run.Finding(known.Id, "The return does not say whether the child and family are known to the agency. Choose one of the answers; a return that says \"not known\" is still needed.");
            yield break;
        }
        if (run.Field("searched") is { } searched && run.Answers.IsBlank(searched.Id))
            yield return run.Finding(searched.Id, "The return does not say which records were searched. List each system or set of records, who searched it and when.");
    }

    static IEnumerable<CheckFinding> RecordsSecured(CheckRun run)
    {
        if (run.Field("secured") is not { } secured) yield break;
        if (!run.Answers.IsYes(secured.Id))
        {
            yield return run.Finding(secured.Id, "The agency has not confirmed that its records are secured. Secure them now, in a place that only a nominated person can reach, and answer yes with the date and the person's name.");
            yield break;
        }
        foreach (var (part, what) in new[] { ("on", "the date on which the records were secured"), ("person", "the name of the nominated person who can reach them"), ("place", "where they are held") })
            if (run.Field(part) is { } field && run.Answers.IsBlank(field.Id))
                yield return run.Finding(field.Id, $"Records are secured, but {what} is missing. Add it.");
        if (run.Field("copy") is { } copy && run.Answers.IsBlank(copy.Id))
            yield return run.Finding(CheckLevel.Query, copy.Id, "The return does not say whether a copy is needed for ongoing work. Answer yes or no; a copy must be secured too.");
    }

    static IEnumerable<CheckFinding> Late(CheckRun run)
    {
        if (run.Facts is { DueAt: { } due, ReceivedAt: { } received } && received > due)
            yield return run.Finding(null, "It was received after it was due.");
    }

    static IEnumerable<string> SignatureErrors(CheckRun run, FormField field) =>
        AnswerValidation.Validate(run.Form.SectionOf(field.Id), run.Answers, run.Facts.Today)
            .Where(error => error.FieldId == field.Id).Select(error => error.Sentence + ".");

    /// <summary>A care assistant is junior; an assistant chief constable or assistant director is not.</summary>
    static bool IsJunior(string[] role, IReadOnlyList<string> more) =>
        role.Intersect([.. JuniorWords, .. more], StringComparer.OrdinalIgnoreCase).Any() || string.Equals(role.LastOrDefault(), "assistant", StringComparison.OrdinalIgnoreCase);

    static bool Same(string one, string other) => Words(one).SequenceEqual(Words(other), StringComparer.OrdinalIgnoreCase);

    static string[] Words(string text) => text.Split([' ', '\t', '\n', ',', '.', '-', '/', '\''], StringSplitOptions.RemoveEmptyEntries);
}
