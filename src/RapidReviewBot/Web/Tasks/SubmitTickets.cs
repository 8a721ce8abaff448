using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Ledger;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Web.Tasks;

/// <summary>One showing of one form to one person. Whatever is posted with it counts once.</summary>
/// <param name="Id">Random.</param>
/// <param name="At">Review time at which the form was shown.</param>
public sealed record SubmitTicket(string Id, DateTimeOffset At)
{
    public string CommandId(PersonalLink link) => CommandIds.Of("page", link.Id, Id);
}

/// <summary>Gives each form its ticket, and knows its own again: it is good for the link and the task that it was given for.</summary>
public sealed class SubmitTickets(IDataProtectionProvider protection, ReviewClock clock)
{
    /// <summary>Name of the hidden input.</summary>
    public const string Field = "ticket";

    readonly IDataProtector protector = protection.CreateProtector("RapidReviewBot.Web.SubmitTicket");

    public string New(PersonalLink link, string task) => New(link.Id, task);

    /// <summary>Null when it was not given for this.</summary>
    public SubmitTicket? Read(string? text, PersonalLink link, string task) => Read(text, link.Id, task);

    /// <param name="holder">Whom it is given to: a link, or a page that anybody may use.</param>
    public string New(string holder, string task) =>
        protector.Protect(string.Join('|', Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), clock.Now.UtcTicks.ToString(CultureInfo.InvariantCulture), holder, task));

    public SubmitTicket? Read(string? text, string holder, string task)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return protector.Unprotect(text).Split('|', 4) is [var id, var ticks, var forHolder, var forTask] && forHolder == holder && forTask == task
                ? new SubmitTicket(id, new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero))
                : null;
        }
        catch (CryptographicException)
        {
            return null; // Made up, or its key is gone: the page is to be loaded anew.
        }
    }
}
