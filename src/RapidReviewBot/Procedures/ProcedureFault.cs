namespace RapidReviewBot.Procedures;

/// <summary>Something wrong in a procedure file, for the person who writes it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record ProcedureFault(string File, long Line, long Column, string Sentence)
{
    public override string ToString() => $"{File}, line {Line}, column {Column}: {Sentence}";
}

/// <summary>A procedure file could not be used. The message holds every fault, one a line.</summary>
public sealed class ProcedureFaultsException(IReadOnlyList<ProcedureFault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(one => one.ToString())))
{
    public IReadOnlyList<ProcedureFault> Faults { get; } = faults;
}
