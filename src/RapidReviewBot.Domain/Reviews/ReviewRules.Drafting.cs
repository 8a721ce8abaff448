using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Drafting(Moment at) => at.Command.What switch
    {
        CompleteDraft complete => InDraft(at, (complete.Version, complete.Sha256), DraftStep.ToComplete, new DraftCompleted(complete.Version, complete.Sha256)),
        ReleaseDraft release => Released(at, release),
        CirculateDraft circulate => InDraft(at, (circulate.Version, circulate.Sha256), DraftStep.ToCirculate, new DraftCirculated(circulate.Version, circulate.Sha256, [.. DraftWay.Readers(at.Review, at.Procedure).Select(person => person.Id)])),
        GiveComment comment => Commented(at, comment),
        KeepDraft keep => InDraft(at, (keep.Version, keep.Sha256), DraftStep.ToSettle, new DraftKept(keep.Version, keep.Sha256)),
        AssureReport assure => Assured(at, assure),
        _ => null,
    };

    /// <summary>A step of the draft's way, for exactly the newest version. A step that lies behind is not taken twice.</summary>
    private static Decision InDraft(Moment at, (int Version, string Sha256) seen, DraftStep step, DraftingEvent taken)
    {
        if (at.Review.Report.Newest is null) return No("no-report", "There is no draft yet. It is filled from the record as soon as the decision is recorded.");
        if (!at.Review.Report.IsNewest(seen.Version, seen.Sha256)) return OldVersion(at, "J22");
        var stands = DraftWay.StepOf(at.Review, at.Procedure);
        if (stands == step) return taken;
        return stands > step ? Decision.NothingToDo : No("draft-step-not-open", $"It is not yet time for this. {NotYet(at, stands)}");
    }

    private static Decision Released(Moment at, ReleaseDraft release)
    {
        if (DraftWay.Releaser(at.Review, at.Procedure) is not { } role) return No("no-release", "This procedure has no such step: the draft is circulated without it.");
        if (!at.Review.Holding(role, at.Procedure).Any(person => person.Id == at.Command.By.PersonId)) return No("not-your-role", $"Only these people release the draft: {Titles(at, [role])}.", "J22");
        if (!DraftWay.IsBeforeMeeting(at.Review, at.Procedure)) return InDraft(at, (release.Version, release.Sha256), DraftStep.ToRelease, new DraftReleased(release.Version, release.Sha256));
        if (!at.Review.Report.IsNewest(release.Version, release.Sha256)) return OldVersion(at, "R09");
        return at.Review.Draft.ChairsDraft?.Version == release.Version ? Decision.NothingToDo : new ChairsDraftReleased(release.Version, release.Sha256);
    }

    private static Decision Commented(Moment at, GiveComment comment)
    {
        var (draft, person) = (at.Review.Draft, at.Command.By.PersonId);
        if (at.Procedure.Report.Comments is not { } rules || draft.Circulated is not { } circulated) return No("no-draft", "No draft has been circulated for comment. You will hear when it is.", "B13");
        if (at.Review.Report.Submitted is not null) return No("already-submitted", "The report has gone to the Panel. It can't be changed any more.", "B13");
        if (!draft.Readers.Contains(person)) return No("not-sent-to-you", "The draft was not sent to you for comment. Ask the partnership's office.", "B13");
        if (comment.Version != circulated.Version)
            return No("old-version", $"Version {circulated.Version} of the draft has been circulated since. Read that one, then send your comment on it.", "B13");
        if (comment.Comment is null && draft.HasAnswered(person)) return Decision.NothingToDo;
        var late = draft.ClosedAt is not null || CommentPeriod.ClosesAt(at.Review, at.Procedure, at.Context.Calendar) < at.Now;
        if (late && !rules.LateMarked) return No("comments-closed", "Comments have closed. Telephone the partnership's office if something in the report is wrong.", "R13");
        var given = new CommentGiven(person, comment.Version, comment.Comment, late);
        var waiting = draft.Readers.Any(reader => reader != person && !draft.HasAnswered(reader) && !at.Review.HasLeft(reader));
        return rules.EndsWhenAllAnswered && !late && !waiting && draft.ClosedAt is null
            ? Decision.All(given, new CommentsClosed(at.Now, AllAnswered: true))
            : given;
    }

    private static Decision Assured(Moment at, AssureReport assure)
    {
        if (!at.Procedure.Report.MembersApprove) return No("no-assurance", "This procedure does not ask its members for this.", "J21");
        if (!at.Review.Meeting.Held) return No("meeting-first", "The members say this at the meeting or after it.", "J21");
        if (DraftWay.Assuring(at.Review, at.Procedure).All(person => person.Id != at.Command.By.PersonId)) return No("not-a-member", "Only members who were at the meeting say whether the report holds what is needed.", "J21");
        if (!at.Review.Report.IsNewest(assure.Version, assure.Sha256)) return OldVersion(at, "J21");
        return new ReportAssured(at.Command.By.PersonId, assure.Version, assure.Lacking);
    }

    /// <summary>What the clock alone brings about: comments end at their time (B13, R13).</summary>
    private static IEnumerable<CommentsClosed> ClosedByClock(Moment at) =>
        CommentPeriod.ClosesAt(at.Review, at.Procedure, at.Context.Calendar) is { } closes && closes <= at.Now ? [new(closes, AllAnswered: false)] : [];

    /// <summary>Why the sign-off has not begun, in words.</summary>
    private static string NotYet(Moment at, DraftStep stands) => stands switch
    {
        DraftStep.NotWritten => "The report is not yet written with the decision.",
        DraftStep.ToComplete => "The draft is still being written.",
        DraftStep.ToRelease => "The draft has not been released.",
        DraftStep.ToCirculate => "The draft has not been circulated.",
        DraftStep.InComment => $"Comments are open until {LondonTime.Words(CommentPeriod.ClosesAt(at.Review, at.Procedure, at.Context.Calendar)!.Value)}{(at.Procedure.Report.Comments!.EndsWhenAllAnswered ? ", or until everybody has answered" : "")}.",
        DraftStep.ToSettle => "The comments have not been dealt with.",
        DraftStep.ToFill => "A part of the report that must be filled is empty. A new version is being asked for.",
        _ => "An earlier step is not complete. You will be asked when it is.",
    };
}
