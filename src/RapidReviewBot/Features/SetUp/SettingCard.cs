using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Features.SetUp;

/// <summary>A card of a partnership's settings. Drawn in full for the office alone; its stamp differs with every change of the settings.</summary>
public abstract class SettingCard(PartnershipStore partnerships, Office office) : Card
{
    public static CardAddress AddressOf(string kind, string partnershipId, string part = "") => new(kind, "", $"{partnershipId}|{part}");

    public static string PartnershipOf(CardAddress address) => address.Subject.Split('|')[0];

    /// <summary>What of the partnership the card is about, such as one agency; empty when it is about all.</summary>
    public static string PartOf(CardAddress address) => address.Subject.Split('|') is [_, var part] ? part : "";

    public static string StampOf(Partnership settings) => CommandIds.Of(StoredJson.Write(settings));

    public sealed override async Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (await partnerships.ReadAsync(PartnershipOf(request.Address), cancellationToken) is not { } settings)
            return null;
        var stamp = StampOf(settings);
        var today = LondonTime.DateOf(request.Now);
        if (request.ViewerId is not { } viewer || !office.MayChange(settings, viewer, today))
            return CardWriting.Write(request.Address, stamp, "Partnership settings", Office.OnlyTheOffice, []);
        var page = new SettingPage(settings, office.ProcedureOf(settings), PartOf(request.Address), today);
        var (title, lead) = Heading(page);
        return CardWriting.Write(request.Address, stamp, title, lead, await BodyAsync(page, cancellationToken));
    }

    protected abstract (string Title, string Lead) Heading(SettingPage page);

    protected abstract Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken);

    protected static AdaptiveAction Back(string title = "Back to the overview", string kind = SetUpCard.CardKind) => ShowSettingVerb.Button(title, kind);
}

/// <param name="Part">What of the partnership the card is about; empty when it is about all.</param>
/// <param name="Today">London date.</param>
public sealed record SettingPage(Partnership Settings, Procedure Procedure, string Part, DateOnly Today);
