using System.Text.RegularExpressions;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Architecture;

/// <summary>The shape of the code as tests: sizes, names, and who may know whom.</summary>
public sealed partial class ShapeTests
{
    private const int LongestSource = 350;
    private const int LongestTest = 400;

    [Fact]
    public void No_source_file_is_longer_than_350_lines_and_no_test_file_than_400() =>
        Assert.Empty(Files("src", LongestSource).Concat(Files("tests", LongestTest)));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Assert.Empty(
        Source("src").Concat(Source("tests"))
            .SelectMany(file => Nothing().Matches(File.ReadAllText(file)).Select(match => $"{Short(file)}: {match.Value}")));

    [Fact]
    public void The_domain_references_nothing_but_the_framework() => Assert.All(
        typeof(Review).Assembly.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_domain_knows_no_clock_no_chance_and_no_waiting() => Assert.Empty(
        Source("src/RapidReviewBot.Domain")
            .Where(file => Impure().IsMatch(File.ReadAllText(file)))
            .Select(Short));

    [Fact]
    public void Documents_know_nothing_of_Graph() => Assert.Empty(
        Source("src/RapidReviewBot/Documents").Where(file => File.ReadAllText(file).Contains("Microsoft.Graph", StringComparison.Ordinal)).Select(Short));

    [Fact]
    public void Features_call_neither_Graph_nor_the_tables_of_reviews() => Assert.Empty(
        Source("src/RapidReviewBot/Features")
            .Where(file => !file.Contains("SetUp", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("GraphServiceClient", StringComparison.Ordinal) || text.Contains("TableClient", StringComparison.Ordinal)))
            .Select(Short));

    [Fact]
    public void No_code_outside_the_local_tenant_names_a_partnership() => Assert.Empty(
        Source("src").Where(file => !file.Contains("LocalTenant", StringComparison.Ordinal))
            .Where(file => Partnership().IsMatch(File.ReadAllText(file)) && !file.Contains("ProcedureCommands", StringComparison.Ordinal))
            .Where(file => Partnership().IsMatch(WithoutComments(File.ReadAllText(file))))
            .Select(Short));

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    private static IEnumerable<string> Files(string folder, int longest) =>
        Source(folder).Select(file => (File: file, Lines: File.ReadLines(file).Count())).Where(one => one.Lines > longest).Select(one => $"{Short(one.File)}: {one.Lines} lines");

    private static IEnumerable<string> Source(string folder) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Polyfills"));

    private static string Short(string file) => Path.GetRelativePath(RepositoryFolder.Root, file);

    [GeneratedRegex(@"\b(?:class|record|interface|struct) [A-Z][A-Za-z]*(?:Manager|Helpers?|Utils?|Utility|Common|Base|Data|Info)\b", RegexOptions.None, 1000)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\basync\b|\bTask<|ILogger|TimeProvider|NewGuid|new Random", RegexOptions.None, 1000)]
    private static partial Regex Impure();

    [GeneratedRegex(@"West Midlands|Redbridge|Tower Hamlets|\bBHR\b|\bJCR\b", RegexOptions.None, 1000)]
    private static partial Regex Partnership();

    [GeneratedRegex(@"//[^\n]*", RegexOptions.None, 1000)]
    private static partial Regex Comment();
}
