namespace RapidReviewBot.Procedures;

/// <summary>
/// What somebody who writes a procedure can ask of the service without starting it:
/// <c>procedures validate FILE...</c>, <c>procedures copy ID</c> (a shipped file, to begin from), <c>procedures schema</c>, <c>procedures document</c> (docs/procedures.md).
/// </summary>
public static class ProcedureCommands
{
    public const string Word = "procedures";

    /// <summary>Runs one command. Answers the exit code: 0, or 1 with every fault on a line.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        switch (arguments)
        {
            case [Word, "validate", _, ..]:
                return arguments.Skip(2).Select(file => Validate(file, output)).ToList().Max();
            case [Word, "copy", var id] when ProcedureCatalogue.Shipped().Find(id) is not null:
                output.Write(ProcedureCatalogue.Text($"{id}.yaml"));

                return 0;
            case [Word, "schema"]:
                output.Write(ProcedureSchema.Text());

                return 0;
            case [Word, "document"]:
                output.Write(ProcedureDocument.Text(ProcedureCatalogue.Shipped().All));

                return 0;
            default:
                output.WriteLine($"Write: {Word} validate FILE..., {Word} copy ID, {Word} schema, or {Word} document. Ids: {string.Join(", ", ProcedureCatalogue.Shipped().All.Select(one => one.Id))}.");

                return 1;
        }
    }

    private static int Validate(string file, TextWriter output)
    {
        if (!File.Exists(file))
        {
            output.WriteLine($"There is no file {file}.");

            return 1;
        }

        var (procedure, faults) = ProcedureReader.Read(Path.GetFileName(file), File.ReadAllText(file), ProcedureCatalogue.National());
        foreach (var fault in faults)
            output.WriteLine(fault.ToString());
        if (procedure is not null)
            output.WriteLine($"{Path.GetFileName(file)}: {procedure.Name} is sound, {procedure.Milestones.Count} milestones.");

        return procedure is null ? 1 : 0;
    }
}
