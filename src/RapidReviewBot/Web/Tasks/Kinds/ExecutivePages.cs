using System.Globalization;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The executive does not agree: it meets the chair (T17).</summary>
public sealed class CallExecutiveMeetingPage : TaskPage
{
    const string Title = "Call the executive and the chair together";

    public override OwedKind Kind => OwedKind.CallExecutiveMeeting;

    public override TaskView Show(Visit visit, Owed owed) => new(
        Title,
        ["Somebody of the executive does not agree. The executive and the chair meet and review the decision.", "A new version follows, and everybody is asked to sign again."],
        Questions.Form(Title, Questions.DateToCome("day", "Day of the meeting", "the day of the meeting"), Questions.Time("time", "Start, London time", "the start")),
        "Put it into the calendars",
        "The meeting is being put into the calendars")
    {
        Facts = [("Invited", string.Join(", ", ExecutiveDispute.Invited(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure).Select(person => person.Name)))],
        Papers = [.. visit.Review.Documents.Where(paper => paper.Document == DocumentKind.Disagreement)],
        Start = FormAnswers.Empty.With("day", visit.Context.Calendar.Next(visit.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).With("time", "10:00"),
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new CallExecutiveMeeting(LondonTime.At(post.Answers.Date("day")!.Value, TimeOnly.ParseExact(post.Answers.Text("time"), "HH:mm", CultureInfo.InvariantCulture))));
}

/// <summary>What a decision comes to when it is looked at again: outcome and grounds. The grounds are filed, never recorded.</summary>
public abstract class ReconsiderPage(CaseFiling filing) : ReportTask
{
    protected abstract string Heading { get; }

    protected abstract IReadOnlyList<string> Lines { get; }

    protected abstract ReviewCommand Command(int version, string outcome, string other, FiledDocument grounds);

    public sealed override TaskView Show(Visit visit, Owed owed)
    {
        var outcomes = ExecutiveDispute.Outcomes(visit.Context.Procedure).OrderByDescending(outcome => outcome.Id == visit.Review.Decision?.Decision.Outcome);
        var view = About(visit, new TaskView(
            Heading,
            Lines,
            Questions.Form(
                Heading,
                [
                    Questions.Choice("outcome", "What is decided?", "what is decided", "Select what is decided", [.. outcomes.Select(outcome => new FormOption(outcome.Id, outcome.Title))]),
                    .. SameThemes([.. outcomes.Where(outcome => outcome.NeedsOtherReview).Select(outcome => outcome.Id)]),
                    Questions.Paragraph("grounds", "On what grounds?", "the grounds", "They are kept in the case folder and go into the new version."),
                ]),
            "Record the decision",
            "Decision recorded"));
        return view with { Papers = [.. view.Papers, .. visit.Review.Documents.Where(paper => paper.Document is DocumentKind.Disagreement or DocumentKind.DecisionReview)] };
    }

    /// <summary>The other review's reference, for the outcomes that rest on one (T29).</summary>
    static FormField[] SameThemes(IReadOnlyList<string> resting) => resting.Count == 0
        ? []
        : [Questions.Text(MeetingQuestions.OtherReview, "Reference of the open review with the same themes", "the reference of the other review", 60) with { ShownWhen = new("outcome", resting) }];

    public sealed override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var (version, _) = Seen(post);
        var paper = new ShortPaper(DocumentKind.DecisionReview, $"Review of the decision, version {version}", "What was decided and why", post.Answers.Text("grounds"));
        return new TaskReading.Do(Command(version, post.Answers.Text("outcome"), post.Answers.Text(MeetingQuestions.OtherReview), await filing.FileAsync(visit, paper, post.Ticket, cancellationToken)));
    }
}

/// <summary>The chair records what the review of the decision with the executive came to (T17).</summary>
public sealed class ReviewDecisionPage(CaseFiling filing) : ReconsiderPage(filing)
{
    public override OwedKind Kind => OwedKind.ReviewDecision;

    protected override string Heading => "Record what the review of the decision came to";

    protected override IReadOnlyList<string> Lines =>
        ["The executive and the chair have met. Record what the decision is now, the same as before or another.", "A new version is written from it; signatures of this version are void, and everybody is asked again."];

    protected override ReviewCommand Command(int version, string outcome, string other, FiledDocument grounds) => new ReviewDecision(version, outcome, grounds) { OtherReview = other };
}

/// <summary>The chair of the executive decides, finally (T22).</summary>
public sealed class DecideEscalationPage(CaseFiling filing) : ReconsiderPage(filing)
{
    public override OwedKind Kind => OwedKind.DecideEscalation;

    protected override string Heading => "Decide for the executive";

    protected override IReadOnlyList<string> Lines =>
        ["The vote was tied, or the executive still does not agree after its meeting with the chair. Your decision is final and closes the escalation.", "If it changes the outcome, a new version is written and everybody is asked to sign it."];

    protected override ReviewCommand Command(int version, string outcome, string other, FiledDocument grounds) => new DecideEscalation(version, outcome, grounds) { OtherReview = other };
}
