using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>The tables of nonsense are long: they have an Azurite of their own and run beside the other tests.</summary>
[CollectionDefinition(Name)]
public sealed class NonsenseCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Nonsense";
}
