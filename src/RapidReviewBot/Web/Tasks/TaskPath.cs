using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Procedures;

namespace RapidReviewBot.Web.Tasks;

/// <summary>What somebody owes as one segment of an address and back: "give-return.police", "sign-off.-.partners_police-signatory_v1".</summary>
public static class TaskPath
{
    /// <summary>Path within the personal link, for <see cref="Links.PersonalLinks.IssueAsync"/>.</summary>
    public static string PageOf(Owed owed) => $"task/{Of(owed)}";

    public static string Of(Owed owed) => Of(owed.Kind, owed.AgencyId, owed.Subject);

    public static string Of(OwedKind kind, string? agencyId, string? subject)
    {
        var parts = new[] { KebabCase.Of(kind), agencyId ?? "-", subject?.Replace('/', '_') ?? "-" };
        return string.Join('.', parts.Reverse().SkipWhile(part => part == "-").Reverse());
    }

    /// <summary>What the segment says is owed by this person, whether or not it still is; null when it says nothing.</summary>
    public static Owed? Read(string segment, Person by)
    {
        var parts = segment.Split('.');
        if (parts.Length > 3 || Kinds.GetValueOrDefault(parts[0]) is not { } kind) return null;
        return new Owed(kind, by, Part(parts, 1), Part(parts, 2)?.Replace('_', '/'), null);
    }

    static readonly Dictionary<string, OwedKind?> Kinds = Enum.GetValues<OwedKind>().ToDictionary(kind => KebabCase.Of(kind), kind => (OwedKind?)kind);

    static string? Part(string[] parts, int index) => parts.Length > index && parts[index] is not ("-" or "") ? parts[index] : null;
}
