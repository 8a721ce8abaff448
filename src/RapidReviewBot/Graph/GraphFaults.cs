using System.Globalization;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph;

/// <summary>
/// Sorts what Graph and its uploads answer into "later" and "never". Later: throttled, busy, no answer, a file that is open. Never: refused for a reason that waiting does not change;
/// the reason then says what an administrator must do.
/// </summary>
public static class GraphFaults
{
    /// <summary>Does the work; a fault of the outside comes out as an <see cref="OutsideFault"/>, anything else (a bug, a run that was cut) as it was thrown.</summary>
    public static async Task<T> SortAsync<T>(Func<Task<T>> work, TimeProvider machine)
    {
        try
        {
            return await work();
        }
        catch (ApiException answer)
        {
            throw Of(answer.ResponseStatusCode, (answer as ODataError)?.Error?.Code, RetryAfter(answer, machine.GetUtcNow()), answer);
        }
        catch (HttpRequestException answer) when (answer.StatusCode is { } status)
        {
            throw OfUpload((int)status, answer);
        }
        catch (Exception silence) when (silence is HttpRequestException or IOException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw OutsideFault.Later("Microsoft 365 gives no answer.", null, silence);
        }
        catch (AuthenticationFailedException refusal)
        {
            throw OutsideFault.Never("Microsoft 365 gives the service no token. An administrator must check the app registration and its federated credential (operations.md, step 3).", refusal);
        }
    }

    private static OutsideFault Of(int status, string? code, DateTimeOffset? retryAfter, Exception answer) => status switch
    {
        507 => OutsideFault.Never("The library is full (507). An administrator must make room in the site.", answer),
        429 or 408 or >= 500 => OutsideFault.Later($"Microsoft 365 is busy ({Number(status)}).", retryAfter, answer),
        423 => OutsideFault.Later("A file in the case folder is open or locked (423). Close it; it is tried again.", retryAfter, answer),
        409 or 412 => OutsideFault.Later($"Something was changed at the same moment ({Named(status, code)}).", retryAfter, answer),
        401 => OutsideFault.Never("Microsoft 365 refuses the service's identity (401). An administrator must check the app registration and its federated credential (operations.md, step 3).", answer),
        403 => OutsideFault.Never($"Microsoft 365 does not allow it ({Named(status, code)}). An administrator must check the bot's grants for the team, the site or the mailbox (operations.md, section 9).", answer),
        404 => OutsideFault.Never($"The team, folder, file or mailbox is not there ({Named(status, code)}). An administrator must restore it or change the partnership's settings.", answer),
        413 => OutsideFault.Never("It is larger than Microsoft 365 takes (413). Send fewer or smaller files.", answer),
        _ => OutsideFault.Never($"Microsoft 365 does not accept it ({Named(status, code)}). An administrator should look up the code in the service's log.", answer),
    };

    private static OutsideFault OfUpload(int status, Exception answer) => status is 404 or 416
        ? OutsideFault.Later($"The upload broke off ({Number(status)}) and starts again.", null, answer)
        : Of(status, null, null, answer);

    private static DateTimeOffset? RetryAfter(ApiException answer, DateTimeOffset now)
    {
        if (!answer.ResponseHeaders.TryGetValue("Retry-After", out var values) || values.FirstOrDefault() is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return now.AddSeconds(seconds);

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }

    private static string Named(int status, string? code) => code is { Length: > 0 } ? $"{Number(status)} {code}" : Number(status);

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
