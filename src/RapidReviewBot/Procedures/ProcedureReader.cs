using RapidReviewBot.Domain.Procedures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RapidReviewBot.Procedures;

/// <summary>Reads one procedure file and checks it. Either a procedure or faults, never both.</summary>
public static class ProcedureReader
{
    /// <param name="file">The file's name, for faults; its name without ending must be the procedure's id.</param>
    /// <param name="yaml">The file's text.</param>
    /// <param name="national">The milestones that hold everywhere (national.yaml); put after the procedure's own.</param>
    public static (Procedure? Procedure, IReadOnlyList<ProcedureFault> Faults) Read(string file, string yaml, IReadOnlyList<Milestone> national)
    {
        var records = new YamlRecords(file);
        if (Root(records, file, yaml, out var fault) is not { } root)
            return (null, [fault!]);

        records.DefaultAnchor = Anchor(root);
        if (records.Read<Procedure>(root, YamlRecords.Whole) is not { } procedure)
            return (null, records.Faults);

        ProcedureChecks.Run(procedure, national, records, Path.GetFileNameWithoutExtension(file));

        return records.Faults.Count > 0 ? (null, records.Faults) : (WithNational(procedure, national), []);
    }

    // The national milestones are owned by whatever role runs the review here.
    private static Procedure WithNational(Procedure procedure, IReadOnlyList<Milestone> national)
    {
        var manager = procedure.RolesOf(Capacity.Manager).First();

        return procedure with { Milestones = [.. procedure.Milestones, .. national.Select(one => one with { Owner = manager.Id })] };
    }

    /// <summary>Reads the milestones that hold in every procedure.</summary>
    public static (IReadOnlyList<Milestone>? Milestones, IReadOnlyList<ProcedureFault> Faults) ReadNational(string file, string yaml)
    {
        var records = new YamlRecords(file);
        if (Root(records, file, yaml, out var fault) is not { } root)
            return (null, [fault!]);
        if (!records.OnlyKeys(root, ["milestones"], "the national milestones") || YamlRecords.Value(root, "milestones") is not { } list)
            return (null, records.Faults);

        var milestones = records.Read<IReadOnlyList<Milestone>>(list, "\"milestones\"");

        return records.Faults.Count > 0 ? (null, records.Faults) : (milestones, []);
    }

    private static YamlMappingNode? Root(YamlRecords records, string file, string yaml, out ProcedureFault? fault)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            fault = null;
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
                return root;

            fault = new ProcedureFault(file, 1, 1, "The file must be one group of keys, beginning with \"id:\".");
        }
        catch (YamlException wrong)
        {
            fault = new ProcedureFault(file, wrong.Start.Line, wrong.Start.Column, $"This is not YAML: {wrong.Message} Look at the indentation, colons and quotes here and in the line above.");
        }

        catch (InvalidOperationException)
        {
            // The parser's own way of giving up, without a place, on a bracket that is never closed.
            fault = new ProcedureFault(file, 1, 1, "This is not YAML: a bracket, brace or quote is opened somewhere and never closed.");
        }

        return null;
    }

    private static Fact? Anchor(YamlMappingNode root) =>
        YamlRecords.Value(root, "day-count") is YamlMappingNode count && YamlRecords.Value(count, "anchor") is YamlScalarNode { Value: { } name }
            ? Enum.GetValues<Fact>().Cast<Fact?>().FirstOrDefault(one => KebabCase.Of(one!.Value) == name)
            : null;
}
