using System.ComponentModel.DataAnnotations;

namespace RapidReviewBot.Holidays;

/// <summary>Where the bank holidays are read from and when. Section <c>BankHolidays</c>.</summary>
public sealed class BankHolidayOptions
{
    public const string Section = "BankHolidays";

    /// <summary>GOV.UK's list, or a copy of it. https, save on this machine.</summary>
    [Required]
    public Uri Url { get; set; } = new("https://www.gov.uk/bank-holidays.json");

    /// <summary>London time of the daily look, by review time. The same for every instance, so that all know of a change within moments.</summary>
    public TimeOnly At { get; set; } = new(6, 0);

    /// <summary>Whether the address may be used: what it answers moves deadlines.</summary>
    public bool IsSafe => Url.IsAbsoluteUri && (Url.Scheme == Uri.UriSchemeHttps || (Url.Scheme == Uri.UriSchemeHttp && Url.IsLoopback));
}
