using System.Net;
using System.Net.Sockets;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>Ports of this machine that nobody listens on.</summary>
internal static class FreePort
{
    // Below those from which any system gives outgoing connections theirs: between finding and listening, which takes a process a second, no connection gets it.
    private const int First = 20000;
    private const int Ports = 12000;

    // Each process begins elsewhere.
    private static int next = Random.Shared.Next(Ports);

    /// <summary>A port that nobody listens on, and that nobody else in this process was given lately.</summary>
    public static int Find()
    {
        for (int tries = 0; tries < Ports; tries++)
        {
            int port = First + (int)((uint)Interlocked.Increment(ref next) % Ports);
            if (IsFree(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || IsFree(IPAddress.IPv6Loopback, port)))
                return port;
        }

        throw new PortTakenException($"No port from {First} to {First + Ports - 1} is free on this machine. Stop what is not needed any more.");
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

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AddressNotAvailable && address.Equals(IPAddress.IPv6Loopback))
        {
            // A machine without that address: nobody listens there.
            return true;
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
