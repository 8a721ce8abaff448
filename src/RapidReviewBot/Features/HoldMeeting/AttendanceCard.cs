using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>Who came. The quorum is worked out from it (W13).</summary>
public sealed class AttendanceCard : TaskCard
{
    public const string Present = "present";

    public override OwedKind Owed => OwedKind.RecordAttendance;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Facts(("Meeting", LondonTime.Words(task.Review.Meeting.Set!.Start)), ("Quorum", Quorum(task))),
        CardFields.ChoicesField(Present, "Who is present", Choices(task.Review)),
        CardWriting.Buttons(CardButtons.MainPress("Record attendance", AttendanceVerb.Verb)),
    ];

    private static string Quorum(TaskAtHand task) => task.Procedure.Meeting.Quorum.Count == 0
        ? "the procedure states none"
        : $"one or more from each of {string.Join(", ", task.Procedure.Meeting.Quorum.Select(PartnerWords.Name))}";

    internal static IReadOnlyList<(string Value, string Title)> Choices(Review review) =>
        [.. review.Everyone().Where(person => !review.IsWithdrawn(person.Id)).Select(person => (person.Id, $"{person.Name}, {person.Organisation}"))];
}

public sealed class AttendanceVerb : ReviewVerb
{
    public const string Verb = "record-attendance";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new RecordAttendance(
        press.Fields.Choices(AttendanceCard.Present, "Who is present", AttendanceCard.Choices(press.TheReview.Review).Select(choice => choice.Value)));
}
