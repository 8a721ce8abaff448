using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Forms;

/// <summary>What can only be seen when the whole form is read: ids used twice, names of fields that do not exist.</summary>
static class FormFaults
{
    public static IEnumerable<string> In(FormDefinition form)
    {
        foreach (var twice in form.Fields.GroupBy(field => field.Id).Where(group => group.Count() > 1))
            yield return $"The field id \"{twice.Key}\" is used {twice.Count()} times. Give each field its own.";
        foreach (var section in form.Sections.GroupBy(section => section.Id).Where(group => group.Count() > 1))
            yield return $"The section id \"{section.Key}\" is used {section.Count()} times. Give each section its own.";
        foreach (var condition in form.Sections.Select(section => section.ShownWhen).Concat(form.Fields.Select(field => field.ShownWhen)).OfType<ShownWhen>())
            foreach (var sentence in In(form, condition)) yield return sentence;
        foreach (var check in form.Checks)
            foreach (var (part, id) in check.Fields.Where(pair => form.Find(pair.Value) is null))
                yield return $"The check {check.Id} names \"{id}\" as its {part}, but the form has no such field.";
        foreach (var field in form.Fields.Where(field => field.Columns.Count > 0 && field.Columns.Sum(column => column.Width) != 100))
            yield return $"The widths of the columns of \"{field.Id}\" must add up to 100.";
    }

    /// <summary>Sources of drafts must exist in the form they name.</summary>
    public static IEnumerable<(string Form, string Sentence)> Between(IReadOnlyDictionary<string, FormDefinition> forms) =>
        from form in forms.Values
        from field in form.Fields
        from path in field.From
        where !Exists(forms, path)
        select (form.Id, $"\"{field.Id}\" is drafted from \"{path}\", which is not there. Write form/field.");

    static bool Exists(IReadOnlyDictionary<string, FormDefinition> forms, string path) =>
        path.Split('/') is [var id, var field] && forms.TryGetValue(id, out var source)
        && (source.Find(field.Replace("{n}", "1", StringComparison.Ordinal)) is not null || source.Sections.Any(section => section.Id == field.Replace("{n}", "1", StringComparison.Ordinal)));

    static IEnumerable<string> In(FormDefinition form, ShownWhen condition)
    {
        if (form.Find(condition.FieldId) is not { } field)
            yield return $"\"shown-when\" names the field \"{condition.FieldId}\", but the form has no such field.";
        else if (field.Options.Count > 0)
            foreach (var value in condition.Values.Where(value => field.Options.All(option => option.Id != value)))
                yield return $"\"shown-when\" waits for \"{value}\", but \"{field.Id}\" has no such option.";
    }
}
