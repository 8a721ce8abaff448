using System.Collections.Frozen;

namespace RapidReviewBot.Domain.Calendar;

/// <summary>A bank holiday of England and Wales.</summary>
/// <param name="Date">The day off: the substitute day when the holiday itself falls on a weekend.</param>
/// <param name="Title">GOV.UK's title: "Good Friday".</param>
/// <param name="Notes">GOV.UK's note, mostly empty, or "Substitute day".</param>
public sealed record BankHoliday(DateOnly Date, string Title, string Notes = "");

/// <summary>
/// The bank holidays of England and Wales as GOV.UK publishes them (https://www.gov.uk/bank-holidays.json). N02.
/// Beyond <see cref="LastYear"/> nothing is published: a date there counts only weekends.
/// </summary>
public sealed class BankHolidays : IEquatable<BankHolidays>
{
    private const int FewestInAYear = 8;
    private readonly FrozenDictionary<DateOnly, BankHoliday> byDate;

    public BankHolidays(IEnumerable<BankHoliday> holidays)
    {
        All = [.. holidays.DistinctBy(one => one.Date).OrderBy(one => one.Date)];
        byDate = All.ToFrozenDictionary(one => one.Date);
    }

    /// <summary>The list that came with this version of the service: 2019 to 2027.</summary>
    public static BankHolidays Published { get; } = GovUkBankHolidays.Embedded();

    /// <summary>In date order.</summary>
    public IReadOnlyList<BankHoliday> All { get; }

    /// <summary>The last year for which holidays are known; 0 when none are.</summary>
    public int LastYear => All.Count == 0 ? 0 : All[^1].Date.Year;

    /// <summary>The holiday on a date; null when it is none.</summary>
    public BankHoliday? On(DateOnly date) => byDate.GetValueOrDefault(date);

    /// <summary>This list with one more holiday, as when one is proclaimed.</summary>
    public BankHolidays With(DateOnly date, string title) => new(All.Where(one => one.Date != date).Append(new BankHoliday(date, title)));

    /// <summary>This list with the years of a newer one replaced by the newer one's. Years that the newer one no longer tells of stay.</summary>
    public BankHolidays UpdatedBy(BankHolidays newer)
    {
        var told = newer.All.Select(one => one.Date.Year).ToHashSet();

        return new BankHolidays(All.Where(one => !told.Contains(one.Date.Year)).Concat(newer.All));
    }

    /// <summary>
    /// Why a newly published list is not believed, as a sentence; null when it is. England and Wales have eight bank holidays a year at least:
    /// a year with fewer is a list cut short, and must not move anybody's deadline.
    /// </summary>
    public string? Doubt()
    {
        var cutShort = All.GroupBy(one => one.Date.Year).Where(year => year.Count() < FewestInAYear).Select(year => year.Key).ToList();

        return cutShort.Count == 0 ? null : $"The list of bank holidays has fewer than {FewestInAYear} for {string.Join(" and ", cutShort)}. It is not used.";
    }

    /// <summary>What another list has that this one has not, and the reverse; a changed title is no change.</summary>
    public BankHolidayChanges ChangesTo(BankHolidays later) =>
        new([.. later.All.Where(one => On(one.Date) is null)], [.. All.Where(one => later.On(one.Date) is null)]);

    public bool Equals(BankHolidays? other) => other is not null && All.SequenceEqual(other.All);

    public override bool Equals(object? obj) => Equals(obj as BankHolidays);

    public override int GetHashCode() => All.Count == 0 ? 0 : HashCode.Combine(All.Count, All[0], All[^1]);
}

/// <summary>The difference between two lists of holidays.</summary>
public sealed record BankHolidayChanges(IReadOnlyList<BankHoliday> Added, IReadOnlyList<BankHoliday> Removed)
{
    public bool None => Added.Count == 0 && Removed.Count == 0;
}
