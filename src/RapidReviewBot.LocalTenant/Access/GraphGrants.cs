namespace RapidReviewBot.LocalTenant.Access;

/// <summary>What the bot was granted, and what each Graph call asks for.</summary>
public sealed class GraphGrants(IReadOnlyList<string> tokenRoles)
{
    /// <summary>The application permissions consented in Entra: they are in the token.</summary>
    public IReadOnlyList<string> TokenRoles => tokenRoles;
}
