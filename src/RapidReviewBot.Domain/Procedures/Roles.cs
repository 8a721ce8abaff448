namespace RapidReviewBot.Domain.Procedures;

/// <summary>One of the three statutory safeguarding partners.</summary>
public enum Partner
{
    /// <summary>Local authority.</summary>
    LocalAuthority,

    /// <summary>Integrated care board (the older procedures' CCG).</summary>
    Icb,

    /// <summary>Police.</summary>
    Police,
}

/// <summary>What a role may do, whatever a partnership calls it. The permission table is written in these.</summary>
public enum Capacity
{
    /// <summary>Runs the review: Partnership Manager, single point of contact.</summary>
    Manager,

    /// <summary>Stands in for the manager, wholly or for named tasks.</summary>
    Delegate,

    /// <summary>Supports the manager: coordinator, business support.</summary>
    Coordinator,

    /// <summary>Chairs the review.</summary>
    Chair,

    /// <summary>Stands in for the chair.</summary>
    ViceChair,

    /// <summary>Independent chair or scrutineer where that is not the review's chair.</summary>
    Scrutineer,

    /// <summary>Leads for one statutory partner in the review.</summary>
    PartnerLead,

    /// <summary>Signs for one statutory partner.</summary>
    Signatory,

    /// <summary>Finalises the report with the manager (B14).</summary>
    Finaliser,

    /// <summary>Gives a view on the threshold for one partner (T04).</summary>
    ThresholdView,

    /// <summary>Member of the meeting or panel.</summary>
    Member,

    /// <summary>Answers for one agency.</summary>
    AgencyLead,

    /// <summary>Collates and returns for the health providers (B06).</summary>
    HealthLead,

    /// <summary>Member of the executive.</summary>
    Executive,

    /// <summary>Chairs the executive; escalations end here (T22).</summary>
    ExecutiveChair,

    /// <summary>Takes minutes.</summary>
    MinuteTaker,

    /// <summary>Stands in for a member in the practice review (T24); sees the review.</summary>
    Substitute,

    /// <summary>Sees the review, does nothing in it.</summary>
    Observer,
}

/// <summary>A role of a local procedure. People come to it by the partnership's roster.</summary>
public sealed record Role
{
    /// <summary>Unique in the procedure, kebab case.</summary>
    public required string Id { get; init; }

    /// <summary>As the partnership says it: "Practice Review Group chair".</summary>
    public required string Title { get; init; }

    /// <summary>What it may do.</summary>
    public required Capacity Capacity { get; init; }

    /// <summary>The statutory partner for which it speaks, if any.</summary>
    public Partner? Partner { get; init; }

    /// <summary>Whether its holder's vote counts (T07, T15).</summary>
    public bool Voting { get; init; }

    /// <summary>Whether several people may hold it at once.</summary>
    public bool Many { get; init; }

    /// <summary>Whether a partnership cannot open a review while nobody holds it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether its holder must declare no responsibility for or involvement in the case (R04).</summary>
    public bool DeclaresNoInvolvement { get; init; }

    /// <summary>The role that is told when this one does not act; null ends the line (T22).</summary>
    public string? EscalatesTo { get; init; }

    /// <summary>The role that acts when this one is absent (vice chair, delegate).</summary>
    public string? CoveredBy { get; init; }
}
