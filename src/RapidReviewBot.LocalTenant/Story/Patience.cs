using System.Net;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>What people do when a page does not come or says that something went wrong: a moment later they press again, which sends the same once more.</summary>
internal sealed class Patience(HttpMessageHandler inner, int mostTries, Action<string> tell) : DelegatingHandler(inner)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                if (answer.StatusCode is not (HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable) || tries >= mostTries)
                    return answer;
                tell($"{request.Method} {(int)answer.StatusCode}");
                answer.Dispose();
            }
            catch (HttpRequestException) when (tries < mostTries)
            {
                // Nobody answers at the moment.
            }

            await Task.Delay(Moment, TimeProvider.System, cancellationToken);
        }
    }
}
