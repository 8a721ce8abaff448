using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.GatherReturns;

/// <summary>Asks an agency for its return: form and letter attached, the story in the letter only (W04, W05, W07).</summary>
public sealed class ScopingRequestMail(LinkedMail linked, ReviewClock clock) : IMailWriter
{
    public string Letter => Letters.ScopingRequest;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var procedure = mail.Context.Procedure;
        var link = await linked.ForAsync(mail, "", cancellationToken);
        var due = Due(mail);
        var lead = due is { } at ? $"Return due {LondonTime.Words(at)} - {mail.Context.Calendar.WorkingDaysBetween(clock.Today, LondonTime.DateOf(at))} working days left." : "Return it as the letter says.";
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: return needed",
            lead,
            ("Answer on your page", link),
            [
                $"Attached are the {procedure.Returns.Name} and a letter that says what it is about. Please read the letter first.",
                procedure.Returns.RecordsSecured ? "Secure all records of the child and family today, reachable only through one nominated representative, and confirm it on your page." : "",
                "A return that says that the child and family are not known to you is a return too. It needs a senior manager's signature all the same.",
                "Answer on your page, which asks for a code that we send to this address, or reply to this mail with the filled Word form attached. If somebody else leads for your agency, name them on the page.",
            ],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review: return due {(due is { } day ? LondonTime.Words(day) : "as the letter says")}", html);
    }

    private DateTimeOffset? Due(MailToWrite mail)
    {
        var procedure = mail.Context.Procedure;
        if (mail.Mail.AgencyId is not { } agency || procedure.Milestones.FirstOrDefault(one => one.CompletedBy == Fact.ReturnsIn) is not { } milestone) return null;
        // Whoever is asked in somebody else's place has the time that the agency has.
        var facts = mail.Review.Facts(procedure).With(Fact.RequestsSent, agency, mail.Review.Agency(agency)?.RequestSentAt ?? clock.Now);
        return Timetable.ForAgency(procedure, facts, mail.Context.Calendar, clock.Now, (milestone.Id, agency))?.DueAt;
    }
}

/// <summary>A return went back: why in general, and where to mend it (J16).</summary>
public sealed class ReturnSentBackMail(LinkedMail linked) : IMailWriter
{
    public string Letter => Letters.ReturnSentBack;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var back = mail.Mail.AgencyId is { } id ? mail.Review.Agency(id)?.LatestReturn : null;
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: your return has come back",
            "Mend your return and send it again, today if you can.",
            ("Open your page", await linked.ForAsync(mail, "", cancellationToken)),
            [
                $"Why: {string.Join("; ", (back?.SentBackFor ?? []).Select(ReturnReasons.Words))}.",
                "What you sent is kept. Start from it on your page, or send the Word form again.",
            ],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review: your return needs more", html);
    }
}
