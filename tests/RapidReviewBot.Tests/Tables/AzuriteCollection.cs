using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Tables;

[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
