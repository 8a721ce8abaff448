using RapidReviewBot.Deadlines;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Ledger;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Referrals;

/// <summary>
/// Brings a referral into the case folder of the review that was opened from it: its file as it came, and a draft of the procedure's own form
/// that begins with what it says. Only then does it leave the folder of the waiting.
/// </summary>
internal sealed class ReferralMoving(ReviewLedger ledger, ReviewContexts contexts, ReferralDrafting drafting, ReferralFiles waiting, ReviewClock clock)
{
    /// <returns>False while the review has no case folder yet.</returns>
    public async Task<bool> MoveAsync(WaitingReferral referral, CancellationToken cancellationToken)
    {
        var review = await ledger.ReadAsync(new ReviewId(referral.ReviewId!), cancellationToken);
        var context = await contexts.ForAsync(referral.PartnershipId, cancellationToken);
        if (review.Folder is not { } made) return false;

        var by = new Actor(referral.SettledById!, referral.SettledBy!, Proof.PersonalLink);
        var view = new MovedCase(review, context, review.Find(by.PersonId) ?? new Person(by.PersonId, by.Name, "", ""), clock.Now);
        var folder = new CaseFolder(context.Partnership.DriveId, made.FolderId);
        var content = await waiting.ReadAsync(context.Partnership, referral, cancellationToken);
        var path = $"{Place.FolderOf(view, DocumentKind.Referral)}/{FileNames.Clean($"{review.Reference} Referral as it came {referral.Reference}.docx")}";
        await waiting.PutAsync(folder, path, content, cancellationToken);
        await drafting.BeginAsync(view, referral, content, cancellationToken);
        var line = $"Referral {referral.Reference} came on {LondonTime.WordsWithYear(LondonTime.DateOf(referral.ReceivedAt))} by {referral.WayInWords}. It is in the case folder.";
        await ledger.HandleAsync(new Command(CommandIds.Of("referral-moved", referral.Id), review.Id, by, view.Now, new AddLogEntry(line)), cancellationToken);
        await waiting.DropAsync(context.Partnership, referral, cancellationToken);
        return true;
    }
}

/// <summary>A review as whoever took the referral on comes to it.</summary>
internal sealed record MovedCase(Review Review, ReviewContext Context, Person Person, DateTimeOffset Now) : CaseView(Review, Context, Person, Now);

/// <summary>Begins the draft of a review's referral form with what a referral says.</summary>
internal sealed class ReferralDrafting(ReferralForms forms, FormTasks tasks, Drafts drafts)
{
    /// <summary>A draft that somebody has begun already stays as it is.</summary>
    public async Task BeginAsync(CaseView view, WaitingReferral referral, byte[] content, CancellationToken cancellationToken)
    {
        if (tasks.For(view, new Owed(OwedKind.FileReferral, view.Person, null, null, null)) is not { } task) return;
        if (forms.Read(referral, content) is not WordReading.Answered { Answers: var answers }) return;
        if (!await drafts.IsBegunAsync(view, task, cancellationToken))
            await drafts.SaveAsync(view, task, new FormDraft(Fitting(answers, forms.Of(referral), task.Form), []), cancellationToken);
    }

    /// <summary>The answers to questions that both forms ask.</summary>
    private static FormAnswers Fitting(FormAnswers answers, FormDefinition from, FormDefinition to) => to.Sections
        .Where(section => !section.OfficeUse)
        .SelectMany(section => section.Fields)
        .Where(field => !answers.IsBlank(field.Id) && from.Find(field.Id)?.Kind == field.Kind)
        .Aggregate(FormAnswers.Empty, (sum, field) => sum.With(field.Id, answers.Find(field.Id)!));
}
