using RapidReviewBot.LocalTenant.Access;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>The bot's account as Teams names it.</summary>
public sealed record BotName(AppRegistration App, string Name)
{
    public string Id => $"28:{App.AppId}";
}
