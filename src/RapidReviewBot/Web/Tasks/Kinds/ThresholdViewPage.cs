using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>One partner's view on the threshold with its grounds (R02, T04). Grounds are a story: they are filed, never recorded.</summary>
public sealed class ThresholdViewPage(CaseFiling filing) : TaskPage
{
    const string Met = "yes";
    const string Call = "call";
    const string Correcting = "seen-given";

    public override OwedKind Kind => OwedKind.GiveThresholdView;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var (review, procedure) = (visit.Review, visit.Context.Procedure);
        var given = Given(visit, owed);
        var title = given is null ? "Give your view on the threshold" : "Correct your view on the threshold";
        List<FormOption> answers = [new(Met, "Yes, it is met"), new("no", "No, it is not met")];
        if (given is null && MayCall(visit)) answers.Add(new(Call, "I would rather speak first: call the three of us to a short online meeting"));
        return new TaskView(
            title,
            [given is null ? "Read the referral first. You give one view; the others' views are shown when all are in." : "Your view is in. You can correct it until all are in; the earlier grounds stay in the case folder, and the Daily Log says that you corrected it.", "Your grounds are kept in the case folder."],
            Questions.Form(
                title,
                Questions.Choice("met", "In your view, is the threshold met?", "your view", "Select whether the threshold is met in your view", [.. answers]),
                Questions.Paragraph("grounds", "Your grounds", "your grounds", "Say on what you base your view.", new ShownWhen("met", [Met, "no"]))),
            "Send my view",
            "Your answer is in")
        {
            Facts =
            [
                ("You answer as", procedure.Role(RoleOf(owed))?.Title ?? ""),
                .. review.Threshold.Meeting is { } meeting ? [("Discussion", LondonTime.Words(meeting.Start))] : Array.Empty<(string, string)>(),
            ],
            // A page on which the view was still to be given never counts as a correction.
            Seen = given is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [Correcting] = Met },
            Start = given is null ? FormAnswers.Empty : FormAnswers.Empty.With("met", given.Given.Met ? Met : "no"),
            Papers = [.. ThresholdPapers.ToRead(review)],
            Next = "You will be told the result when every view is in.",
        };
    }

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        if (post.Answers.Text("met") == Call) return new TaskReading.Do(new CallThresholdMeeting());
        var (role, met) = (RoleOf(owed), post.Answers.IsYes("met"));
        var title = $"View on the threshold: {visit.Context.Procedure.Role(role)?.Title}";
        var paper = new ShortPaper(DocumentKind.ThresholdView, title, $"The threshold is {(met ? "met" : "not met")}, because", post.Answers.Text("grounds"));
        var grounds = await filing.FileAsync(visit, paper, post.Ticket, cancellationToken);
        return new TaskReading.Do(post.Seen.ContainsKey(Correcting) ? new CorrectThresholdView(role, met, grounds) : new GiveThresholdView(role, met, grounds));
    }

    /// <summary>The person's own view, once it is in and as long as it can be corrected.</summary>
    static ThresholdView? Given(Visit visit, Owed owed) =>
        ThresholdSteps.Correctable(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure, visit.Person.Id).FirstOrDefault(view => view.Given.Role == RoleOf(owed));

    static string RoleOf(Owed owed) => owed.Subject?.Split('/')[0] ?? "";

    static bool MayCall(Visit visit) =>
        visit.Context.Procedure.Threshold is { Mode: ThresholdMode.VirtualPanel } && (visit.Review.Threshold.Meeting is not { } meeting || meeting.Start <= visit.Now);
}
