using System.Collections;
using System.Globalization;
using RapidReviewBot.Domain.Procedures;
using YamlDotNet.RepresentationModel;

namespace RapidReviewBot.Procedures;

/// <summary>
/// Reads YAML into the domain's records and keeps where each stood, so that every fault, found now or by a later check, points at line and column.
/// It reads on after a fault: a person sees all of them at once.
/// </summary>
internal sealed class YamlRecords(string file)
{
    /// <summary>What the whole file is called in a sentence.</summary>
    public const string Whole = "the procedure";

    private readonly Dictionary<object, YamlNode> places = new(ReferenceEqualityComparer.Instance);
    private readonly List<ProcedureFault> faults = [];

    public IReadOnlyList<ProcedureFault> Faults => faults;

    /// <summary>The fact from which a rule without "of" counts.</summary>
    public Fact? DefaultAnchor { get; set; }

    public void Fault(YamlNode node, string sentence) => faults.Add(new ProcedureFault(file, node.Start.Line, node.Start.Column, sentence));

    /// <summary>A fault at the place from which a record was read, or at one of its keys.</summary>
    public void Fault(object record, string key, string sentence)
    {
        var node = places[record];
        if (node is YamlMappingNode mapping && Value(mapping, key) is { } value)
            node = value;
        Fault(node, sentence);
    }

    public T? Read<T>(YamlNode node, string where)
        where T : class => (T?)Read(node, typeof(T), where);

    public object? Read(YamlNode node, Type type, string where)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            type = underlying;
        if (type == typeof(DueRule))
            return new DueRuleReader(this).Read(node, where);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return ReadList(node, type.GetGenericArguments()[0], where);

        return type.IsClass && type != typeof(string) ? ReadRecord(node, RecordShape.Of(type), where) : ReadScalar(node, type, where);
    }

    public static YamlNode? Value(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(one => one.Key is YamlScalarNode { Value: { } name } && name == key).Value;

    /// <summary>Reports keys that nothing reads. Answers whether there were none.</summary>
    public bool OnlyKeys(YamlMappingNode mapping, IReadOnlyCollection<string> known, string where)
    {
        var unknown = mapping.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !known.Contains(name)).ToList();
        foreach (var key in unknown)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            var meant = KebabCase.Nearest(name, known) is { } near ? $"Did you mean \"{near}\"?" : $"Known keys: {string.Join(", ", known)}.";
            Fault(key, $"Unknown key \"{name}\" in {where}. {meant}");
        }

        return unknown.Count == 0;
    }

    private object? ReadRecord(YamlNode node, RecordShape shape, string where)
    {
        if (node is not YamlMappingNode mapping)
        {
            Fault(node, $"{Sentence(where)} must be a group of keys: {string.Join(", ", shape.Keys.Select(one => one.Name))}.");

            return null;
        }

        var sound = OnlyKeys(mapping, [.. shape.Keys.Select(one => one.Name)], where);
        var values = new Dictionary<string, object>();
        foreach (var key in shape.Keys)
            sound &= ReadKey(mapping, key, values, where);

        if (!sound)
            return null;

        var made = shape.Make(values);
        places[made] = mapping;

        return made;
    }

    private bool ReadKey(YamlMappingNode mapping, RecordKey key, Dictionary<string, object> values, string where)
    {
        if (Value(mapping, key.Name) is not { } node || node is YamlScalarNode { Value: null or "" or "~", Style: YamlDotNet.Core.ScalarStyle.Plain })
        {
            if (key.Required)
                Fault(mapping, $"{Sentence(where)} has no \"{key.Name}\". Add it.");

            return !key.Required;
        }

        if (Read(node, key.Type, where == Whole ? $"\"{key.Name}\"" : $"\"{key.Name}\" of {where}") is not { } value)
            return false;
        values[key.Member] = value;

        return true;
    }

    private object? ReadList(YamlNode node, Type item, string where)
    {
        if (node is not YamlSequenceNode sequence)
        {
            Fault(node, $"{Sentence(where)} must be a list: lines that begin with \"- \", or [one, two].");

            return null;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        var number = 0;
        foreach (var child in sequence)
        {
            number++;
            if (Read(child, item, Item(where, Name(child) ?? number.ToString(CultureInfo.InvariantCulture))) is { } value)
                list.Add(value);
        }

        return list.Count == number ? list : null;
    }

    private object? ReadScalar(YamlNode node, Type type, string where)
    {
        if (node is not YamlScalarNode { Value: { } text })
        {
            Fault(node, $"{Sentence(where)} must be a single value.");

            return null;
        }

        var (value, expected) = Scalar(text, type);
        if (value is null)
            Fault(node, $"{Sentence(where)} is \"{text}\". {expected}");

        return value;
    }

    private static (object? Value, string Expected) Scalar(string text, Type type) => type switch
    {
        _ when type == typeof(string) => (text.Trim().Length > 0 ? text.Trim() : null, "It must not be empty."),
        _ when type == typeof(int) => (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null, "It must be a whole number."),
        _ when type == typeof(bool) => (text switch { "true" => true, "false" => false, _ => null }, "It must be true or false."),
        _ when type == typeof(TimeOnly) => (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null, "It must be a clock time such as \"09:30\"."),
        { IsEnum: true } => Choice(text, type),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "Procedure files have no such type."),
    };

    private static (object? Value, string Expected) Choice(string text, Type type)
    {
        var names = Enum.GetNames(type).ToDictionary(KebabCase.Of, one => one);
        if (names.TryGetValue(text, out var name))
            return (Enum.Parse(type, name), "");

        return (null, KebabCase.Nearest(text, names.Keys) is { } near ? $"Did you mean \"{near}\"?" : $"It must be one of: {string.Join(", ", names.Keys)}.");
    }

    private static string Item(string list, string name) => list.Count(letter => letter == '"') == 2 ? $"{list.Trim('"')} {name}" : $"item {name} of {list}";

    // What a person calls an item of a list: its id when it has one.
    private static string? Name(YamlNode node) =>
        node is YamlMappingNode mapping && (Value(mapping, "id") ?? Value(mapping, "kind")) is YamlScalarNode { Value: { Length: > 0 } id } ? $"\"{id}\"" : null;

    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
