using Azure.Identity;
using Microsoft.Extensions.Configuration;
using RapidReviewBot.Graph;
using Xunit;

namespace RapidReviewBot.Tests.Graph;

public sealed class CloudCredentialTests
{
    private const string AppId = "94ee0312-ed82-5ff2-acd4-1452a07895c6";
    private const string TenantId = "49dc17a8-eec0-587f-8091-8c170861f961";
    private const string IdentityId = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public void The_app_registration_proves_itself_by_the_managed_identity() =>
        Assert.IsType<ClientAssertionCredential>(Credential(("Identity:ManagedIdentityClientId", IdentityId)));

    [Fact]
    public void A_bot_that_is_the_managed_identity_itself_uses_its_token() =>
        Assert.IsType<ManagedIdentityCredential>(Credential(("Identity:ManagedIdentityClientId", AppId)));

    [Fact]
    public void A_workload_identitys_token_file_comes_first() =>
        Assert.IsType<WorkloadIdentityCredential>(Credential(("AZURE_FEDERATED_TOKEN_FILE", "/var/run/token"), ("Identity:ManagedIdentityClientId", IdentityId)));

    [Fact]
    public void Without_an_app_id_there_is_no_credential()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => CloudCredential.For(new ConfigurationBuilder().Build()));

        Assert.Contains("Bot:MicrosoftAppId", fault.Message, StringComparison.Ordinal);
    }

    private static Azure.Core.TokenCredential Credential(params (string Key, string Value)[] settings) => CloudCredential.For(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Append(("Bot:MicrosoftAppId", AppId)).Append(("Bot:MicrosoftAppTenantId", TenantId)).Select(one => KeyValuePair.Create(one.Item1, (string?)one.Item2))).Build());
}
