namespace RapidReviewBot.Domain.Partnerships;

/// <summary>A local safeguarding partnership as this service knows it: a setting, not a review. Nothing crosses between two partnerships.</summary>
public sealed record Partnership
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The procedure file that its reviews follow.</summary>
    public required string ProcedureId { get; init; }

    /// <summary>The Microsoft 365 team in which each review gets a channel.</summary>
    public required string TeamId { get; init; }

    /// <summary>The SharePoint site and the document library in it that hold the case folders.</summary>
    public required string SiteId { get; init; }
    public required string DriveId { get; init; }

    /// <summary>The mailbox that sends and receives in the partnership's name.</summary>
    public required string Mailbox { get; init; }

    /// <summary>Where the report goes. The national Panel's mailbox unless a test or a change of address says otherwise.</summary>
    public string PanelMailbox { get; init; } = "Mailbox.NationalReviewPanel@education.gov.uk";

    /// <summary>Where the report goes where Ofsted gets it too (J23). Ofsted's mailbox for enquiries unless the settings say otherwise.</summary>
    public string OfstedMailbox { get; init; } = "enquiries@ofsted.gov.uk";

    /// <summary>Who holds which role when a review is opened; a review copies it and then keeps its own.</summary>
    public IReadOnlyList<RoleHolder> Roster { get; init; } = [];

    /// <summary>The agencies that a review can ask, in the order in which people look for them.</summary>
    public IReadOnlyList<Agency> Agencies { get; init; } = [];

    /// <summary>Days on which the partnership is closed besides weekends and bank holidays (N02).</summary>
    public IReadOnlyList<LocalClosure> Closures { get; init; } = [];

    /// <summary>The closed days before a change of which open reviews have still to be told; null when none is pending.</summary>
    public IReadOnlyList<LocalClosure>? ClosuresBefore { get; init; }

    /// <summary>Dates of the standing group, where there is one (W08).</summary>
    public IReadOnlyList<DateOnly> StandingMeetings { get; init; } = [];

    /// <summary>Whether a review can be opened: everything that the set-up asks for is there.</summary>
    public bool IsReady =>
        TeamId.Length > 0 && DriveId.Length > 0 && Mailbox.Length > 0 && ProcedureId.Length > 0 && Agencies.Count > 0 && Roster.Count > 0;

    public Agency? Agency(string id) => Agencies.FirstOrDefault(agency => agency.Id == id);
}

/// <summary>A day (London date) on which nobody works at the partnership, with the reason that people are shown.</summary>
public sealed record LocalClosure(DateOnly Date, string Reason);
