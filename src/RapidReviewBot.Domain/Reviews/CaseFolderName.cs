using System.Globalization;
using System.Text.RegularExpressions;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>The name of the case folder, as the procedure's pattern gives it (J09).</summary>
public static partial class CaseFolderName
{
    /// <summary>Fills in <c>{reference}</c>, <c>{initials}</c> (the eldest child's) and <c>{received:ddMMyy}</c> (the London date of the anchor, weekends too).</summary>
    public static string For(Review review, Procedure procedure)
    {
        var received = LondonTime.DateOf(review.Dates.TryGetValue(procedure.DayCount.Anchor, out var anchor) ? anchor : review.AsOf);
        return Blank().Replace(procedure.Folder.Name, match => match.Groups["name"].Value switch
        {
            "reference" => review.Reference,
            "initials" => review.ChildInitials[0],
            "received" => received.ToString(match.Groups["format"].Value, CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"No rule fills {match.Value} in a folder name."),
        });
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)(:(?<format>[A-Za-z]+))?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Blank();
}
