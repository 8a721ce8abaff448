using System.Net;
using System.Net.Sockets;

namespace RapidReviewBot.Testing;

/// <summary>Ports that nobody listens on now.</summary>
public static class FreePorts
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
