using System.Globalization;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Forms;

/// <summary>One form file to a <see cref="FormDefinition"/>. <c>use: form/section</c> takes a part over from another file, so no field is described twice.</summary>
sealed class FormFileReader(IReadOnlyDictionary<string, FormFileReader.Source> sources)
{
    static readonly Dictionary<string, FieldKind> Kinds = new()
    {
        ["text"] = FieldKind.Text,
        ["paragraph"] = FieldKind.Paragraph,
        ["date"] = FieldKind.Date,
        ["time"] = FieldKind.Time,
        ["yes-no"] = FieldKind.YesNo,
        ["choice"] = FieldKind.Choice,
        ["choices"] = FieldKind.Choices,
        ["table"] = FieldKind.Table,
        ["signature"] = FieldKind.Signature,
        ["statement"] = FieldKind.Statement,
    };

    static readonly Dictionary<string, DateBound> Bounds = new() { ["past"] = DateBound.NotAfterToday, ["future"] = DateBound.NotBeforeToday };

    static readonly Dictionary<string, CheckLevel> Levels = new()
    {
        ["block"] = CheckLevel.Block,
        ["send-back"] = CheckLevel.SendBack,
        ["query"] = CheckLevel.Query,
        ["info"] = CheckLevel.Info,
    };

    public sealed record Source(string File, YamlPart Root);

    public FormDefinition Read(Source source)
    {
        var root = source.Root;
        var form = new FormDefinition(
            root.Required("id"), root.Required("version"), root.Required("title"), root.Required("marking"), root.Words("before"),
            [.. root.Parts("sections").SelectMany(Sections)],
            [.. root.Parts("checks").Select(Check)]);
        root.Done();
        return form;
    }

    IEnumerable<FormSection> Sections(YamlPart part)
    {
        if (part.Optional("use") is { Length: > 0 } path)
        {
            part.Done();
            return Elsewhere(part, path) is { } used ? Sections(used).Select(section => section with { Fields = [.. section.Fields.Select(field => Taken(field, path))] }) : [];
        }
        var times = part.Number("repeat", 0);
        var sections = times == 0 ? [Section(part, null)] : Enumerable.Range(1, times).Select(n => Section(part, (n, times))).ToList();
        part.Done();
        return sections;
    }

    FormSection Section(YamlPart part, (int N, int Times)? repeat)
    {
        var number = repeat?.N.ToString(CultureInfo.InvariantCulture) ?? "{n}";
        return new(
            Numbered(part.Required("id")), Numbered(part.Required("title")), part.Optional("help"),
            [.. part.Parts("fields").Select(field => Field(field, Numbered)).OfType<FormField>()],
            Shown(part, repeat), part.Yes("office"));

        string Numbered(string text) => text.Replace("{n}", number, StringComparison.Ordinal);
    }

    static ShownWhen? Shown(YamlPart part, (int N, int Times)? repeat)
    {
        if (part.Part("shown-when") is not { } condition) return null;
        var values = condition.Words("is");
        if (condition.Optional("at-least-n").Length > 0 && repeat is var (n, times))
            values = [.. Enumerable.Range(n, times - n + 1).Select(value => value.ToString(CultureInfo.InvariantCulture))];
        if (values.Count == 0) condition.Fault("\"is\" must list at least one answer.");
        var shown = new ShownWhen(condition.Required("field"), values);
        condition.Done();
        return shown;
    }

    FormField? Field(YamlPart part, Func<string, string> numbered)
    {
        if (part.Optional("use") is { Length: > 0 } path)
        {
            part.Done();
            return ElsewhereField(part, path);
        }
        var kind = part.OneOf("kind", Kinds, FieldKind.Text);
        if (part.Optional("kind").Length == 0) part.Fault("\"kind\" is missing. Add it.");
        var field = new FormField
        {
            Id = numbered(part.Required("id")),
            Label = numbered(part.Required("label")),
            Called = numbered(part.Required("called")),
            Kind = kind,
            Help = part.Optional("help"),
            Required = part.Yes("required"),
            WhenMissing = part.Optional("missing") is { Length: > 0 } missing ? missing : null,
            MinimumWords = part.Number("words", 0),
            MaximumLength = part.Number("max", kind == FieldKind.Paragraph ? 4000 : 200),
            Options = Options(part),
            Columns = [.. part.Parts("columns").Select(Column)],
            StartRows = part.Number("start-rows", 3),
            MaximumRows = part.Number("most-rows", 60),
            Bound = part.OneOf("bound", Bounds, DateBound.Any),
            ShownWhen = Shown(part, null),
            From = part.Words("from"),
        };
        if (kind is FieldKind.Choice or FieldKind.Choices && field.Options.Count < 2) part.Fault("A choice needs \"options\", at least two.");
        if (kind is FieldKind.Table && field.Columns.Count == 0) part.Fault("A table needs \"columns\".");
        part.Done();
        return field;
    }

    static TableColumn Column(YamlPart part)
    {
        var kind = part.OneOf("kind", Kinds, FieldKind.Text);
        if (kind is FieldKind.Table or FieldKind.Signature or FieldKind.Choices or FieldKind.Statement) part.Fault("A column must be text, paragraph, date, time, yes-no or choice.");
        var column = new TableColumn(
            part.Required("id"), part.Required("label"), kind, part.Yes("required"), part.Number("width", 0),
            part.Number("max", kind == FieldKind.Paragraph ? 1000 : 200), part.OneOf("bound", Bounds, DateBound.Any), Options(part));
        part.Done();
        return column;
    }

    static FormOption[] Options(YamlPart part) => [.. part.Pairs("options").Select(pair => new FormOption(pair.Key, pair.Value))];

    static FormCheck Check(YamlPart part)
    {
        var id = part.Required("id");
        if (!ReturnChecks.KnownIds.Contains(id)) part.Fault($"There is no check \"{id}\". There are {string.Join(", ", ReturnChecks.KnownIds)}.");
        var check = new FormCheck(
            id, part.OneOf("level", Levels, CheckLevel.Query),
            part.Pairs("fields").ToDictionary(), part.Pairs("settings").ToDictionary());
        part.Done();
        return check;
    }

    FormField? ElsewhereField(YamlPart part, string path)
    {
        var found = path.Split('/') is [var form, var id] && sources.TryGetValue(form, out var source)
            ? source.Root.Parts("sections").SelectMany(section => section.Parts("fields")).FirstOrDefault(field => field.Optional("id") == id)
            : null;
        if (found is not null && Field(found, text => text) is { } field) return Taken(field, path);
        part.Fault($"\"{path}\" names no field. Write form/field.");
        return null;
    }

    /// <summary>What is taken over from another form is first answered with what was answered there.</summary>
    static FormField Taken(FormField field, string path) => field.From.Count > 0 ? field : field with { From = [$"{path.Split('/')[0]}/{field.Id}"] };

    YamlPart? Elsewhere(YamlPart part, string path)
    {
        if (path.Split('/') is [var form, var id] && sources.TryGetValue(form, out var source)
            && source.Root.Parts("sections").FirstOrDefault(section => section.Optional("id") == id) is { } found)
            return found;
        part.Fault($"\"{path}\" names no section. Write form/section.");
        return null;
    }
}
