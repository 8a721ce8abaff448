using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Outbox;

public sealed class Operators_read_what_to_do_about_parked_work
{
    [Theory]
    [InlineData("refuses the account of", "src/RapidReviewBot/Graph/Folders/SetFolderAccessRunner.cs")]
    [InlineData("refuses the account of", "src/RapidReviewBot/Graph/Folders/FolderGrants.cs")]
    [InlineData("Teams knows no chat with this person", "src/RapidReviewBot/Conversation/Posting/Messenger.cs")]
    public void A_cause_that_a_card_names_stands_in_the_table_with_what_to_do(string said, string by)
    {
        var rows = File.ReadLines(Path.Combine(RepositoryFolder.Root, "docs", "operations.md")).SkipWhile(line => !line.StartsWith("## 9", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("## 10", StringComparison.Ordinal));

        Assert.Contains(said, File.ReadAllText(Path.Combine(RepositoryFolder.Root, by)), StringComparison.Ordinal);
        var row = Assert.Single(rows, line => line.Contains(said, StringComparison.Ordinal));
        Assert.All(row.Split('|', StringSplitOptions.RemoveEmptyEntries), cell => Assert.NotEqual("", cell.Trim()));
    }
}
