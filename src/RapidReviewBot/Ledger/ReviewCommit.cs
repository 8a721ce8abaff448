using Azure.Data.Tables;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Ledger;

/// <summary>All that one command writes to its review: the command's row, the head, the events, the effects, the outcome of the effect that it reports.</summary>
internal sealed class ReviewCommit
{
    private const int MostRows = 100;

    private readonly StoredReview _before;
    private readonly Command _command;
    private readonly EffectOutcome? _outcome;
    private readonly List<TableTransactionAction> _actions = [];

    private ReviewCommit(StoredReview before, Command command, EffectOutcome? outcome) => (_before, _command, _outcome, After) = (before, command, outcome, before);

    /// <summary>The review once this is written.</summary>
    public StoredReview After { get; private set; }

    public IReadOnlyList<RecordedEvent> Events { get; private set; } = [];

    public IReadOnlyList<TableTransactionAction> Actions => _actions;

    /// <summary>Whether there is more than a transaction or a row of it can hold.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Whether a refused write was the one to the effect's row.</summary>
    public bool WasOutcome(TableTransactionFailedException fault) =>
        _outcome is not null && fault.FailedTransactionActionIndex is { } index && index < _actions.Count && _actions[index].Entity.RowKey == _outcome.Key;

    public static ReviewCommit Of(StoredReview before, Command command, IReadOnlyList<ReviewEvent> happened, EffectOutcome? outcome) =>
        new ReviewCommit(before, command, outcome).WithEvents(happened);

    /// <summary>Adds what must be done because of the events, and the outcome.</summary>
    public ReviewCommit WithEffects(Func<ReviewCommit, IReadOnlyList<PlannedEffect>> plan)
    {
        if (IsTooLarge) return this;
        TableEntity? requested = null;
        var effects = Events.Count == 0 ? [] : plan(this).GroupBy(effect => effect.Key, StringComparer.Ordinal).Select(same => same.Last()).ToList();
        foreach (var effect in effects)
        {
            var row = EffectRow.Requested(_command.Review, effect, After.Review.Version);
            if (effect.Key == _outcome?.Key) requested = row;
            else _actions.Add(new(EffectRow.IsFixed(effect.Key) ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.Add, row));
        }

        // Only an effect that is parked has a row to retry, so the rows are there; one that has just been done has none.
        foreach (var retried in Events.Select(happened => happened.What).OfType<EffectRetried>().Where(retried => retried.Key != _outcome?.Key && effects.All(effect => effect.Key != retried.Key)))
            _actions.Add(new(TableTransactionActionType.UpdateMerge, EffectRow.Retried(_command.Review, retried.Key), Azure.ETag.All));
        if (_outcome is not null) _actions.Add(_outcome.Action(requested));
        IsTooLarge |= _actions.Count > MostRows;
        return this;
    }

    private ReviewCommit WithEvents(IReadOnlyList<ReviewEvent> happened)
    {
        if (happened.Count == 0) return this;
        IsTooLarge = happened.Any(one => StoredJson.Write(one).Length > RowText.Longest);
        if (IsTooLarge) return this;
        var rows = happened.Select(Next).ToList();
        Events = [.. rows.Select(row => row.Stored.Event)];
        _actions.Add(new(TableTransactionActionType.Add, CommandRow()));
        _actions.Add(HeadAction());
        _actions.AddRange(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row.Row)));
        return this;
    }

    private (TableEntity Row, EventRow Stored) Next(ReviewEvent happened)
    {
        var written = EventRow.Write(_command.Review, new RecordedEvent(After.Review.Version + 1, _command.At.ToUniversalTime(), _command.By, happened), _command.Id, After.Chain);
        After = After.After(written.Stored);
        return written;
    }

    private TableEntity CommandRow() => new(_command.Review.Value, "c-" + _command.Id)
    {
        ["Type"] = _command.What.GetType().Name,
        ["First"] = _before.Review.Version + 1,
        ["Last"] = After.Review.Version,
        ["At"] = _command.At.ToUniversalTime(),
    };

    private TableTransactionAction HeadAction()
    {
        var row = ReviewHead.Of(After.Review).WriteTo(new TableEntity(_command.Review.Value, ReviewHead.RowKey));
        row["Chain"] = After.Chain;
        return _before.Review.Version == 0
            ? new(TableTransactionActionType.Add, row)
            : new(TableTransactionActionType.UpdateReplace, row, _before.Head);
    }
}
