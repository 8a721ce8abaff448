namespace RapidReviewBot.Web.Links;

/// <summary>Sends codes and tells whether one typed is right.</summary>
public sealed partial class CodeDesk(PersonalLinks links, CodeMail mail, TimeProvider machineClock, ILogger<CodeDesk> logger)
{
    /// <summary>Sends a new code unless it is too soon for one; then says from when (machine time) it may be asked for.</summary>
    public async Task<DateTimeOffset?> SendAsync(PersonalLink link, LinkToken token, CancellationToken cancellationToken)
    {
        var code = OneTimeCode.NewCode();
        DateTimeOffset? wait = null;
        var stored = await links.ChangeAsync(link, current =>
        {
            var now = machineClock.GetUtcNow();
            wait = current.Code.NextCodeAt(now);
            return wait is null ? current with { Code = current.Code.WithNew(code, token, now) } : current;
        }, cancellationToken);
        if (wait is not null)
        {
            Log.CodeNotYet(logger, link.Review.Value, link.Id[..8]);
            return wait;
        }

        try
        {
            await mail(new CodeMessage(link.Review, link.Email, code), cancellationToken);
        }
        catch
        {
            var read = await links.FindOpenAsync(link.Review, token, CancellationToken.None);
            if (read is not null) await links.ChangeAsync(read, current => current.Code == stored.Code ? current with { Code = current.Code.NotSent() } : current, CancellationToken.None);
            throw;
        }

        Log.CodeSent(logger, link.Review.Value, link.Id[..8]);
        return null;
    }

    public async Task<(CodeVerdict Verdict, PersonalLink Link)> TryAsync(PersonalLink link, LinkToken token, string typed, CancellationToken cancellationToken)
    {
        var verdict = CodeVerdict.Expired;
        var stored = await links.ChangeAsync(link, current =>
        {
            (var after, verdict) = current.Code.Try(typed, token, machineClock.GetUtcNow());
            return current with { Code = after };
        }, cancellationToken);
        if (verdict != CodeVerdict.Right) Log.CodeRefused(logger, link.Review.Value, link.Id[..8], verdict);
        return (verdict, stored);
    }

    /// <summary>Something was typed that cannot be a code: it costs no try.</summary>
    public void NotACode(PersonalLink link) => Log.NotACode(logger, link.Review.Value, link.Id[..8]);

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Code sent: review {Review}, link {Link}")]
        public static partial void CodeSent(ILogger logger, string review, string link);

        [LoggerMessage(2, LogLevel.Warning, "Code asked for too soon: review {Review}, link {Link}")]
        public static partial void CodeNotYet(ILogger logger, string review, string link);

        [LoggerMessage(3, LogLevel.Warning, "Code refused: review {Review}, link {Link}, {Verdict}")]
        public static partial void CodeRefused(ILogger logger, string review, string link, CodeVerdict verdict);

        [LoggerMessage(4, LogLevel.Information, "What was typed is no code: review {Review}, link {Link}")]
        public static partial void NotACode(ILogger logger, string review, string link);
    }
}
