using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Letters;

/// <summary>The letter that goes with the scoping form (duties W05, W07, W19).</summary>
public sealed record AgencyLetter
{
    public required LetterFrame Frame { get; init; }

    public required string Agency { get; init; }

    /// <summary>The form's title, for example "Initial scoping and information sharing".</summary>
    public required string FormTitle { get; init; }

    /// <summary>Initials and date of birth of each child: "AB, born 3 May 2021".</summary>
    public required IReadOnlyList<string> Children { get; init; }

    /// <summary>A few sentences on the referral. It stands in this file only, never in a mail.</summary>
    public required string Outline { get; init; }

    /// <summary>When the return is due, in words: "Wednesday 8 April 2026, 17:00".</summary>
    public required string Due { get; init; }

    /// <summary>How that date was found: "5 working days after this letter; Friday 3 April is Good Friday".</summary>
    public required string DueBecause { get; init; }

    /// <summary>The ways to return the form, each a whole sentence.</summary>
    public required IReadOnlyList<string> WaysToReturn { get; init; }

    /// <summary>The dates of the review, as far as they are set.</summary>
    public required IReadOnlyList<DatedLine> Dates { get; init; }

    /// <summary>Where the request rests in law, one sentence.</summary>
    public string LegalBasis { get; init; } =
        "We ask for this under section 16H of the Children Act 2004 and the statutory guidance Working Together to Safeguard Children.";

    public byte[] Write(DocumentFacts facts)
    {
        var pages = LetterPages.Start(facts, Frame, "Rapid Review: we need information from your agency");
        pages.Styled("Deadline", $"Return due {Due}");
        pages.Styled("Help", $"That is {DueBecause}.");
        Tasks(pages);
        pages.Heading(2, "What it is about");
        pages.KeyFacts("The review", [("Child or children", string.Join('\n', Children)), ("Review reference", facts.Reference)]);
        pages.Text(Outline);
        Purpose(pages);
        Records(pages);
        pages.Heading(2, "How to return the form").Bullets(WaysToReturn);
        pages.Heading(2, "Dates").Table("Dates of the review", [("Step", 50), ("Date", 50)], [.. Dates.Select(line => (IReadOnlyList<string>)[line.What, line.When])]);
        Confidence(pages);
        return pages.End(Frame);
    }

    void Tasks(WordPages pages) => pages.Heading(2, "What we ask you to do").Numbers(
    [
        $"Secure all of {Agency}'s records of the child and family today, and confirm it to us.",
        $"Fill in the attached form, \"{FormTitle}\".",
        "Have a senior manager who did not write it read it, confirm its quality and sign it.",
        $"Return it by {Due}. If the child and family are not known to you, return the form all the same, signed, and say what you searched.",
    ]);

    void Purpose(WordPages pages)
    {
        pages.Heading(2, "Why we ask");
        pages.Text("The safeguarding partners are carrying out a Rapid Review of a serious incident. It gathers the facts that can be had quickly, sees whether anything must be done at once to keep children safe, and decides whether a child safeguarding practice review is needed. It is not about blame.");
        pages.Text("At this point we ask for the basic facts only: how far your agency has been involved with the child and family, and what happened. We will ask for more detail only if the meeting decides to go on to a review.");
        pages.Text(LegalBasis);
    }

    static void Records(WordPages pages)
    {
        pages.Heading(2, "Securing your records");
        pages.Bullets(
        [
            "Take all records and files about the child and family out of ordinary use, on paper and on screen, and hold them in a secure place.",
            "Let nobody in your agency reach them except through one nominated person.",
            "Where they are needed for ongoing work with the family, make a copy for that work and secure the copy too.",
            "Tell us on the form, or with the link in our mail, the date, the place, the nominated person and whether a copy was made.",
        ]);
    }

    void Confidence(WordPages pages)
    {
        pages.Heading(2, "Keeping this confidential");
        pages.Text("Share this letter only with those who need it to answer. Do not contact the family about the review: the partnership will agree who speaks with them. Put no names in the subject of a mail or in the name of a file. If you find that a child is in danger now, call 999 or the local children's social care front door at once.");
        pages.Text($"Questions: {Frame.From.Name}, {LetterPages.Reach(Frame.From)}.");
    }
}
