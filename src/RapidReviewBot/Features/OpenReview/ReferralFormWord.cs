using Microsoft.Extensions.Options;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Words;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;
using RapidReviewBot.Web;

namespace RapidReviewBot.Features.OpenReview;

/// <summary>"referral form": the empty form for whoever can talk to the bot, in a review or not (T30).</summary>
public sealed partial class ReferralFormWord(PartnershipStore partnerships, ReviewContexts contexts, IOptions<WebOptions> web, ILogger<ReferralFormWord> logger) : ChatWord
{
    private const int MostShown = 6;

    public override string Intent => "referral form";

    public override async Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        IReadOnlyList<Partnership> meant = turn.Partnership is { } known ? [known] : await partnerships.AllAsync(cancellationToken);
        var ready = meant.Where(one => one.IsReady).OrderBy(one => one.Name, StringComparer.Ordinal).Take(MostShown).ToList();
        if (ready.Count == 0) return ChatAnswer.Say("No partnership is set up yet that takes referrals. If a child is in danger now, call 999 or the front door.");
        var cards = new List<WrittenCard>();
        foreach (var partnership in ready) cards.Add(await CardAsync(partnership, cancellationToken));
        Log.Given(logger, turn.Speaker.EntraId, string.Join(", ", ready.Select(one => one.Id)));
        return ChatAnswer.Show([.. cards]);
    }

    private async Task<WrittenCard> CardAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var context = await contexts.ForAsync(partnership.Id, cancellationToken);
        return CardWriting.Write(
            new CardAddress("referral-form", "", partnership.Id),
            "form",
            $"The referral form of {partnership.Name}",
            "If a child is in danger now, call 999 or the local authority's front door first: the form does not replace that.",
            [
                CardWriting.Text($"Fill it in with your manager and your safeguarding lead. Send it as a Word document from your work address to {partnership.Mailbox}: you get a receipt with its reference. Write nothing about the child here or in the text of a mail."),
                CardWriting.Buttons(
                    CardButtons.Open("Get the form (Word)", Address(partnership.Id, ReferralPaths.WordForm)),
                    context.Procedure.Opening.PublicReferral ? CardButtons.Open("Page for parents and the community", Address(partnership.Id)) : null),
            ]);
    }

    private Uri Address(string partnershipId, string page = "") => new(web.Value.PublicUrl!, ReferralPaths.To(partnershipId, page));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The referral form was given in chat to {Person}: {Partnerships}")]
        public static partial void Given(ILogger logger, string person, string partnerships);
    }
}
