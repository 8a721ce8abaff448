using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Letters;

/// <summary>Who a letter comes from and whom to ask.</summary>
public sealed record LetterContact(string Name, string Role, string Email, string Phone = "");

/// <summary>A dated step, both in words: "Meeting", "Wednesday 22 April 2026, 10:00".</summary>
public sealed record DatedLine(string What, string When);

/// <summary>What every letter has at its head and foot.</summary>
/// <param name="To">Addressee, line by line.</param>
/// <param name="Date">In words, for example "1 April 2026".</param>
/// <param name="From">Who signs it.</param>
public sealed record LetterFrame(IReadOnlyList<string> To, string Date, LetterContact From);

static class LetterPages
{
    public static WordPages Start(DocumentFacts facts, LetterFrame frame, string subject)
    {
        var pages = new WordPages(facts).Styled("Letterhead", facts.Partnership);
        foreach (var line in frame.To) pages.Styled("Address", line);
        pages.Styled("Address", "");
        pages.Styled("Address", frame.Date);
        pages.Styled("Address", $"Our reference: {facts.Reference}");
        return pages.Heading(1, subject);
    }

    public static byte[] End(this WordPages pages, LetterFrame frame)
    {
        pages.Text("Yours faithfully").Styled("Address", "");
        pages.Lead(frame.From.Name, "", "Address");
        return pages.Styled("Address", frame.From.Role).Styled("Address", pages.Facts.Partnership).Styled("Address", Reach(frame.From)).ToBytes();
    }

    public static string Reach(LetterContact contact) => contact.Phone.Length > 0 ? $"{contact.Email}, {contact.Phone}" : contact.Email;
}
