using System.Net.Http.Headers;

namespace RapidReviewBot.Graph.Files;

/// <summary>Sends a large file in slices to an address that an upload session gave. The address is its own permission, so no token goes with it.</summary>
public sealed class SlicedUpload([FromKeyedServices(GraphRegistration.HttpKey)] HttpClient http)
{
    // A multiple of 320 KiB, as upload sessions ask, below the 4 MB that an Outlook session takes at once.
    private const int SliceBytes = 12 * 320 * 1024;

    /// <summary>The body of the last answer: the item that was made, or nothing for an attachment.</summary>
    public async Task<byte[]> SendAsync(string uploadUrl, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var address = new Uri(uploadUrl);
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            throw new InvalidOperationException("The upload session's address is not https.");

        byte[] answer = [];
        for (var start = 0; start < content.Length; start += SliceBytes)
        {
            var slice = content.Slice(start, Math.Min(SliceBytes, content.Length - start));
            using var body = new ReadOnlyMemoryContent(slice);
            body.Headers.ContentRange = new ContentRangeHeaderValue(start, start + slice.Length - 1, content.Length);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using var response = await http.PutAsync(address, body, cancellationToken);
            response.EnsureSuccessStatusCode();
            answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }

        return answer;
    }
}
