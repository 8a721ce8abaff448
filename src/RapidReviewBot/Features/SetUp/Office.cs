using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Procedures;

namespace RapidReviewBot.Features.SetUp;

/// <summary>The Partnership Manager's office: those who may change a partnership's settings (docs/decisions/0001-who-may-set-up.md).</summary>
public sealed class Office(ProcedureCatalogue procedures)
{
    public const string OnlyTheOffice = "Only the Partnership Manager's office can see or change these settings. Ask them to change what is wrong.";

    private static readonly Capacity[] Capacities = [Capacity.Manager, Capacity.Delegate, Capacity.Coordinator];

    /// <param name="settings">The partnership.</param>
    /// <param name="personId">By <c>Person.Id</c>.</param>
    /// <param name="today">London date.</param>
    public bool MayChange(Partnership settings, string personId, DateOnly today) =>
        On(settings, today).Any(person => person.Id == personId);

    /// <summary>Those who hold the office on a London date.</summary>
    public IReadOnlyList<Person> On(Partnership settings, DateOnly today) =>
        [.. Holders(settings).Where(held => held.HoldsOn(today)).Select(held => held.Person).DistinctBy(person => person.Id)];

    /// <summary>Whether somebody with an account in this tenant is left who may change the settings, from today on without a gap: set-up is done in Teams alone.</summary>
    public bool Remains(Partnership settings, DateOnly today)
    {
        var reachable = Holders(settings).Where(held => held.Person.HasAccountInTenant).ToList();
        var turns = reachable.Select(held => held.Until?.AddDays(1)).OfType<DateOnly>().Where(day => day > today);
        return turns.Prepend(today).All(day => reachable.Any(held => held.HoldsOn(day)));
    }

    /// <summary>The procedure that the partnership follows.</summary>
    /// <exception cref="InvalidOperationException">Its file is gone.</exception>
    public Procedure ProcedureOf(Partnership settings) =>
        procedures.Find(settings.ProcedureId) ?? throw new InvalidOperationException($"Partnership '{settings.Id}' follows procedure '{settings.ProcedureId}', which has no file.");

    private IEnumerable<RoleHolder> Holders(Partnership settings)
    {
        var procedure = ProcedureOf(settings);
        return settings.Roster.Where(held => procedure.Role(held.Role) is { } role && Capacities.Contains(role.Capacity));
    }
}
