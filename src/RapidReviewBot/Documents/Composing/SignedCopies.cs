using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Documents.Composing;

/// <summary>The signed copy of the report: its bytes with a page that says who answered what, for whom and when.</summary>
public static class SignedCopies
{
    /// <param name="report">The version that was signed.</param>
    /// <param name="bytes">Its content.</param>
    public static byte[] Of(Review review, ReviewContext context, FiledDocument report, byte[] bytes) =>
        SignaturePage.Append(bytes, new SignedCopy(context.Procedure.Report.Name, review.Reference, report.Version, report.Sha256, [.. Lines(review, context.Procedure)]));

    private static IEnumerable<SignedLine> Lines(Review review, Procedure procedure)
    {
        foreach (var given in review.Report.Signatures.OrderBy(given => given.At))
            yield return Line(review, procedure, given.What.PersonId, given.What.Role, Word(given.What.Step, procedure)) with { When = LondonTime.Words(given.At) };
        foreach (var given in review.Report.Ratifications.OrderBy(given => given.At))
            yield return Line(review, procedure, given.What.PersonId, given.What.Role, "Ratified the recommendation") with { When = LondonTime.Words(given.At) };
        foreach (var refused in review.Report.Refusals)
            yield return Line(review, procedure, refused.PersonId, refused.Role, review.Executive.Final is null ? "Did not agree" : "Did not agree; decided by the chair of the executive");
    }

    private static SignedLine Line(Review review, Procedure procedure, string personId, string role, string what)
    {
        var person = review.Find(personId);
        return new(person?.Name ?? personId, procedure.Role(role)?.Title ?? role, person?.Organisation ?? "", what, "");
    }

    private static string Word(string step, Procedure procedure) => procedure.SignOff.FirstOrDefault(known => known.Id == step)?.Kind switch
    {
        SignOffKind.Approve => "Approved",
        SignOffKind.Endorse => "Endorsed the outcome",
        _ => "Signed",
    };
}
