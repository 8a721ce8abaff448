using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Procedures;
using Xunit;

namespace RapidReviewBot.Tests.Procedures;

public sealed class ShippedProcedureTests
{
    [Fact]
    public void Every_shipped_procedure_reads_without_a_fault()
    {
        var catalogue = ProcedureCatalogue.Shipped();

        Assert.Equal(["bhr", "jcr", "redbridge", "tower-hamlets", "west-midlands"], catalogue.All.Select(one => one.Id).Order(StringComparer.Ordinal));
        Assert.All(catalogue.All, one => Assert.NotNull(one.Milestone(Procedure.NationalLimit)));
    }
}
