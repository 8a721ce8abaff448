using System.Net;
using System.Net.Sockets;

namespace RapidReviewBot.LocalTenant.Hosting;

internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Says in plain words which port is taken, before anything is started.</summary>
    public static async Task RequireAsync(TenantOptions options, CancellationToken cancellationToken)
    {
        var wanted = Enumerable.Range(options.BotPort, options.BotPort == 0 ? 0 : options.Bots).Prepend(options.Port).Where(port => port != 0);
        foreach (int port in wanted)
        {
            if (await AnswersAsync(port, cancellationToken))
                throw new PortTakenException($"Port {port} is in use on this machine, perhaps by another local tenant. Stop that, or choose others with --port and --bot-port.");
        }
    }

    public static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

/// <summary>Somebody else listens where the tenant was to. The message says what to do.</summary>
public sealed class PortTakenException(string message) : Exception(message);
