using System.Text.Json;
using System.Text.Json.Serialization;
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>Who plays what, from the partnership's settings file as it was shipped: whom a duty means by "the Designated Nurse".</summary>
internal sealed class Cast(Partnership settings)
{
    private static readonly JsonSerializerOptions Form = new() { Converters = { new JsonStringEnumConverter() } };

    public Partnership Settings => settings;

    public IReadOnlyList<Agency> Agencies => settings.Agencies;

    public static Cast In(string file) => new(JsonSerializer.Deserialize<Partnership>(File.ReadAllBytes(file), Form)!);

    /// <summary>Mail addresses in lower case.</summary>
    public IReadOnlyList<string> Holding(params string[] roles) =>
        [.. roles.SelectMany(role => settings.Roster.Where(holder => holder.Role == role)).Select(holder => Address(holder.Person)).Distinct(StringComparer.Ordinal)];

    public string One(string role) => Holding(role)[0];

    public string Name(string role) => settings.Roster.First(holder => holder.Role == role).Person.Name;

    public string Contact(string agency) => Address(settings.Agencies.First(one => one.Id == agency).Contact);

    private static string Address(Person person) => person.Email.ToLowerInvariant();
}
