using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class AuthorityTests
{
    [Fact]
    public void Every_kind_of_command_has_its_row_in_the_matrix()
    {
        var commands = typeof(ReviewCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ReviewCommand)));

        Assert.Equal(commands.Select(type => type.Name).Order(), Authority.Matrix.Keys.Select(type => type.Name).Order());
    }

    [Fact]
    public void Only_a_return_and_a_comment_on_the_draft_may_come_by_mail() =>
        Assert.Equal([typeof(GiveComment), typeof(ReceiveReturn)], Authority.Matrix.Where(row => row.Value.Proofs.Contains(Proof.Mail)).Select(row => row.Key).OrderBy(type => type.Name));

    [Fact]
    public void What_the_service_records_no_person_can_send() => Assert.All(
        Authority.Matrix.Where(row => row.Key.Name.StartsWith("Record", StringComparison.Ordinal) && row.Value.Proofs.Contains(Proof.Service)),
        row => Assert.Equal([Proof.Service], row.Value.Proofs));
}
