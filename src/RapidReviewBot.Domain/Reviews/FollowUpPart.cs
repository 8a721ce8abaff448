using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What came of the decision, as far as the procedure asks for it.</summary>
public sealed record FollowUpPart
{
    public PresentationDecided? Presentation { get; init; }
    public FindingsShared? Findings { get; init; }
    public OfstedSubmissionApproved? OfstedApproved { get; init; }
    public ReportSubmittedToOfsted? Ofsted { get; init; }
    public DateTimeOffset? OfstedAt { get; init; }

    /// <summary>When the first answer of each body was filed, or was given up waiting for; UTC.</summary>
    public IReadOnlyDictionary<StatutoryBody, DateTimeOffset> Answers { get; init; } = new Dictionary<StatutoryBody, DateTimeOffset>();

    /// <summary>Bodies whose answer the office is asked about, because its day has come.</summary>
    public IReadOnlyList<StatutoryBody> Expected { get; init; } = [];
    public ActionsRecorded? Actions { get; init; }
    public PracticeReviewCommissioned? Commission { get; init; }
    public IReadOnlyList<Substitute> Substitutes { get; init; } = [];
    public PracticeReviewHeld? Held { get; init; }

    /// <summary>References of other reviews that were notified within a short time before this one (T20).</summary>
    public IReadOnlyList<string> OtherNotifications { get; init; } = [];

    /// <summary>References of other reviews that were notified within a short time after this one: they raise it, and this one's office is told (T20).</summary>
    public IReadOnlyList<string> LaterNotifications { get; init; } = [];

    /// <summary>Whether the last day may be agreed with the Panel.</summary>
    public bool IsOneOfSeveral => OtherNotifications.Count > 0 || LaterNotifications.Count > 0;
    public TimelinesAgreed? Timelines { get; init; }

    public DateTimeOffset? AnswerOf(StatutoryBody body) => Answers.TryGetValue(body, out var at) ? at : null;

    public FollowUpPart Answered(StatutoryBody body, DateTimeOffset at) =>
        Answers.ContainsKey(body) ? this : this with { Answers = new Dictionary<StatutoryBody, DateTimeOffset>(Answers) { [body] = at } };

    /// <summary>After a reply that came by mail.</summary>
    public FollowUpPart After(ReplyFiled reply, DateTimeOffset at) =>
        Enum.GetValues<StatutoryBody>().Where(body => StatutoryBodyWords.Name(body) == reply.From).Aggregate(this, (part, body) => part.Answered(body, at));
}
