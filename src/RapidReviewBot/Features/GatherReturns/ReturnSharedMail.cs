using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.GatherReturns;

/// <summary>Shares a return with the chair on the day it comes: a link, and what the checks found or that they found nothing (J15, R19).</summary>
public sealed class ReturnSharedMail(LinkedMail linked) : IMailWriter
{
    public string Letter => Letters.ReturnShared;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var part = mail.Mail.AgencyId is { } id ? mail.Review.Agency(id) : null;
        var agency = part?.Agency.Name ?? "an agency";
        var given = part?.LatestReturn;
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: return of {agency}",
            given is null ? "There is nothing to read." : $"The return of {agency} came {LondonTime.Words(given.At)}{(given.Known ? "" : ". The child and family are not known to the agency")}.",
            ("Read the return", await linked.ForAsync(mail, "", cancellationToken)),
            [Quality(given), "The page asks for a code that we send to this address. You need do nothing else: the office accepts the return or sends it back."],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review: return of {agency}", html);
    }

    private static string Quality(ReturnPart? given) => given switch
    {
        null => "",
        { Findings.Count: 0 } => "Quality: the checks found no issue.",
        _ => $"Quality: the checks found {string.Join("; ", given.Findings.Select(CheckWords.Of))}.",
    };
}
