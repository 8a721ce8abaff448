using RapidReviewBot.Domain.Returns;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RapidReviewBot.Documents.Forms;

/// <summary>The forms by id, read and checked once, when the first of them is needed.</summary>
public sealed class FormFiles
{
    static readonly Lazy<FormFiles> ThoseShipped = new(Load);

    readonly IReadOnlyDictionary<string, FormDefinition> byId;

    FormFiles(IReadOnlyDictionary<string, FormDefinition> byId) => this.byId = byId;

    public IEnumerable<FormDefinition> All => byId.Values;

    /// <summary>The forms that come with the service.</summary>
    public static FormFiles Shipped => ThoseShipped.Value;

    public FormDefinition this[string id] => byId.TryGetValue(id, out var form) ? form : throw new KeyNotFoundException($"There is no form \"{id}\".");

    public FormDefinition? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Reads forms and says every fault, with its line and column.</summary>
    public static (FormFiles Forms, IReadOnlyList<FormFault> Faults) Read(IEnumerable<(string File, string Text)> files)
    {
        var faults = new List<FormFault>();
        var sources = new Dictionary<string, FormFileReader.Source>();
        foreach (var (file, text) in files)
            if (Parse(file, text, faults) is { } root && !sources.TryAdd(root.Required("id"), new(file, root)))
                root.Fault($"The id \"{root.Required("id")}\" is used by another file too. Give each form its own.");
        var reader = new FormFileReader(sources);
        var forms = new Dictionary<string, FormDefinition>();
        foreach (var (id, source) in sources)
        {
            forms[id] = reader.Read(source);
            faults.AddRange(FormFaults.In(forms[id]).Select(sentence => new FormFault(source.File, 1, 1, sentence)));
        }
        faults.AddRange(FormFaults.Between(forms).Select(fault => new FormFault(sources[fault.Form].File, 1, 1, fault.Sentence)));
        return (new(forms), [.. faults.Distinct()]);
    }

    // Throws one exception that names every fault.
    static FormFiles Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Procedures", "forms");
        var files = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
        var (read, faults) = Read(files);
        return faults.Count == 0 ? read : throw new InvalidDataException("The form files cannot be used:\n" + string.Join('\n', faults));
    }

    static YamlPart? Parse(string file, string text, List<FormFault> faults)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException unreadable)
        {
            faults.Add(new(file, unreadable.Start.Line, unreadable.Start.Column, $"This is not YAML that can be read: {unreadable.Message}"));
            return null;
        }
        if (yaml.Documents is [{ RootNode: YamlMappingNode root }]) return new YamlPart(file, root, faults);
        faults.Add(new(file, 1, 1, "The file must hold one form, with its keys at the left edge."));
        return null;
    }
}
