using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Features.Watch;

/// <summary>Reminds one person of a milestone. Subject: milestone id, slash, which reminder.</summary>
public sealed class ReminderCard : Card
{
    public const string CardKind = "reminder";

    public override string Kind => CardKind;

    public static CardAddress AddressOf(ReviewId review, string milestoneId, Reminder reminder) => new(CardKind, review.Value, $"{milestoneId}/{reminder}");

    public override Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var (review, context) = request.TheReview;
        var words = ReminderWords.Of(request.Address.Subject, (review, request.ViewerId), context, request.Now);
        return Task.FromResult<WrittenCard?>(words is null ? null : CardWriting.Write(
            request.Address,
            "reminder",
            words.Title,
            words.Lead,
            [CardWriting.Text(words.Why), CardWriting.Note(Onward(request))]));
    }

    /// <summary>Who has nothing to do here themselves is shown the way to those who have.</summary>
    private static string Onward(CardRequest request)
    {
        var (review, context) = request.TheReview;
        var isTold = request.Address.Subject.EndsWith($"/{Reminder.Escalated}", StringComparison.Ordinal);
        return isTold || OwedList.Of(review with { AsOf = request.Now }, context.Procedure).All(owed => owed.By.Id != request.ViewerId)
            ? "Write \"who are we waiting for\" to see who has still to act."
            : "Write \"what is due\" to get the card for it.";
    }
}

/// <summary>Tells one person something. Subject: notice, slash, what it is about.</summary>
public sealed class NoticeCard : Card
{
    public const string CardKind = "notice";

    public override string Kind => CardKind;

    public static CardAddress AddressOf(ReviewId review, string notice, string? about) => new(CardKind, review.Value, $"{notice}/{about}");

    public override Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var (review, context) = request.TheReview;
        var words = NoticeWords.Of(request.Address.Subject, review, context, request.Now);
        return Task.FromResult<WrittenCard?>(CardWriting.Write(request.Address, "notice", words.Title, words.Lead,
        [
            words.What.Length == 0 ? null : CardWriting.Text(words.What),
            words.Points.Count == 0 ? null : CardWriting.Points(words.Points),
            words.File is { } file ? CardWriting.Buttons(CardButtons.Open($"Open {DocumentWords.Name(file.Document, context.Procedure)}", new Uri(file.WebUrl))) : null,
        ]));
    }
}

/// <summary>The words of a reminder, the same on a card and in a mail.</summary>
public sealed record ReminderWords(string Title, string Lead, string Why)
{
    /// <param name="subject">Milestone id, slash, which reminder.</param>
    /// <param name="told">The review, and whom it is told to: which agency or duty of theirs it is, and where they owe none themselves, whose it is.</param>
    public static ReminderWords? Of(string subject, (Review Review, string? PersonId) told, ReviewContext context, DateTimeOffset now)
    {
        var review = told.Review;
        if (subject.Split('/') is not [var id, var which]) return null;
        if (Timetable.For(context.Procedure, review.Facts(context.Procedure), context.Calendar, now).Find(id) is not { DueAt: { } due } dated) return null;
        var title = which == nameof(Reminder.Escalated) ? $"Overdue, for your attention: {dated.Milestone.Title}" : dated.Milestone.Title;
        return new(title, $"Review {review.Reference}, {OwedWords.DueWords(due, context.Calendar, now)}.{Outstanding(id, told, context)}", $"{dated.Citation}. {dated.Sum}");
    }

    private static string Outstanding(string milestone, (Review Review, string? PersonId) told, ReviewContext context) =>
        ReviewWords.Outstanding(milestone, told.Review, context, told.PersonId) is { Length: > 0 } open ? $" Outstanding: {open}." : "";
}

/// <summary>The words of a notice, the same on a card and in a mail.</summary>
public sealed record NoticeWords(string Title, string Lead, string What)
{
    /// <summary>Lines below each other, after the rest.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>What can be opened from the card; a mail names where it is.</summary>
    public FiledDocument? File { get; init; }

