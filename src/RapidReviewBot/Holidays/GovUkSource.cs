using Microsoft.Extensions.Options;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Holidays;

/// <summary>Fetches the published list of bank holidays.</summary>
public sealed class GovUkSource(IHttpClientFactory clients, IOptions<BankHolidayOptions> options)
{
    /// <summary>The longest answer that is read: the real one is under 30 KB.</summary>
    public const int LongestAnswer = 1_000_000;

    /// <exception cref="OutsideFault">It could not be fetched, or is not a list to be believed.</exception>
    public async Task<BankHolidays> FetchAsync(CancellationToken cancellationToken)
    {
        var json = await TextAsync(cancellationToken);
        var (holidays, fault) = GovUkBankHolidays.Read(json);
        fault ??= holidays!.Doubt();

        return fault is null ? holidays! : throw OutsideFault.Later(fault);
    }

    private async Task<string> TextAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var http = clients.CreateClient(nameof(GovUkSource));
            using var answer = await http.GetAsync(options.Value.Url, cancellationToken);
            answer.EnsureSuccessStatusCode();

            return await answer.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (HttpRequestException fault)
        {
            throw OutsideFault.Later($"The list of bank holidays could not be fetched ({fault.StatusCode?.ToString() ?? fault.HttpRequestError.ToString()}).", inner: fault);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw OutsideFault.Later("The list of bank holidays did not come in time.", inner: slow);
        }
    }
}
