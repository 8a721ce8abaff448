using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Records;

/// <summary>One item of the agenda: what is done, what comes of it, who leads it.</summary>
public sealed record AgendaItem(string Title, string Detail, string Lead);

/// <summary>A person asked to a meeting, or who was there.</summary>
/// <param name="Part">Why they are there: "Safeguarding partner: police", "Agency", "Minute taker".</param>
public sealed record Attendee(string Name, string Role, string Organisation, string Part);

/// <summary>When and where a meeting is, all in words.</summary>
public sealed record MeetingFacts(string Date, string Time, string Place, string Chair, string MinuteTaker);

/// <summary>A paper of the meeting and how it reached the members (duties W11, W12).</summary>
/// <param name="Manner">"Sent in advance" or "Tabled".</param>
public sealed record PaperLine(string Title, string Manner);

/// <summary>The agenda (duty W14; the items come from the procedure).</summary>
public sealed record Agenda(MeetingFacts Meeting, string QuorumRule, IReadOnlyList<Attendee> Invited, IReadOnlyList<AgendaItem> Items, IReadOnlyList<PaperLine> Papers)
{
    public byte[] Write(DocumentFacts facts)
    {
        var pages = new WordPages(facts).Title(facts.Title, facts.Partnership);
        pages.KeyFacts("The meeting", MeetingLines.Of(Meeting));
        pages.Lead("Quorum.", QuorumRule);
        pages.Heading(1, "Items").Table(
            "Items of the agenda", [("No.", 7), ("Item", 63), ("Led by", 30)],
            [.. Items.Select((item, index) => (IReadOnlyList<string>)[$"{index + 1}", item.Detail.Length > 0 ? $"{item.Title}\n{item.Detail}" : item.Title, item.Lead])]);
        pages.Heading(1, "Papers").Table("Papers", [("Paper", 70), ("How you get it", 30)], [.. Papers.Select(paper => (IReadOnlyList<string>)[paper.Title, paper.Manner])]);
        pages.Heading(1, "Invited").Table(
            "People invited", [("Name", 26), ("Role", 26), ("Organisation", 26), ("Part", 22)],
            [.. Invited.Select(person => (IReadOnlyList<string>)[person.Name, person.Role, person.Organisation, person.Part])]);
        return pages.Text("What is said at the meeting is confidential. Declare any conflict of interest to the chair before you open the papers.").ToBytes();
    }
}

static class MeetingLines
{
    public static IEnumerable<(string Name, string Value)> Of(MeetingFacts meeting) =>
        [("Date", meeting.Date), ("Time", meeting.Time), ("Place", meeting.Place), ("Chair", meeting.Chair), ("Minutes", meeting.MinuteTaker)];
}
