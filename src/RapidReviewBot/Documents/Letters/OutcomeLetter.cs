using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Letters;

/// <summary>Tells an agency, or whoever referred the incident, how the Rapid Review ended (duties W17, W18, W19, N05).</summary>
public sealed record OutcomeLetter
{
    public required LetterFrame Frame { get; init; }

    /// <summary>What was decided, in one sentence.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why, without telling the case again; empty when nothing is added.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>What happens next, each a sentence.</summary>
    public required IReadOnlyList<string> Next { get; init; }

    /// <summary>Whether more detailed information will be asked for: only when the decision is to go on to a review.</summary>
    public required bool MoreIsAsked { get; init; }

    /// <summary>Whether it goes to whoever made the referral.</summary>
    public bool ToReferrer { get; init; }

    public byte[] Write(DocumentFacts facts)
    {
        var pages = LetterPages.Start(facts, Frame, "Rapid Review: outcome");
        pages.Text(ToReferrer
            ? "Thank you for your referral. The safeguarding partners have completed the Rapid Review that followed from it."
            : "Thank you for your part in this Rapid Review. The safeguarding partners have completed it.");
        pages.Styled("Deadline", Outcome);
        if (Reasons.Length > 0) pages.Text(Reasons);
        pages.Heading(2, "What happens next").Bullets([.. Next, MoreIsAsked
            ? "We will write to you separately for more detailed information. Keep your records secured until then."
            : "We will not ask you for more information for this review. Keep your records as your own rules require."]);
        pages.Heading(2, "Your inspectorate");
        pages.Text("If your agency must tell its own inspectorate about the incident or this outcome, please do so now, and confirm to us when and to whom, or that it is not needed. Use the link in our mail.");
        pages.Text($"Questions: {Frame.From.Name}, {LetterPages.Reach(Frame.From)}.");
        return pages.End(Frame);
    }
}
