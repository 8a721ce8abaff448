using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>How it was decided whether the threshold is met, who chairs, and what followed from "not met".</summary>
public sealed record ThresholdPart
{
    /// <summary>The meeting of the three, as it was last set.</summary>
    public ThresholdMeetingSet? Meeting { get; init; }
    public DateTimeOffset? MeetingSetAt { get; init; }

    /// <summary>How often a meeting that was set fell away.</summary>
    public int CalledOff { get; init; }

    /// <summary>Times found for the discussion; empty when none were looked for or found.</summary>
    public IReadOnlyList<MeetingSlot> Times { get; init; } = [];

    /// <summary>1 until a consultation; one more after each.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Every view of every round, oldest first.</summary>
    public IReadOnlyList<ThresholdView> Views { get; init; } = [];

    /// <summary>The last round whose views differ; 0: none.</summary>
    public int DisputedRound { get; init; }
    public DateTimeOffset? ConsultedAt { get; init; }
    public IReadOnlyList<ScrutineerAdvised> Advice { get; init; } = [];
    public ThresholdDecided? Decided { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public DeclarationAsked? Declaring { get; init; }

    /// <summary>The last declaration of each person.</summary>
    public IReadOnlyList<InvolvementDeclared> Declarations { get; init; } = [];
    public ReviewCommissioned? Commissioned { get; init; }
    public DateTimeOffset? CommissionedAt { get; init; }
    public NotMetConcluded? Concluded { get; init; }
    public DateTimeOffset? LetterSentAt { get; init; }

    /// <summary>Requests answered so far, and when.</summary>
    public IReadOnlyList<(AssuranceGiven Given, DateTimeOffset At)> Answers { get; init; } = [];
    public MultiAgencyReviewHeld? MultiAgencyReview { get; init; }
    public DateTimeOffset? MultiAgencyReviewAt { get; init; }

    public IEnumerable<ThresholdView> ViewsNow => Views.Where(view => view.Given.Round == Round);

    /// <summary>Whether the views of this round differ and nobody was consulted yet.</summary>
    public bool ConsultationOpen => DisputedRound == Round && Decided is null;

    /// <summary>The view as it is now, given when it was given first.</summary>
    public ThresholdPart With(ThresholdViewCorrected corrected) => this with
    {
        Views = [.. Views.Select(view => view.Given.Round == corrected.Round && view.Given.Role == corrected.Role ? view with { Given = view.Given with { Met = corrected.Met, Grounds = corrected.Grounds } } : view)],
    };

    public IEnumerable<AssuranceRequest> Unanswered =>
        (Concluded?.Requests ?? []).Where(asked => !Answers.Any(answer => answer.Given.AgencyId == asked.AgencyId && answer.Given.Kind == asked.Kind));
}

/// <summary>A view, and when it was given (UTC).</summary>
public sealed record ThresholdView(ThresholdViewGiven Given, DateTimeOffset At);
