using RapidReviewBot.Documents.Letters;
using RapidReviewBot.Documents.Records;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Tests.Documents;

/// <summary>One of each document, of an invented review over Easter 2026.</summary>
public static class SampleDocuments
{
    static readonly LetterContact Contact = new("Priya Nair", "Partnership Manager", "reviews@wyreforest.example", "01562 555 0101");

    static readonly DatedLine[] Dates =
    [
        new("Referral received", "Wednesday 1 April 2026"), new("Returns due", "Friday 10 April 2026, 17:00"),
        new("Rapid Review meeting", "Thursday 16 April 2026, 10:00"), new("Report to the national Panel", "Monday 20 April 2026"),
        new("National limit", "Friday 24 April 2026"),
    ];

    static readonly SignatureLine[] Partners =
    [
        new("Helen Marsh", "Director of Children's Services", "Wyre Forest Council", "17 April 2026, 11:20"),
        new("David Okoro", "Assistant Chief Constable", "West Mercia Police", "17 April 2026, 14:05"),
        new("Ruth Bellamy", "Chief Nursing Officer", "Herefordshire and Worcestershire ICB", "17 April 2026, 15:40"),
    ];

    static readonly MeetingFacts Meeting = new("Thursday 16 April 2026", "10:00 to 12:30", "Microsoft Teams", "Margaret Ellis, independent chair", "Tom Fisher");

    static readonly Attendee[] People =
    [
        new("Helen Marsh", "Director of Children's Services", "Wyre Forest Council", "Partner: local authority"),
        new("David Okoro", "Assistant Chief Constable", "West Mercia Police", "Partner: police"),
        new("Ruth Bellamy", "Chief Nursing Officer", "Herefordshire and Worcestershire ICB", "Partner: ICB"),
        new("Sarah Quinn", "Headteacher", "Habberley Primary School", "Agency"),
    ];

    static readonly PaperLine[] Papers = [new("Serious incident referral", "Sent in advance"), new("Return of West Mercia Police", "Sent in advance"), new("Return of Habberley Primary School", "Tabled")];

