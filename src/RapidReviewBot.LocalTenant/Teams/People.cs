using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>The person that a control call speaks for, and what they can get at.</summary>
public sealed class People(TenantState state, Places places)
{
    /// <param name="id">An object id or a mail address.</param>
    public Person Require(string id) => state.FindPerson(id) ?? throw new ControlRefused($"There is nobody called '{id}' in this tenant.", 404);

    public Place RequirePlace(Person person, string conversation)
    {
        if (person.Surface == Surface.Mail)
            throw new ControlRefused($"{person.DisplayName} has no Teams in this tenant.");

        return places.Find(conversation) is { } place && places.Sees(person, place)
            ? place
            : throw new ControlRefused($"{person.DisplayName} is not in that conversation.", 404);
    }
}
