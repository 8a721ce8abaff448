using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.Change;

/// <summary>What can be changed, and the people whom a change may concern.</summary>
internal static class Changes
{
    public const string StandDown = "stand-down";
    public const string CallOff = "call-off";
    public const string CallOffThreshold = "call-off-threshold";
    public const string Dates = "dates";
    public const string Notification = "notification";
    public const string Role = "role";
    public const string Speaks = "speaks";
    public const string Instead = "instead";
    public const string Agency = "agency";
    public const string Contact = "contact";
    public const string End = "end";
    public const string Away = "away";
    public const string Plan = "plan";
    public const string LastDay = "last-day";

    /// <summary>Whether the Panel may have agreed to another last day, because several notifications came together.</summary>
    public static bool MayAgreeLastDay(Review review) => review.FollowUp.IsOneOfSeveral && review.Report.Submitted is null;

    /// <summary>Holders of roles that somebody may cover: role and person as one choice.</summary>
    public static IEnumerable<(string Id, string Title)> MayBeAway(Review review, Procedure procedure, DateOnly today) =>
        from held in review.Roles
        let role = procedure.Role(held.Role)
        where role?.CoveredBy is not null && held.HoldsOn(today)
        select ($"{held.Role}/{held.Person.Id}", $"{held.Person.Name}, {role.Title}");

    /// <summary>Holders of roles that somebody else holds too: role and person as one choice.</summary>
    public static IEnumerable<(string Id, string Title)> MayEnd(Review review, Procedure procedure, DateOnly today) =>
        from held in review.Roles
        where !(held.Until < today) && review.IsHeldBeside(held.Role, held.Person.Id, today)
        select ($"{held.Role}/{held.Person.Id}", $"{held.Person.Name}, {procedure.Role(held.Role)?.Title ?? held.Role}");

    /// <summary>Whoever answers for an agency, its contact and its lead: agency and person as one choice.</summary>
    public static IEnumerable<(string Id, string Title)> Answering(Review review) =>
        from part in review.Agencies
        from person in new[] { part.Lead, part.Agency.Contact }.DistinctBy(one => one.Id)
        select ($"{part.Agency.Id}/{person.Id}", $"{part.Agency.Name}: {person.Name}, {person.Email}");

    /// <summary>The two halves of such a choice.</summary>
    public static (string First, string PersonId) Halves(string choice)
    {
        var slash = choice.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ("", "") : (choice[..slash], choice[(slash + 1)..]);
    }

    /// <summary>Somebody who is known already keeps the account by which Teams reaches them.</summary>
    public static Person? Known(Review review, Partnership partnership, string email) =>
        People.Everyone(review).Concat(partnership.Roster.Select(held => held.Person)).Concat(partnership.Agencies.Select(agency => agency.Contact))
            .FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    public static string DateField(Fact fact) => $"date-{fact}";
}
