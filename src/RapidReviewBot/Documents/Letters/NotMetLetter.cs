using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Letters;

/// <summary>Tells the professional who referred a case that the threshold is not met, and what comes next (T05).</summary>
public sealed record NotMetLetter
{
    public required LetterFrame Frame { get; init; }

    /// <summary>When the referral was received, in words.</summary>
    public required string Received { get; init; }

    /// <summary>When and by whom the threshold was considered, one sentence.</summary>
    public required string Considered { get; init; }

    /// <summary>What the chair asks for besides, each a sentence; empty when nothing is asked.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    public byte[] Write(DocumentFacts facts)
    {
        var pages = LetterPages.Start(facts, Frame, "Your referral for a Rapid Review");
        pages.Text($"Thank you for your referral, which we received on {Received}.");
        pages.Styled("Deadline", "The threshold for a serious incident notification is not met.");
        pages.Text(Considered);
        pages.Text("This says nothing against your concern. No Rapid Review follows from the referral, and nothing more is due in it except what is asked below.");
        pages.Heading(2, "Next steps").Bullets(
        [
            "Go on working with the child and family, and use your own agency's safeguarding process for any concern.",
            "Talk with your manager and safeguarding lead about what your agency can learn from the case.",
            "If you do not agree with the threshold decision, tell us, and use the partnership's escalation procedure.",
            "If you learn something new, refer the case again. If a child is in danger now, call 999 or the local children's social care front door at once.",
        ]);
        if (Asked.Count > 0) pages.Heading(2, "What the chair asks for").Bullets(Asked);
        pages.Text($"Questions: {Frame.From.Name}, {LetterPages.Reach(Frame.From)}.");
        return pages.End(Frame);
    }
}
