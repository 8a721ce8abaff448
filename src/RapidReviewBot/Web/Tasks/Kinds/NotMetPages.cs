using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The chair says what follows from "not met" (T03, T05).</summary>
public sealed class ConcludeNotMetPage : TaskPage
{
    public override OwedKind Kind => OwedKind.ConcludeNotMet;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var review = visit.Review;
        List<FormField> fields = [Questions.Choices("assurance", "Which agencies are asked for assurance?", "agencies", "", "Leave it empty if none is.", [.. review.Agencies.Select(part => new FormOption(part.Agency.Id, part.Agency.Name))]) with { Required = false }];
        if (review.Has(Circumstance.ReferrerIsProfessional))
            fields.Add(Questions.Choice("feedback", "Is the referrer asked to review the lessons with the other agencies and feed back?", "whether the referrer is asked", "Select whether the referrer is asked to feed back", new FormOption("no", "No"), new FormOption("yes", "Yes")));
        if (!review.Has(Circumstance.JointWorkingConcern))
            fields.Add(Questions.Choice("review", "Is a multi-agency review held, because of how services worked together?", "whether a multi-agency review is held", "Select whether a multi-agency review is held", new FormOption("none", "No"), new FormOption("yes", "Yes")));
        var shown = review.Has(Circumstance.JointWorkingConcern) ? null : Questions.When("review", "yes");
        fields.Add(Questions.Choice("owner", "Who holds the multi-agency review?", "who holds the multi-agency review", "Select who holds the multi-agency review", [.. Owners(visit)]) with { ShownWhen = shown });
        fields.Add(new FormField { Id = "due", Label = "By when?", Called = "the day by which it is held", Kind = FieldKind.Date, Required = true, Help = "For example, 27 3 2026", ShownWhen = shown });
        return new TaskView(
            "Say what follows: the threshold is not met",
            ["The review ends here, once what you ask for now has been answered.", ThresholdSteps.NeedsLetter(review, visit.Context.Procedure) ? $"{ThresholdSteps.Referrer(review)?.Name}, who made the referral, gets a letter with the next steps as soon as you have answered." : "No letter is sent: the referrer is not a professional."],
            Questions.Form("Say what follows", [.. fields]),
            "Confirm",
            "What follows is recorded") { Papers = [.. ThresholdPapers.ToRead(review)] };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var held = visit.Review.Has(Circumstance.JointWorkingConcern) || post.Answers.IsYes("review");
        var set = held && post.Answers.Date("due") is { } due ? new MultiAgencyReviewSet(post.Answers.Text("owner"), due) : null;
        return Do(new ConcludeNotMet(post.Answers.Chosen("assurance"), post.Answers.IsYes("feedback"), set));
    }

    static IEnumerable<FormOption> Owners(Visit visit) => visit.Review.Roles
        .Where(held => held.HoldsOn(visit.Today)).Select(held => held.Person).DistinctBy(person => person.Id)
        .Select(person => new FormOption(person.Id, $"{person.Name}, {person.Organisation}"));
}

/// <summary>An agency's assurance, or the referrer's feedback (T05). It tells a story: it is filed, never recorded.</summary>
public sealed class GiveAssurancePage(CaseFiling filing) : TaskPage
{
    public override OwedKind Kind => OwedKind.GiveAssurance;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var agency = visit.Review.Agency(owed.AgencyId ?? "") ?? throw new TaskGoneException();
        return IsFeedback(owed)
            ? View("Review the lessons and feed back", "The threshold for a Rapid Review is not met. The chair asks you to review the lessons with the other agencies that were involved, and to tell us what came of it.", "What did you and the other agencies learn, and what changes?", agency)
            : View("Give the assurance that the chair asks for", "The threshold for a Rapid Review is not met. The chair asks your agency for assurance about its own practice in this case.", "What did your agency find, and what has it done?", agency);
    }

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var agency = visit.Review.Agency(owed.AgencyId ?? "") ?? throw new TaskGoneException();
        var paper = new ShortPaper(DocumentKind.Assurance, $"{(IsFeedback(owed) ? "Feedback" : "Assurance")} of {agency.Agency.Name}", "Answer", post.Answers.Text("answer"));
        var filed = await filing.FileAsync(visit, paper, post.Ticket, cancellationToken);
        return new TaskReading.Do(new GiveAssurance(agency.Agency.Id, IsFeedback(owed) ? AssuranceKind.Feedback : AssuranceKind.Assurance, filed with { AgencyId = agency.Agency.Id }));
    }

    static bool IsFeedback(Owed owed) => owed.Subject == nameof(AssuranceKind.Feedback);

    static TaskView View(string title, string intro, string question, AgencyPart agency) => new(
        title, [intro], Questions.Form(title, Questions.Paragraph("answer", question, "your answer", "It is kept in the case folder.")), "Send the answer", "Your answer is in")
    {
        Facts = [("Agency", agency.Agency.Name)],
        Next = "The chair reads it. You need do nothing more unless we ask.",
    };
}

/// <summary>The multi-agency review below the threshold was held (T03).</summary>
public sealed class RecordMultiAgencyReviewPage(CaseFiling filing) : TaskPage
{
    public override OwedKind Kind => OwedKind.RecordMultiAgencyReview;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Hold the multi-agency review and record what came of it",
        ["The case is under the threshold, but there is concern about how services worked together. Come back here when the multi-agency review has been held."],
        Questions.Form(
            "Record the multi-agency review",
            Questions.PastDate("on", "When was it held?", "the date it was held"),
            Questions.Paragraph("outcome", "What came of it?", "what came of it", "Lessons, and who shares them with whom. It is kept in the case folder.")),
        "Record it",
        "Multi-agency review recorded")
    {
        Facts = visit.Review.Threshold.Concluded?.MultiAgencyReview is { } set ? [("Due", LondonTime.WordsWithYear(set.Due))] : [],
        Papers = [.. ThresholdPapers.ToRead(visit.Review)],
    };

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var paper = new ShortPaper(DocumentKind.MultiAgencyReview, "Multi-agency review below the threshold", "What came of it", post.Answers.Text("outcome"));
        return new TaskReading.Do(new RecordMultiAgencyReview(post.Answers.Date("on")!.Value, await filing.FileAsync(visit, paper, post.Ticket, cancellationToken)));
    }
}
