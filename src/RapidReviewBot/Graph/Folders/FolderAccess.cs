using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Graph.Folders;

/// <summary>Who may open a case folder: the office and the chair read and write, whoever else holds a role today reads; whoever covers a role today has what that role has. People without an account in the tenant use the pages.</summary>
internal static class FolderAccess
{
    public const string Read = "read";
    public const string Write = "write";

    private static readonly HashSet<Capacity> Writing =
        [Capacity.Manager, Capacity.Delegate, Capacity.Coordinator, Capacity.Chair, Capacity.ViceChair, Capacity.Finaliser, Capacity.MinuteTaker];

    /// <summary>Entra object id -> read or write, as of a London date.</summary>
    public static IReadOnlyDictionary<string, string> Wanted(Review review, Procedure procedure, DateOnly today)
    {
        var now = review with { AsOf = LondonTime.At(today, new TimeOnly(12, 0)) };
        var held = from person in review.Roles.Select(holder => holder.Person).DistinctBy(person => person.Id)
                   where person.HasAccountInTenant && !review.IsWithdrawn(person.Id)
                   from role in now.ActingAs(person.Id, procedure)
                   group Writing.Contains(role.Capacity) by person.EntraId!;
        return held.Where(person => person.Any(writes => writes) || Reads(review, procedure, person.Key)).ToDictionary(person => person.Key, person => person.Any(writes => writes) ? Write : Read, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whoever is asked to the meeting reads only once they have declared no conflict of interest, where that is asked for (T24).</summary>
    private static bool Reads(Review review, Procedure procedure, string entraId)
    {
        var declares = Conflicts.Declaring(review, procedure).FirstOrDefault(person => string.Equals(person.EntraId, entraId, StringComparison.OrdinalIgnoreCase));
        return declares is null || Conflicts.MayRead(review, declares.Id, procedure);
    }
}