    public static IReadOnlyDictionary<string, byte[]> All => new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["agency-letter"] = AgencyLetter.Write(Facts("Letter to agencies")),
        ["panel-letter"] = PanelLetter.Write(Facts("Letter to the national Panel")),
        ["outcome-letter"] = OutcomeLetter.Write(Facts("Outcome letter")),
        ["agenda"] = Agenda.Write(Facts("Agenda of the Rapid Review meeting")),
        ["minutes"] = Minutes.Write(Form("minutes"), AnsweredForms.Every(Form("minutes")), Facts("Minutes of the Rapid Review meeting"), FormUse.Filled),
        ["daily-log"] = DailyLog.Write(Facts("Daily Log")),
        ["returns-checklist"] = Checklist.Write(Facts("Agency Returns Checklist")),
        ["note"] = new Note([("By", "Ruth Bellamy"), ("On", "17 April 2026")], "The second criterion is met too.\nThe report should say so.").Write(Facts("Reason for not signing")),
        ["report"] = Report(FormUse.Filled),
        ["report-draft"] = ReportWriter.Write(Form("rapid-review-report"), FormAnswers.Empty, Facts("Rapid Review report"), "Draft", FormUse.ToFillIn),
        ["referral"] = WordFormWriter.Write(Form("referral"), AnsweredForms.Every(Form("referral")), Facts("Serious incident referral"), "Document 1", FormUse.Filled),
        ["initial-scoping"] = WordFormWriter.Write(Form("initial-scoping"), FormAnswers.Empty.With("reference", AnsweredForms.Reference), Facts("Initial scoping and information sharing"), "Document 2"),
        ["meeting-grounds"] = WordFormWriter.Write(Form("meeting-grounds"), AnsweredForms.Every(Form("meeting-grounds")), Facts("Record of the decision"), "Decision", FormUse.Filled),
    };

    public static AgencyLetter AgencyLetter { get; } = new()
    {
        Frame = new(["Detective Superintendent Claire Doyle", "West Mercia Police"], "2 April 2026", Contact),
        Agency = "West Mercia Police",
        FormTitle = "Initial scoping and information sharing",
        Children = ["AB, born 3 May 2021"],
        Outline = "A child was taken to hospital with injuries that are thought not to be accidental. The child lives with a parent and two siblings, and children's social care had been working with the family.",
        Due = "Friday 10 April 2026, 17:00",
        DueBecause = "5 working days after this letter was sent; Friday 3 April is Good Friday and Monday 6 April is Easter Monday",
        WaysToReturn = ["Use the personal link in our mail and upload the form there.", "Or reply to our mail with the form attached, leaving the reference in the subject."],
        Dates = Dates,
    };

    public static PanelLetter PanelLetter { get; } = new()
    {
        Frame = new(["Child Safeguarding Practice Review Panel", "Mailbox.NationalReviewPanel@education.gov.uk"], "20 April 2026", Contact),
        Notification = "SIN-48213, made on 1 April 2026",
        Children = ["AB, born 3 May 2021"],
        DayCount = "11 working days after the notification; the limit is 15",
        Decision = "The safeguarding partners have decided to carry out a local child safeguarding practice review.",
        Grounds = "The case highlights improvements that are needed and raises concerns about how agencies worked together.",
        Dates = Dates,
        Partners = Partners,
        Enclosed = ["Rapid Review report, signed by the three safeguarding partners (PDF)"],
    };

    public static byte[] Report(FormUse use, int rows = 3) => ReportWriter.Write(
        Form("rapid-review-report"), AnsweredForms.Every(Form("rapid-review-report"), rows), Facts("Rapid Review report"), "Wyre Forest Safeguarding Children Partnership. Document 4.",
        use, use == FormUse.Filled ? new(Partners, new string('a', 64)) : null);

    static OutcomeLetter OutcomeLetter { get; } = new()
    {
        Frame = new(["Sarah Quinn, Headteacher", "Habberley Primary School"], "21 April 2026", Contact),
        Outcome = "The partners have decided to carry out a local child safeguarding practice review.",
        Next = ["The national Panel has the report and may advise on it.", "Immediate actions named at the meeting go on as agreed."],
        MoreIsAsked = true,
    };

    static Agenda Agenda { get; } = new(
        Meeting, "At least one representative of the local authority, the police and the ICB must be present. Without them the meeting cannot decide.", People,
        [
            new("Welcome, apologies and quorum", "", "Chair"), new("Review the facts as the documents give them", "Each agency in turn.", "Agencies"),
            new("Immediate safety", "What is needed now to keep children safe.", "Local authority"), new("Decide on a child safeguarding practice review", "Each criterion by itself, with grounds.", "Chair"),
        ], Papers);

    static Minutes Minutes { get; } = new(Meeting, "Quorate: the local authority, the police and the ICB were present.", People, [new("Ian Cross", "Named GP", "Stourport Surgery", "Agency")], Papers, "17 April 2026, 09:10");

    static DailyLogDocument DailyLog { get; } = new(
        [.. Enumerable.Range(1, 40).Select(n => new LogRow($"{n % 28 + 1} April 2026, 09:1{n % 10}", $"Day {n % 15}", n % 7 == 0 ? "Priya Nair for Margaret Ellis" : "Priya Nair", "Returns", $"The return of West Mercia Police arrived by mail and was checked. Entry {n}.", n % 3 == 0 ? "I. Notification and scoping/RR-2026-0007 Initial Scoping West Mercia Police.docx" : ""))],
        "Up to 20 April 2026, 16:30");

    static ReturnsChecklist Checklist { get; } = new(
        [
            new("West Mercia Police", "Claire Doyle", "2 April", "10 April, 17:00", "Yes, 2 April", "9 April, 15:12", "Known", "Ready", "Accepted 9 April", "RR-2026-0007 Initial Scoping West Mercia Police.docx"),
            new("Habberley Primary School", "Sarah Quinn", "2 April", "10 April, 17:00", "", "", "", "", "", ""),
        ], "Up to 10 April 2026, 09:00");

    static FormDefinition Form(string id) => AnsweredForms.Forms[id];

    static DocumentFacts Facts(string title) => AnsweredForms.Facts(title);
}
