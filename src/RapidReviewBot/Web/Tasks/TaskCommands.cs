using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Web.Tasks;

/// <summary>From a page to the ledger: one command for one showing of a form.</summary>
public sealed partial class TaskCommands(ReviewLedger ledger, ILogger<TaskCommands> logger)
{
    /// <summary>Whether this showing of a form was carried out before: nothing must be filed for it again.</summary>
    public Task<bool> IsDoneAsync(Visit visit, SubmitTicket ticket, CancellationToken cancellationToken) =>
        ledger.HasDoneAsync(visit.Review.Id, ticket.CommandId(visit.Link), cancellationToken);

    public async Task<LedgerAnswer> DoAsync(Visit visit, ReviewCommand command, SubmitTicket ticket, CancellationToken cancellationToken)
    {
        var answer = await ledger.HandleAsync(Command(visit, command, ticket), cancellationToken);
        if (answer is LedgerAnswer.Refused { Refusal: var refusal }) Log.Refused(logger, visit.Review.Id.Value, visit.Link.Id[..8], command.GetType().Name, refusal.Code);
        return answer;
    }

    /// <summary>Why the command would not be carried out; null when it would. Asked before anything is filed: what is refused leaves nothing behind.</summary>
    public Refusal? RefusalOf(Visit visit, ReviewCommand command, SubmitTicket ticket)
    {
        if (ReviewRules.Decide(visit.Review, Command(visit, command, ticket), visit.Context) is not Decision.Refused { Refusal: var refusal }) return null;
        Log.Refused(logger, visit.Review.Id.Value, visit.Link.Id[..8], command.GetType().Name, refusal.Code);
        return refusal;
    }

    static Command Command(Visit visit, ReviewCommand command, SubmitTicket ticket) => new(ticket.CommandId(visit.Link), visit.Review.Id, visit.Actor, visit.Now, command);

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Refused on a page: review {Review}, link {Link}, {Command}: {Code}")]
        public static partial void Refused(ILogger logger, string review, string link, string command, string code);
    }
}
