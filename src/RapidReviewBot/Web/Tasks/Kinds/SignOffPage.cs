using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Approves, signs or endorses the report, or says why not (W16, B15, R14, T17). A reason is a story: it is filed, never recorded.</summary>
public sealed class SignOffPage(CaseFiling filing) : ReportTask
{
    public override OwedKind Kind => OwedKind.SignOff;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var step = Step(visit, owed);
        var words = WordsOf(step.Kind);
        List<FormField> fields =
        [
            Questions.Choice("answer", words.Question, "your answer", $"Select whether you {words.Verb} the report", new FormOption("yes", words.Yes), new FormOption("no", words.No)),
            Questions.Statement("declared", words.Declaration, $"Tick the box to confirm that you {words.Verb} the report", Questions.When("answer", "yes")),
        ];
        fields.Add(Questions.Paragraph("reason", "Why not?", "the reason", "Say what must change. The partnership's office and the chair read it; it is kept in the case folder.", Questions.When("answer", "no")));
        if (step.AlsoRatifies is not null) fields.AddRange(RatifyPage.Fields());
        return About(visit, new TaskView(step.Title, [words.Intro, "Read this version first. If the report is changed later, you will be asked again.", .. Unheard(visit)], Questions.Form(step.Title, [.. fields]), "Send my answer", "Your answer is recorded") { Next = "You will be told when the report has gone to the national Panel, or if it is changed and you are asked again." });
    }

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var step = Step(visit, owed);
        var (version, sha256) = Seen(post);
        var ratified = post.Answers.IsYes("ratify");
        var notRatified = step.AlsoRatifies is null || ratified ? null : await filing.FileAsync(visit, RatifyPage.Reason(version, post.Answers), post.Ticket, cancellationToken);
        if (post.Answers.IsYes("answer")) return new TaskReading.Do(new SignOff(step.Id, version, sha256, ratified) { NotRatified = notRatified });
        var reason = new ShortPaper(DocumentKind.Disagreement, $"Disagreement with version {version} of the {visit.Context.Procedure.Report.Name}", "Why I do not agree", post.Answers.Text("reason"));
        return new TaskReading.Do(new RefuseSignOff(step.Id, version, await filing.FileAsync(visit, reason, post.Ticket, cancellationToken), ratified) { NotRatified = notRatified });
    }

    static IEnumerable<string> Unheard(Visit visit) => DraftWay.Unheard(visit.Review, visit.Context.Procedure) is { Length: > 0 } unheard ? [unheard] : [];

    static SignOffStep Step(Visit visit, Owed owed) =>
        visit.Context.Procedure.SignOff.FirstOrDefault(step => step.Id == owed.Subject?.Split('/')[0]) ?? throw new TaskGoneException();

    static StepWords WordsOf(SignOffKind kind) => kind switch
    {
        SignOffKind.Approve => new("approve", "Do you approve the report?", "Yes, I approve it", "No, I do not approve it", "I have read this version. It holds what is needed and is right.", "You are asked whether the report holds what is needed and is right."),
        SignOffKind.Sign => new("sign", "Do you sign the report?", "Yes, I sign it", "No, I do not agree with it", "I have read this version and agree it on behalf of my organisation.", "You are asked to agree the report on behalf of your organisation."),
        SignOffKind.Endorse => new("endorse", "Do you endorse the outcome?", "Yes, I endorse it", "No, I do not endorse it", "I have read this version and endorse its outcome.", "You are asked to stand behind the outcome. Nothing waits for your endorsement."),
        _ => throw new InvalidOperationException($"No words for a step of kind {kind}."),
    };

    sealed record StepWords(string Verb, string Question, string Yes, string No, string Declaration, string Intro);
}
