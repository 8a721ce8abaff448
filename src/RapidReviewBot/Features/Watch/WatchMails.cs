using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Features.Watch;

/// <summary>Asks somebody outside the host's tenant for what they owe (N11).</summary>
public sealed class TaskMail(LinkedMail linked, ReviewClock clock) : IMailWriter
{
    public string Letter => Letters.Task;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var owed = OwedList.Of(mail.Review with { AsOf = clock.Now }, mail.Context.Procedure).FirstOrDefault(thing => thing.Key == mail.Mail.Subject && thing.By.Id == mail.To.Id);
        var title = owed is null ? "Something that was asked of you is settled" : OwedWords.Title(owed, mail.Review, mail.Context.Procedure);
        var due = owed is null ? "" : OwedWords.Due(owed, mail.Review, mail.Context, clock.Now);
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: {title}",
            owed is null ? "You need do nothing." : due.Length == 0 ? $"{title}." : $"{title}: {due}.",
            ("Open your page", await linked.ForAsync(mail, owed is null ? "" : TaskPath.PageOf(owed), cancellationToken)),
            [
                owed is not null && OwedWords.UnnamedAgency(owed, mail.Review, title) is { } agency ? $"This is about {agency}." : "",
                "The page asks for a code that we send to this address. The link is yours alone: do not pass it on.",
            ],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review: {title}", html);
    }
}

public sealed class ReminderMail(LinkedMail linked, ReviewClock clock) : IMailWriter
{
    public string Letter => Letters.Reminder;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var words = ReminderWords.Of(mail.Mail.Subject ?? "", (mail.Review, mail.To.Id), mail.Context, clock.Now)
            ?? new("This has been settled since", $"Review {mail.Review.Reference}.", "You need do nothing.");
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: {words.Title}",
            words.Lead,
            ("Open your page", await linked.ForAsync(mail, "", cancellationToken)),
            [words.Why, "The page asks for a code that we send to this address."],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review reminder: {words.Title}", html);
    }
}

public sealed class NoticeMail(ReviewClock clock) : IMailWriter
{
    public string Letter => Letters.Notice;

    public ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var words = NoticeWords.Of(mail.Mail.Subject ?? "", mail.Review, mail.Context, clock.Now);
        var html = PlainMail.Html($"Rapid Review {mail.Review.Reference}: {words.Title}", words.Lead, null, [words.What, .. words.Points], mail.Context.Partnership.Name, mail.Review.Reference);
        return new(new MailMessage($"[{mail.Review.Reference}] Rapid Review: {words.Title}", html));
    }
}
