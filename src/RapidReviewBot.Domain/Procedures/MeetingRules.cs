namespace RapidReviewBot.Domain.Procedures;

/// <summary>What the procedure says of the review meeting.</summary>
public sealed record MeetingRules
{
    /// <summary>What it is called: "Rapid Review meeting".</summary>
    public required string Name { get; init; }

    /// <summary>The first and last day of the meeting; <see cref="DueRule.Window"/> or any other rule (then only its day).</summary>
    public required DueRule Window { get; init; }

    /// <summary>The milestone that this window is the due rule of.</summary>
    public required string Milestone { get; init; }

    /// <summary>Whether a day outside the window may be kept with a logged reason (R18, W09); the warning is given in any case.</summary>
    public bool OutsideWithReason { get; init; }

    /// <summary>Length in minutes when a slot is looked for.</summary>
    public required int Minutes { get; init; }

    /// <summary>Earliest start, London time.</summary>
    public TimeOnly EarliestStart { get; init; } = new(9, 30);

    /// <summary>Latest end, London time.</summary>
    public TimeOnly LatestEnd { get; init; } = new(17, 0);

    /// <summary>Preferred: this many working days or more after returns are due (W09). 0: no preference.</summary>
    public int PreferDaysAfterReturns { get; init; }

    /// <summary>Whether slots are proposed only after the requests are out (W09).</summary>
    public bool OnlyAfterRequests { get; init; }

    /// <summary>Partners of each of whom one or more must be present for a quorum; empty: the procedure states none.</summary>
    public IReadOnlyList<Partner> Quorum { get; init; } = [];

    /// <summary>Who is invited.</summary>
    public required IReadOnlyList<Invitee> Invitees { get; init; }

    /// <summary>Whether a standing group's dates may be used (W08).</summary>
    public bool StandingGroup { get; init; }

    /// <summary>Whether an extraordinary meeting may be by teleconference only with a reason (W10).</summary>
    public bool TeleconferenceNeedsReason { get; init; }

    /// <summary>Whether another review's meeting on the same day is refused (T21).</summary>
    public bool AloneOnItsDay { get; init; }

    /// <summary>Whether another review's meeting on the working day before or after is refused too (T21).</summary>
    public bool NotBackToBack { get; init; }

    /// <summary>The role that takes the minutes; null: the manager.</summary>
    public string? MinuteTaker { get; init; }

    /// <summary>Whether conflicts of interest are declared before papers are released (T24).</summary>
    public bool ConflictsBeforePapers { get; init; }

    /// <summary>Whether it is confirmed of whoever becomes a member that they speak for their agency, with strategic oversight (T34).</summary>
    public bool MembersSpeakForAgency { get; init; }

    /// <summary>What the pack holds, in order.</summary>
    public required IReadOnlyList<DocumentKind> Pack { get; init; }

    /// <summary>Whether the pack holds only accepted returns (T13).</summary>
    public bool OnlyAcceptedReturns { get; init; }

    /// <summary>Whether each document is marked sent in advance or tabled (W12).</summary>
    public bool MarksTabled { get; init; }

    public required IReadOnlyList<AgendaItem> Agenda { get; init; }

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }
}

/// <summary>Somebody invited by rule. Exactly one of role and agency set is named.</summary>
public sealed record Invitee
{
    /// <summary>A role of the procedure; null for <see cref="EveryAgency"/> and <see cref="NamedInReturns"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Every agency that was asked.</summary>
    public bool EveryAgency { get; init; }

    /// <summary>Providers that accepted returns name, proposed to the manager (B09, R11).</summary>
    public bool NamedInReturns { get; init; }

    /// <summary>Its absence from the invitations needs a recorded reason (R11).</summary>
    public bool ReasonIfLeftOut { get; init; }

    /// <summary>Invited only when one of these holds; empty: always.</summary>
    public IReadOnlyList<Circumstance> WhenAny { get; init; } = [];
}

/// <summary>One point of the agenda.</summary>
public sealed record AgendaItem
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>A slot for every agency (R12, T14).</summary>
    public bool PerAgency { get; init; }

    /// <summary>Whether the decision card asks for an outcome of this point (B10).</summary>
    public bool RecordsOutcome { get; init; }

    /// <summary>The field of the decision's form that takes that outcome; null: a question of its own is asked.</summary>
    public string? OutcomeField { get; init; }

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }
}

/// <summary>What is decided at the meeting and how.</summary>
public sealed record DecisionRules
{
    /// <summary>Criteria asked one by one with grounds (N08).</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>The outcomes to choose from.</summary>
    public required IReadOnlyList<OutcomeChoice> Outcomes { get; init; }

    /// <summary>Whether members vote on the recommendation, apart from the threshold (T15).</summary>
    public bool Vote { get; init; }

    /// <summary>Whether no decision is taken without a quorum (W13).</summary>
    public bool NeedsQuorum { get; init; }

    /// <summary>Whether the decision is the executive's and the meeting only recommends (T33).</summary>
    public bool ExecutiveDecides { get; init; }

    /// <summary>Whether key lines of enquiry are required when a practice review is decided (R16).</summary>
    public bool KeyLinesOfEnquiry { get; init; }

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }

    /// <summary>What the procedure calls an outcome; null when it has none with this id.</summary>
    public string? TitleOf(string? outcome) => Outcomes.FirstOrDefault(choice => choice.Id == outcome)?.Title;
}

/// <summary>A criterion for a practice review.</summary>
public sealed record Criterion(string Id, string Title, IReadOnlyList<string> Duties);

/// <summary>An outcome that the meeting can choose.</summary>
/// <param name="Establishes">The circumstance that then holds; null: none.</param>
/// <param name="NeedsReason">Whether grounds must be given for this choice.</param>
/// <param name="NeedsOtherReview">Whether another review's reference must be given (T29).</param>
/// <param name="OnTie">Whether this is what a tied vote comes to, and nothing else (T15).</param>
public sealed record OutcomeChoice(string Id, string Title, Circumstance? Establishes, bool NeedsReason, bool NeedsOtherReview, bool OnTie);
