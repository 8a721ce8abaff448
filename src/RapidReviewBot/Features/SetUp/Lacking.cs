using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Features.SetUp;

/// <summary>What a partnership's settings still lack before a review can be opened.</summary>
public static class Lacking
{
    /// <returns>One line for each thing, in the order in which it is best put right.</returns>
    public static IReadOnlyList<string> In(Partnership settings, Procedure procedure, DateOnly today) =>
    [
        .. settings.Mailbox.Length == 0 ? ["the mailbox"] : Array.Empty<string>(),
        .. settings.DriveId.Length == 0 ? ["the site and library for case folders"] : Array.Empty<string>(),
        .. procedure.Roles.Where(role => role.Required && !settings.Roster.Any(held => held.Role == role.Id && held.HoldsOn(today))).Select(role => $"role: {role.Title}"),
        .. settings.Agencies.Count == 0 ? ["the agencies that a review can ask"] : Array.Empty<string>(),
    ];
}
