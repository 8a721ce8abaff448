using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace RapidReviewBot.Documents.Forms;

/// <summary>What is wrong with a form file, and where: people edit these files by hand.</summary>
public sealed record FormFault(string File, long Line, long Column, string Sentence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Sentence}");
}

/// <summary>A mapping of a form file, read key by key. Faults are gathered, so that one reading names them all.</summary>
sealed class YamlPart(string file, YamlNode node, List<FormFault> faults)
{
    readonly HashSet<string> read = [];

    YamlMappingNode? Mapping => node as YamlMappingNode;

    public void Fault(string sentence) => Fault(node, sentence);

    public string Required(string key)
    {
        if (Optional(key) is { Length: > 0 } text) return text;
        Fault($"\"{key}\" is missing. Add it.");
        return "";
    }

    public string Optional(string key, string otherwise = "") =>
        Node(key) switch
        {
            null => otherwise,
            YamlScalarNode scalar => scalar.Value?.Trim() ?? otherwise,
            var other => FaultAt(other, $"\"{key}\" must be a single value.", otherwise),
        };

    public int Number(string key, int otherwise)
    {
        var text = Optional(key);
        if (text.Length == 0) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return FaultAt(Node(key)!, $"\"{key}\" must be a whole number, not \"{text}\".", otherwise);
    }

    public bool Yes(string key)
    {
        var text = Optional(key, "false");
        return text is "true" || (text is not "false" && FaultAt(Node(key)!, $"\"{key}\" must be true or false, not \"{text}\".", false));
    }

    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> values, T otherwise)
    {
        var text = Optional(key);
        if (text.Length == 0) return otherwise;
        return values.TryGetValue(text, out var value)
            ? value
            : FaultAt(Node(key)!, $"\"{key}\" must be one of {string.Join(", ", values.Keys)}, not \"{text}\".", otherwise);
    }

    public IReadOnlyList<string> Words(string key) =>
        Items(key).Select(item => item is YamlScalarNode { Value: { } text } ? text : FaultAt(item, $"Each item of \"{key}\" must be a single value.", "")).ToList();

    public IReadOnlyList<YamlPart> Parts(string key) =>
        Items(key).Select(item => item is YamlMappingNode ? new YamlPart(file, item, faults) : FaultAt<YamlPart?>(item, $"Each item of \"{key}\" must have keys of its own.", null))
            .OfType<YamlPart>().ToList();

    public YamlPart? Part(string key) =>
        Node(key) switch
        {
            null => null,
            YamlMappingNode mapping => new YamlPart(file, mapping, faults),
            var other => FaultAt<YamlPart?>(other, $"\"{key}\" must have keys of its own.", null),
        };

    /// <summary>Key and value of each line of a mapping, in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs(string key) =>
        Part(key)?.Mapping!.Children
            .Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value ?? "", pair.Value is YamlScalarNode { Value: { } text } ? text : FaultAt(pair.Value, $"A line of \"{key}\" must be a single value.", "")))
            .ToList() ?? [];

    /// <summary>Names every key that nobody asked for: mostly slips of the pen.</summary>
    public void Done()
    {
        foreach (var key in Mapping!.Children.Keys.OfType<YamlScalarNode>().Where(key => !read.Contains(key.Value ?? "")))
            Fault(key, $"\"{key.Value}\" is not a key that can stand here. Check its spelling.");
    }

    IEnumerable<YamlNode> Items(string key) =>
        Node(key) switch
        {
            null => [],
            YamlSequenceNode list => list.Children,
            var other => FaultAt<IEnumerable<YamlNode>>(other, $"\"{key}\" must be a list.", []),
        };

    YamlNode? Node(string key)
    {
        read.Add(key);
        return Mapping!.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    T FaultAt<T>(YamlNode at, string sentence, T result)
    {
        Fault(at, sentence);
        return result;
    }

    void Fault(YamlNode at, string sentence) => faults.Add(new(file, at.Start.Line, at.Start.Column, sentence));
}
