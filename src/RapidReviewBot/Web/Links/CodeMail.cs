using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Web.Links;

/// <summary>Sends one code mail in the name of the review's partnership. Fails loudly: a code that may not have gone out is not waited for.</summary>
public delegate Task CodeMail(CodeMessage message, CancellationToken cancellationToken);

/// <summary>What a code mail says. It names no case: whoever reads over a shoulder learns a number that is dead in ten minutes.</summary>
public sealed record CodeMessage(ReviewId Review, string To, string Code)
{
    public string Subject => "Your code for the Rapid Review page";

    public IReadOnlyList<string> Lines =>
    [
        $"Your code is {Code}",
        $"It works for {OneTimeCode.Valid.TotalMinutes:0} minutes, once, on the page that you opened.",
        "Nobody will ring or write to ask you for it. If you did not ask for a code, you need not do anything.",
    ];
}
