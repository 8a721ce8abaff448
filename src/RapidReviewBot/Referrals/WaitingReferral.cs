using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Referrals;

/// <summary>How a referral came before there was a review.</summary>
public enum ReferralWay
{
    /// <summary>From a parent or member of the community, on the page that anybody may use (T02).</summary>
    Page,

    /// <summary>The filled Word form, by mail (T30).</summary>
    Mail,
}

public enum ReferralState
{
    Waiting,
    TakenOn,
    Closed,
}

/// <summary>What the service still has to do for a referral.</summary>
public enum ReferralWork
{
    Nothing,

    /// <summary>Tell the office, and those whom the procedure names besides.</summary>
    Tell,

    /// <summary>Bring it into the case folder of the review that was opened from it.</summary>
    Move,
}

/// <summary>
/// A referral that the office has still to take on or to close. What it says lies in a file of the partnership's library and nowhere else:
/// this record names nobody in the family and tells nothing (N09).
/// </summary>
public sealed record WaitingReferral
{
    /// <summary>As a review's id: its links work like those of a review.</summary>
    public required string Id { get; init; }

    /// <summary>"REF-141226-K7QD", which people quote on the telephone.</summary>
    public required string Reference { get; init; }

    public required string PartnershipId { get; init; }

    public required ReferralWay Way { get; init; }

    /// <summary>Review time, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The form by which its file is read.</summary>
    public required string FormId { get; init; }

    public required string FolderId { get; init; }

    public required string ItemId { get; init; }

    public ReferralState State { get; init; }

    /// <summary>Who took it on or closed it.</summary>
    public string? SettledBy { get; init; }

    public string? SettledById { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Why it was closed: one of <see cref="ClosingReasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The review that was opened from it.</summary>
    public string? ReviewId { get; init; }

    public ReferralWork Work { get; init; }

    /// <summary>By <c>Person.Id</c>: nobody is told twice.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>By <c>Person.Id</c>: those of the office who have an account that Teams or Microsoft 365 does not know any more.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>The London day whose reminder went out last.</summary>
    public DateOnly? RemindedOn { get; init; }

    /// <summary>Who has got the reminder that is under way, each with its day.</summary>
    public IReadOnlyList<string> Reminded { get; init; } = [];

    /// <summary>Machine time: until then another instance is at work on it.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>The reference that its file carries: a form that came by mail has none.</summary>
    public string ReferenceInFile => Way == ReferralWay.Page ? Reference : "";

    public string FileName => $"{Reference}.docx";

    /// <summary>What the way is called in a sentence.</summary>
    public string WayInWords => Way == ReferralWay.Page ? "the page for parents and the community" : "mail, on the referral form";

    /// <summary>"REF-141226-K7QD": the day on which it came and a part of its id.</summary>
    public static string ReferenceOf(string id, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"REF-{LondonTime.DateOf(at):ddMMyy}-{id[..4].ToUpperInvariant()}");
}

/// <summary>Ids of what is opened once, however often it is asked for.</summary>
public static class OnceIds
{
    // Base32 without look-alikes: the first four characters stand in the reference, which people read out on the telephone.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="once">The same whenever it is asked for again.</param>
    public static ReviewId Of(string once) =>
        new(string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(once)).Take(20).Select(part => Letters[part % Letters.Length])));
}
