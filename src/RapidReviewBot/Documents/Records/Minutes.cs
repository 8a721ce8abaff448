using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Records;

/// <summary>The minutes: who was there and what was tabled from the record, what was said from the form, read back by its tags.</summary>
/// <param name="Quorum">"Quorate: the local authority, the police and the ICB were present." or what was missing.</param>
/// <param name="Issued">When they were issued, in words; empty while they are a draft.</param>
public sealed record Minutes(MeetingFacts Meeting, string Quorum, IReadOnlyList<Attendee> Present, IReadOnlyList<Attendee> Apologies, IReadOnlyList<PaperLine> Papers, string Issued = "")
{
    public byte[] Write(FormDefinition form, FormAnswers answers, DocumentFacts facts, FormUse use)
    {
        var pages = new WordPages(facts with { FormId = form.Id, FormVersion = form.Version }).Title(facts.Title, facts.Partnership);
        pages.KeyFacts("The meeting", [.. MeetingLines.Of(Meeting), ("Issued", Issued)]);
        pages.Lead("Quorum.", Quorum);
        pages.Heading(1, "Present");
        People(pages, "People present", Present);
        if (Apologies.Count > 0)
        {
            pages.Heading(1, "Apologies");
            People(pages, "Apologies", Apologies);
        }
        if (Papers.Count > 0)
            pages.Heading(1, "Papers").Table("Papers", [("Paper", 70), ("How it came", 30)], [.. Papers.Select(paper => (IReadOnlyList<string>)[paper.Title, paper.Manner])]);
        new ReportFieldWriter(pages, answers, use).Sections(form);
        return pages.ToBytes();
    }

    static void People(WordPages pages, string title, IReadOnlyList<Attendee> people) => pages.Table(
        title, [("Name", 26), ("Role", 26), ("Organisation", 26), ("Part", 22)],
        [.. people.Select(person => (IReadOnlyList<string>)[person.Name, person.Role, person.Organisation, person.Part])]);
}
