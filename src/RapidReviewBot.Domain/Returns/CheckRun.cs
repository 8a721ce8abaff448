namespace RapidReviewBot.Domain.Returns;

/// <summary>One check at work on one return: the form, the answers, the facts, and how this form wants the rule.</summary>
sealed record CheckRun(FormDefinition Form, FormAnswers Answers, ReturnFacts Facts, FormCheck Check)
{
    /// <summary>The field that plays a part for the rule, when the form names one and asks it now.</summary>
    public FormField? Field(string part) =>
        Check.Fields.TryGetValue(part, out var id) ? Asked.FirstOrDefault(field => field.Id == id) : null;

    public IReadOnlyList<FormField> Asked { get; } = [.. Answers.AskedFields(Form).Where(field => !Form.SectionOf(field.Id).OfficeUse)];

    public int Number(string setting, int otherwise) =>
        Check.Settings.TryGetValue(setting, out var text) && int.TryParse(text, out var number) ? number : otherwise;

    public IReadOnlyList<string> Words(string setting) =>
        Check.Settings.TryGetValue(setting, out var text)
            ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];

    public CheckFinding Finding(string? fieldId, string sentence) => new(Check.Id, Check.Level, fieldId, sentence);

    public CheckFinding Finding(CheckLevel level, string? fieldId, string sentence) => new(Check.Id, level, fieldId, sentence);

    /// <summary>How a field is pointed at in a finding: its section and its label, never its answer.</summary>
    public string Where(FormField field) => $"\"{field.Label}\" in \"{Form.SectionOf(field.Id).Title}\"";
}
