using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Documents.Composing;

/// <summary>The parts of a report that must be filled: those that the procedure names (B11, R10), and the lines of enquiry once a practice review is decided (R16).</summary>
public sealed class ReportParts(FormFiles forms)
{
    private const string LinesOfEnquiry = "lines-of-enquiry";

    /// <summary>The required parts that are empty in a file, by field id.</summary>
    /// <returns>Why the file is no such report, or what it lacks. A procedure that requires no part takes any Word file.</returns>
    public (FileFault? Fault, IReadOnlyList<string> Unfilled) Look(byte[] bytes, string name, Review review, Procedure procedure)
    {
        if (!DraftWay.IsExamined(procedure)) return (null, []);
        return WordFormReader.Read(bytes, name, Form(procedure), review.Reference) switch
        {
            WordReading.Answered answered => (null, [.. Required(review, procedure).Where(answered.Answers.IsBlank)]),
            WordReading.Refused refused => (refused.Fault, []),
            var other => throw new InvalidOperationException($"Nothing follows from {other.GetType().Name}."),
        };
    }

    /// <summary>What people call these parts.</summary>
    public IReadOnlyList<string> Titles(IEnumerable<string> fields, Procedure procedure) =>
        [.. fields.Select(id => Form(procedure).Find(id)?.Label ?? id)];

    private FormDefinition Form(Procedure procedure) => FittedForm.For(forms[procedure.Report.FormId], procedure);

    private static IEnumerable<string> Required(Review review, Procedure procedure)
    {
        var decided = procedure.Decision.Outcomes.FirstOrDefault(outcome => outcome.Id == review.Decision?.Decision.Outcome);
        return procedure.Decision.KeyLinesOfEnquiry && decided?.Establishes == Circumstance.PracticeReviewDecided
            ? procedure.Report.MustFill.Append(LinesOfEnquiry).Distinct()
            : procedure.Report.MustFill;
    }
}
