using RapidReviewBot.Deadlines;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Referrals;

/// <summary>The forms on which a referral comes: a professional's, and that of parents and the community.</summary>
public sealed class ReferralForms(FormFiles forms, ReviewClock clock)
{
    private const string Public = "public-referral";

    /// <summary>Asked of parents and the community (T02).</summary>
    public FormDefinition OfThePublic => forms[Public];

    /// <summary>Asked of professionals by a procedure (T30).</summary>
    public FormDefinition OfProfessionals(Procedure procedure) => forms[procedure.Document(DocumentKind.Referral)?.FormId ?? "referral"];

    public FormDefinition Of(WaitingReferral referral) => forms[referral.FormId];

    /// <summary>The professional's form, empty, as a Word file.</summary>
    public (string Name, byte[] Content) Blank(ReviewContext context)
    {
        var form = OfProfessionals(context.Procedure);
        var title = context.Procedure.Document(DocumentKind.Referral)?.Title ?? form.Title;
        var facts = new DocumentFacts(title, context.Partnership.Name, "", form.Marking, clock.Now);
        return ($"{title}.docx", WordFormWriter.Write(form, FormAnswers.Empty, facts, context.Partnership.Name));
    }

    /// <summary>What a parent or member of the community wrote, as a Word file that can be read back.</summary>
    public byte[] Written(FormAnswers answers, string partnership, string reference, DateTimeOffset at)
    {
        var facts = new DocumentFacts(OfThePublic.Title, partnership, reference, OfThePublic.Marking, at);
        return WordFormWriter.Write(OfThePublic, answers, facts, partnership, FormUse.Filled);
    }

    /// <summary>A file that somebody sent, as the professional's form; nobody but the office gives it a reference.</summary>
    public WordReading ReadSent(string fileName, byte[] content, Procedure procedure) =>
        WordFormReader.Read(content, fileName, OfProfessionals(procedure), "") switch
        {
            WordReading.Refused { Fault.Code: "other-review" } => new WordReading.Refused(new("has-reference", "The form's part for the partnership is filled in. Leave its reference empty, save the form and send it again.")),
            var reading => reading,
        };

    /// <summary>The answers in its file, after people and their programs may have saved it again.</summary>
    public WordReading Read(WaitingReferral referral, byte[] content) =>
        WordFormReader.Read(content, referral.FileName, Of(referral), referral.ReferenceInFile);
}