    /// <param name="subject">Notice, slash, what it is about.</param>
    public static NoticeWords Of(string subject, Review review, ReviewContext context, DateTimeOffset now)
    {
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        var (notice, about) = slash < 0 ? (subject, "") : (subject[..slash], subject[(slash + 1)..]);
        var lead = $"Review {review.Reference}.";
        return notice switch
        {
            Notices.PlanCannotBeMet => new("The plan can't be met as it stands", lead, $"{review.ImpossibleBecause} Nothing is blocked: carry on, agree what to do about it, and tell the Panel if the report will be late."),
            Notices.DeadlineMoved => MovedWords.Deadlines(review, context),
            Notices.MeetingOnClosedDay => MovedWords.Meeting(review, context),
            Notices.NotQuorate => review.Meeting.Held
                ? new("The meeting has been held again", lead, "It was quorate.")
                : new("The meeting must be held again", lead, $"{Invitation.WhyInquorate(review, context.Procedure)} No decision can be recorded until it has been held again. Other times are being looked for."),
            Notices.LeadNamed => Led(about, lead),
            Notices.ActsAs => Acts(about, lead, context),
            Notices.PlanAgreed => new("The timeline is agreed", lead, "The review card and the Daily Log show its dates."),
            Notices.SeniorOfficer => new("You take part as a senior officer", lead, "You were named in the timeline of this review. You are invited to its meeting."),
            Notices.ReturnArrived => new($"A return has arrived: {review.Agency(about)?.Agency.Name ?? about}", lead, "It is in the case folder with the result of the checks."),
            Notices.DailyStatus => DailyStatusWords.Of(review, context, now),
            Notices.ThresholdDisputed => new("The partners' views on the threshold differ", lead, "All views are in. The next step is open: whoever is to act has been asked. The clock runs on meanwhile."),
            Notices.ThresholdSettled => new($"The threshold is {(review.Threshold.Decided is { Met: true } ? "met" : "not met")}", lead, Views(review, context)),
            Notices.AssuranceGiven => new($"An answer has come: {review.Agency(about)?.Agency.Name ?? about}", lead, "What was asked for after \"not met\" is in the case folder."),
            Notices.Commissioned => new("The review is commissioned", lead, $"Chaired by {(review.Threshold.Commissioned is { } done ? review.Find(done.PersonId)?.Name : "")}."),
            Notices.EffectParked => new("Something could not be done", lead, $"{Parked(about, review)} Write \"what is due\" to the bot in Teams: its card lets you try again."),
            Notices.SignOffsVoid => new("Your sign-off is void", lead, "A newer version of the report was filed. You will be asked again for that one."),
            Notices.MailBounced => new("A mail could not be delivered", lead, Bounced(about, review)),
            Notices.Submitted => new("The report has gone to the Panel", lead, "The proof is in the case folder."),
            Notices.ImmediateAction => new("An immediate action is yours", lead, $"Action {about} of the meeting's decision is for your agency. Its words are in the record of the decision; open it with your personal link or ask the Partnership Manager."),
            Notices.LateComment => new("A late comment on the draft", lead, $"{review.Find(about)?.Name ?? about} commented after comments had closed. The comment is in the case folder, marked late. Decide whether the report changes for it. {NewVersion.How(review with { AsOf = now }, context.Procedure)}"),
            Notices.LaterNotification => new("Another review was notified within a short time", lead, $"The notification of review {about} followed within {context.Procedure.Outcome.ManyNotificationsWithin} working days. The timeline of that review is to be agreed with the Panel. Agree with the Panel whether the last day of this one changes too; if it does, write \"change\" to the bot in Teams and record the agreed day."),
            Notices.ReportLacking => new("A member misses something in the report", lead, $"{review.Find(about)?.Name ?? about} says that the report does not yet hold what is needed. What is missing is in the case folder. Put it in: {NewVersion.How(review with { AsOf = now }, context.Procedure)} The member is asked again with that version."),
            Notices.ReplyFiled => ReplyWords.Of(about, review, context, now),
            _ => throw new InvalidOperationException($"No words for the notice {notice} of {context.Partnership.Id}."),
        };
    }

    private static NoticeWords Acts(string about, string lead, ReviewContext context)
    {
        if (about.Split('/') is not [var role, var from, var until, .. var rest]) throw new InvalidOperationException($"\"{about}\" names no role and days.");
        var title = context.Procedure.Role(role)?.Title ?? role;
        var days = until.Length == 0 ? $"From {Day(from)} on" : from == until ? $"On {Day(from)}" : $"From {Day(from)} to {Day(until)}";
        var why = rest.Length > 0 ? $"{days} you act as {title}, whose holder is away." : $"{days} you hold the role of {title}.";
        return new($"You act as {title}", lead, $"{why} What is to be done in that role comes to you for that time, in Teams or by mail with a link of your own.");
    }

    private static string Day(string iso) => LondonTime.Words(DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static NoticeWords Led(string partner, string lead)
    {
        var name = Enum.TryParse<Domain.Procedures.Partner>(partner, out var known) ? PartnerWords.Name(known) : "your partner";
        return new($"You lead for {name}", lead, $"You were named as the person who leads for {name} in this review. What is asked of it comes to you from now on, each with a link of your own.");
    }

    private static string Views(Review review, ReviewContext context) =>
        $"{string.Join("; ", review.Threshold.ViewsNow.Select(view => $"{context.Procedure.Role(view.Given.Role)?.Title}: {(view.Given.Met ? "met" : "not met")}"))}. The grounds are in the case folder.";

    private static string Bounced(string personId, Review review) => personId.Length == 0
        ? "The Daily Log says to whom. Check the address."
        : $"It was for {review.Find(personId)?.Name ?? personId}. {ParkedWords.OfAgency(personId, review) ?? "Check the address and send it again."}";

    private static string Parked(string key, Review review) =>
        review.Parked.FirstOrDefault(parked => parked.Key == key) is { } parked ? string.Join(' ', new[] { Sentence(ParkedWords.What(parked, review)), parked.Reason, ParkedWords.Advice(parked, review) }.OfType<string>()) : "It has been tried again since.";

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
