using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Tests.Conversation;

public sealed class Faults_of_Teams_are_typed
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(403, "MessageWritesBlocked", "blocked or removed the app")]
    [InlineData(403, "BotNotInConversationRoster", "not added")]
    [InlineData(403, "ForbiddenOperationException", "archived")]
    [InlineData(404, "ConversationNotFound", "not there any more")]
    [InlineData(413, "MessageSizeTooBig", "too long")]
    [InlineData(400, "BadSyntax", "refused the message (400)")]
    public void What_no_repetition_mends_is_never_tried_again(int status, string code, string reason)
    {
        var fault = ConnectorFaults.Of(Response(status, code), Now);

        Assert.True(fault.IsFinal);
        Assert.Contains(reason, fault.Message);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(401)]
    public void What_passes_is_tried_again_later(int status) => Assert.False(ConnectorFaults.Of(Response(status, "ServiceError"), Now).IsFinal);

    [Theory]
    [InlineData("17")]
    [InlineData("Mon, 02 Mar 2026 09:00:17 GMT")]
    public void The_time_that_Teams_asks_for_is_kept(string retryAfter) =>
        Assert.Equal(Now.AddSeconds(17), ConnectorFaults.Of(Response(429, "TooManyRequests", retryAfter), Now).NotBefore);

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    public void Without_a_time_the_Outbox_chooses(string? retryAfter) => Assert.Null(ConnectorFaults.Of(Response(429, "TooManyRequests", retryAfter), Now).NotBefore);

    [Fact]
    public async Task A_network_that_fails_is_tried_again_later()
    {
        var fault = await Assert.ThrowsAsync<OutsideFault>(() => ConnectorFaults.TypedAsync<int>(() => throw new HttpRequestException("no route"), TimeProvider.System, default));

        Assert.False(fault.IsFinal);
    }

    [Fact]
    public async Task A_run_that_is_cut_is_not_the_fault_of_Teams()
    {
        using var cut = new CancellationTokenSource();
        await cut.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => ConnectorFaults.TypedAsync<int>(() => throw new TaskCanceledException(), TimeProvider.System, cut.Token));
    }

    private static ErrorResponseException Response(int status, string code, string? retryAfter = null)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return new() { Response = new HttpResponseMessageWrapper(response, ""), Body = new ErrorResponse { Error = new Error { Code = code } } };
    }
}
