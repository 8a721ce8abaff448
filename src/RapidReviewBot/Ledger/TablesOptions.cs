namespace RapidReviewBot.Ledger;

/// <summary>Configuration section <c>Tables</c>: one of the two.</summary>
public sealed class TablesOptions
{
    public const string Section = "Tables";

    /// <summary>The account's table endpoint in the cloud, https; reached with the service's own identity.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>An account with a key: the emulator on this machine.</summary>
    public string? ConnectionString { get; set; }
}
