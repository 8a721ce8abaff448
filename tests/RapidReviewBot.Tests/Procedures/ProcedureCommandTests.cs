using System.Text.Json;
using RapidReviewBot.Procedures;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Procedures;

public sealed class ProcedureCommandTests
{
    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_the_reader_follows()
    {
        var file = Path.Combine(RepositoryFolder.Root, "src", "RapidReviewBot", "Procedures", "procedure.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, ProcedureSchema.Text());

        Assert.Equal(ProcedureSchema.Text(), File.ReadAllText(file).ReplaceLineEndings("\n"));
        Assert.Contains("requests-sent", JsonDocument.Parse(ProcedureSchema.Text()).RootElement.GetProperty("definitions").GetProperty("fact").GetProperty("enum").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public void The_page_of_procedures_is_the_one_that_the_files_give()
    {
        var file = Path.Combine(RepositoryFolder.Root, "docs", "procedures.md");
        var text = ProcedureDocument.Text(ProcedureCatalogue.Shipped().All);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, text);

        Assert.Equal(text, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_copy_of_a_shipped_procedure_under_its_own_name_is_sound()
    {
        var folder = Directory.CreateTempSubdirectory();
        var copy = new StringWriter();
        Assert.Equal(0, ProcedureCommands.Run(["procedures", "copy", "bhr"], copy));
        var mine = Path.Combine(folder.FullName, "mine.yaml");
        File.WriteAllText(mine, copy.ToString().Replace("id: bhr\n", "id: mine\n", StringComparison.Ordinal));

        var said = new StringWriter();
        var exit = ProcedureCommands.Run(["procedures", "validate", mine], said);

        Assert.Equal((0, "mine.yaml: BHR is sound, 17 milestones."), (exit, said.ToString().Trim()));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_faulty_file_is_told_by_line_and_column_and_fails()
    {
        var folder = Directory.CreateTempSubdirectory();
        var mine = Path.Combine(folder.FullName, "bhr.yaml");
        File.WriteAllText(mine, ProcedureCatalogue.Text("bhr.yaml").Replace("owner: designated-nurse", "owner: designated-nurses", StringComparison.Ordinal));

        var said = new StringWriter();
        var exit = ProcedureCommands.Run(["procedures", "validate", mine], said);

        Assert.Equal(1, exit);
        Assert.Matches("^bhr.yaml, line [0-9]+, column 12: There is no role \"designated-nurses\". Did you mean \"designated-nurse\"\\?", said.ToString());
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("procedures", "validate", "/nowhere/none.yaml")]
    [InlineData("procedures", "copy", "sixth")]
    [InlineData("procedures")]
    public void What_cannot_be_done_is_said(params string[] arguments)
    {
        var said = new StringWriter();

        Assert.Equal(1, ProcedureCommands.Run(arguments, said));
        Assert.NotEmpty(said.ToString());
    }
}
