using System.Globalization;
using Microsoft.Kiota.Abstractions;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph;

/// <summary>
/// Sorts what Graph and its uploads answer into "later" and "never". Later: throttled, busy, no answer, a file that is open. Never: refused for a reason that waiting does not change;
/// the reason then says what an administrator must do.
/// </summary>
public static class GraphFaults
{
    /// <summary>The sorted fault; null for what is no fault of the outside but a bug, or a run that was cut.</summary>
    /// <param name="now">Machine time, from which a Retry-After counts.</param>
    public static OutsideFault? From(Exception exception, DateTimeOffset now) => exception switch
    {
        ApiException answer => Of(answer.ResponseStatusCode, RetryAfter(answer, now), (answer as Microsoft.Graph.Models.ODataErrors.ODataError)?.Error?.Code),
        HttpRequestException { StatusCode: { } status } => OfUpload((int)status),
        HttpRequestException or IOException or TaskCanceledException { InnerException: TimeoutException } => OutsideFault.Later("Microsoft 365 gives no answer."),
        Azure.Identity.AuthenticationFailedException => OutsideFault.Never("Microsoft 365 refuses the service's identity (no token). An administrator must check the app registration and its federated credential (operations.md, step 3)."),
        _ => null,
    };

    private static OutsideFault Of(int status, DateTimeOffset? retryAfter, string? code) => status switch
    {
        507 => OutsideFault.Never("The library is full (507). An administrator must make room in the site."),
        429 or 408 or >= 500 => OutsideFault.Later($"Microsoft 365 is busy ({Number(status)}).", retryAfter),
        423 => OutsideFault.Later("A file in the case folder is open or locked (423). It is tried again when it is closed.", retryAfter),
        409 or 412 => OutsideFault.Later($"Something was changed at the same moment ({Named(status, code)}).", retryAfter),
        401 => OutsideFault.Never("Microsoft 365 refuses the service's identity (401). An administrator must check the app registration and its federated credential (operations.md, step 3)."),
        403 => OutsideFault.Never($"Microsoft 365 does not allow it ({Named(status, code)}). An administrator must check the bot's grants for the team, the site or the mailbox (operations.md, section 9)."),
        404 => OutsideFault.Never($"The team, folder, file or mailbox is not there ({Named(status, code)}). An administrator must restore it or change the partnership's settings."),
        413 => OutsideFault.Never("It is larger than Microsoft 365 takes (413). Send fewer or smaller files."),
        _ => OutsideFault.Never($"Microsoft 365 does not accept it ({Named(status, code)}). An administrator should look up the code in the service's log."),
    };

    private static OutsideFault OfUpload(int status) => status is 404 or 416 or 429 or >= 500
        ? OutsideFault.Later($"The upload broke off ({Number(status)}) and starts again.")
        : Of(status, null, null);

    private static DateTimeOffset? RetryAfter(ApiException answer, DateTimeOffset now)
    {
        if (!answer.ResponseHeaders.TryGetValue("Retry-After", out var values) || values.FirstOrDefault() is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return now.AddSeconds(seconds);

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }

    private static string Named(int status, string? code) => code is { Length: > 0 } ? $"{Number(status)} {code}" : Number(status);

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
