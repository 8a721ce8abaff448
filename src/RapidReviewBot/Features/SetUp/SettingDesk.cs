using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Features.SetUp;

/// <summary>Where every change of a partnership's settings is made: the right to it is checked against what is stored at that moment. Reviews keep what they have copied.</summary>
public sealed partial class SettingDesk(PartnershipStore partnerships, Office office, ReviewLedger ledger, ILogger<SettingDesk> logger)
{
    /// <param name="press">On a card of the partnership.</param>
    /// <param name="done">What to say when it was done.</param>
    /// <param name="change">Pure: may be asked again when another change came between.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<PressAnswer> ChangeAsync(Press press, string done, Func<Partnership, SettingAnswer> change, CancellationToken cancellationToken)
    {
        var id = SettingCard.PartnershipOf(press.Card);
        if (press.Fields.Problems.Count > 0)
            return NotDone(press, id, press.Fields.Problems);
        var today = LondonTime.DateOf(press.Now);
        string? refusal = null;
        await partnerships.ChangeAsync(id, stored => Decide(stored), cancellationToken);
        if (refusal is not null)
            return NotDone(press, id, [refusal]);
        Log.Changed(logger, id, press.Card.Kind, press.Speaker.EntraId);
        return new PressAnswer.Done(done);

        Partnership Decide(Partnership? stored)
        {
            var settings = stored ?? throw new InvalidOperationException($"Partnership '{id}' is gone.");
            var answer = office.MayChange(settings, press.Speaker.EntraId, today) ? change(settings) : SettingAnswer.Refuse(Office.OnlyTheOffice);
            if (answer.Settings is { } next && !office.Remains(next, today))
                answer = SettingAnswer.Refuse("Nobody with an account here would be left who can change these settings. Give the role of the manager, a delegate or a coordinator to somebody else first.");
            refusal = answer.Refusal;
            return answer.Settings ?? settings;
        }
    }

    /// <summary>Whether the presser may change the settings, for a verb that must look outside before it changes anything.</summary>
    public async Task<bool> MayAsync(Press press, CancellationToken cancellationToken) =>
        await partnerships.FindAsync(SettingCard.PartnershipOf(press.Card), cancellationToken) is { } settings
        && office.MayChange(settings, press.Speaker.EntraId, LondonTime.DateOf(press.Now));

    public async Task<bool> HasOpenReviewAsync(string partnershipId, CancellationToken cancellationToken) =>
        (await ledger.HeadsAsync(partnershipId, cancellationToken)).Any(head => head.Status == ReviewStatus.Open);

    /// <summary>The card comes back with what was wrong.</summary>
    public PressAnswer NotDone(Press press, string partnershipId, IReadOnlyList<string> problems)
    {
        Log.Refused(logger, partnershipId, press.Card.Kind, press.Speaker.EntraId, problems.Count);
        return new PressAnswer.NotDone(problems);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Settings of partnership {Partnership} changed on card {Card} by {Person}.")]
        public static partial void Changed(ILogger logger, string partnership, string card, string person);

        [LoggerMessage(2, LogLevel.Information, "A change of the settings of partnership {Partnership} on card {Card} by {Person} was refused: {Problems} problem(s).")]
        public static partial void Refused(ILogger logger, string partnership, string card, string person, int problems);
    }
}

/// <summary>What becomes of the settings, or why nothing does.</summary>
public sealed record SettingAnswer(Partnership? Settings, string? Refusal)
{
    public static SettingAnswer Set(Partnership settings) => new(settings, null);

    public static SettingAnswer Refuse(string sentence) => new(null, sentence);
}
