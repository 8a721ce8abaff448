using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Documents.Composing;

/// <summary>What a Decision Sheet holds of the meeting by the record: who was there, the threshold decision, and apart from it the vote (T15, T16).</summary>
internal static class SheetLines
{
    public static IEnumerable<(string Field, string Text)> Of(DocumentToCompose document)
    {
        var meeting = document.Review.Meeting;
        yield return ("present", string.Join('\n', (meeting.Attendance?.Present ?? []).Select(document.Review.Find).Select(person => person is null ? "" : $"{person.Name}, {person.Organisation}").Where(line => line.Length > 0)));
        if (!document.Procedure.Decision.Vote) yield break;
        yield return ("threshold-decision", meeting.CriteriaMet switch { true => "Met", false => "Not met", null => "Not recorded" });
        yield return ("vote-count", Count(meeting));
        yield return ("votes", string.Join('\n', meeting.Votes.Select(vote => $"{document.Review.Find(vote.Key)?.Name ?? vote.Key}: {Words(vote.Value)}")));
    }

    private static string Count(MeetingPart meeting) => meeting.Vote switch
    {
        null => meeting.CriteriaMet == false ? "No vote: the threshold is not met" : "No vote is recorded",
        { } vote when vote.For == vote.Against => $"A tie, {vote.For} to {vote.Against}, {vote.Abstained} abstained, {vote.NotCast} not cast",
        { } vote => $"{vote.For} for a practice review, {vote.Against} against, {vote.Abstained} abstained, {vote.NotCast} not cast",
    };

    private static string Words(VoteChoice choice) => choice switch
    {
        VoteChoice.For => "for a practice review",
        VoteChoice.Against => "against a practice review",
        VoteChoice.Abstain => "abstained",
        _ => throw new InvalidOperationException($"No words for the vote {choice}."),
    };
}
