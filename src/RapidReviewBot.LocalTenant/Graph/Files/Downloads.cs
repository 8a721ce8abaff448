using System.Collections.Concurrent;
using System.Security.Cryptography;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>Pre-authorised addresses of contents: whoever has one can read that content for an hour, without a token.</summary>
public sealed class Downloads(TenantState state, TenantAddress address, PdfConversion pdf, TimeProvider machine)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, Ticket> tickets = new();

    public string UrlOf(DriveItem item, string? format) => UrlOf(item.Name, item.Current!.Blob, format);

    public string UrlOf(string name, string blob, string? format)
    {
        string code = RandomNumberGenerator.GetHexString(32, lowercase: true);
        tickets[code] = new Ticket(name, blob, format, machine.GetUtcNow() + Life);
        return new Uri(address.Url, $"/_download/{code}").ToString();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/_download/{code}", AnswerAsync);

    private async Task<IResult> AnswerAsync(string code, CancellationToken cancellationToken)
    {
        if (!tickets.TryGetValue(code, out var ticket) || ticket.Until < machine.GetUtcNow())
            return GraphError.Result(401, "unauthenticated", "The download address has expired.");

        byte[] content = state.Blobs.Get(ticket.Blob);
        if (ticket.Format is null)
            return Results.File(content, MediaTypes.Of(ticket.Name));

        var (converted, problem) = await pdf.ConvertAsync(ticket.Name, ticket.Blob, content, cancellationToken);
        return converted is null
            ? GraphError.Result(problem == PdfConversion.NotConvertible ? 406 : 500, "generalException", problem!)
            : Results.File(converted, "application/pdf");
    }

    private sealed record Ticket(string Name, string Blob, string? Format, DateTimeOffset Until);
}
