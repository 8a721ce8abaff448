using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Procedures;

/// <summary>Every procedure that a partnership can pick: those that come with the service and those of a folder that the operator names.</summary>
public sealed class ProcedureCatalogue
{
    private const string Prefix = "procedures/";
    private const string NationalFile = "national.yaml";
    private static readonly Lazy<ProcedureCatalogue> ThoseShipped = new(() => Read(Shipped(NationalFile)));
    private readonly IReadOnlyDictionary<string, Procedure> byId;

    private ProcedureCatalogue(IReadOnlyList<Procedure> procedures)
    {
        All = procedures;
        byId = procedures.ToDictionary(one => one.Id);
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<Procedure> All { get; }

    /// <summary>The procedure with this id; null when there is none.</summary>
    public Procedure? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The procedures that come with the service.</summary>
    public static ProcedureCatalogue Shipped() => ThoseShipped.Value;

    /// <summary>
    /// The shipped procedures and those of a folder; a file of the folder takes the place of a shipped one of the same name.
    /// Throws with every fault of every file, so that an operator sees them all at the first start.
    /// </summary>
    public static ProcedureCatalogue Load(string? folder)
    {
        if (folder is null) return Shipped();
        var files = Shipped(NationalFile);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml"))
            files[Path.GetFileName(path)] = File.ReadAllText(path);

        return Read(files);
    }

    private static ProcedureCatalogue Read(SortedDictionary<string, string> files)
    {
        var national = National();
        var read = files.Select(one => ProcedureReader.Read(one.Key, one.Value, national)).ToList();
        if (read.SelectMany(one => one.Faults).ToList() is { Count: > 0 } faults)
            throw new ProcedureFaultsException(faults);

        return new ProcedureCatalogue([.. read.Select(one => one.Procedure!).OrderBy(one => one.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The milestones that hold in every procedure.</summary>
    public static IReadOnlyList<Milestone> National()
    {
        var (milestones, faults) = ProcedureReader.ReadNational(NationalFile, Text(NationalFile));

        return milestones ?? throw new ProcedureFaultsException(faults);
    }

    /// <summary>The text of a shipped file: the one to copy for a procedure of one's own.</summary>
    public static string Text(string file)
    {
        using var stream = typeof(ProcedureCatalogue).Assembly.GetManifestResourceStream(Prefix + file)
            ?? throw new FileNotFoundException("The service has no such procedure file.", file);
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }

    private static SortedDictionary<string, string> Shipped(string except) =>
        new(typeof(ProcedureCatalogue).Assembly.GetManifestResourceNames()
            .Where(one => one.StartsWith(Prefix, StringComparison.Ordinal) && one != Prefix + except)
            .Select(one => one[Prefix.Length..])
            .ToDictionary(one => one, Text), StringComparer.Ordinal);
}
