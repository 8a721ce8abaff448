using System.Text.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Ledger;

/// <summary>Events are stored for good, effects and settings for as long as they wait: how each is written stands in a file beside this test.</summary>
public sealed class StoredFormTests
{
    private const string Switch = "STORED_FORMS";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "RapidReviewBot.Tests", "Ledger", "StoredForms");

    public static TheoryData<string> Names => [.. Types.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, Type> Types { get; } = typeof(ReviewEvent).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(ReviewEvent)) || type.IsSubclassOf(typeof(Effect))))
        .Append(typeof(Partnership))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_written_as_it_always_was(string name)
    {
        var path = Path.Combine(Folder, name + ".json");
        var written = JsonNode.Parse(StoredJson.Write(Sample.Of(Types[name])))!.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable(Switch) == "write")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, written);
        }

        Assert.True(File.Exists(path), $"{name} has no stored form. Run this test with {Switch}=write and look at the file it makes.");
        Assert.Equal(File.ReadAllText(path), written);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_stored_is_read_without_loss(string name)
    {
        var stored = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!.ToJsonString();

        object read = Types[name] == typeof(Partnership) ? StoredJson.Read<Partnership>(stored)
            : Types[name].IsSubclassOf(typeof(Effect)) ? StoredJson.ReadEffect(name, stored) : StoredJson.ReadEvent(name, stored);

        Assert.Equal(JsonNode.Parse(stored)!.ToJsonString(Indented), JsonNode.Parse(StoredJson.Write(read))!.ToJsonString(Indented));
    }

    [Fact]
    public void No_stored_form_is_left_of_a_type_that_is_gone()
    {
        var files = Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Types.Keys.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal)!);
    }
}
