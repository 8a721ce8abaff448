using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The practice review is commissioned: method and substitutes (T19, T24, T33).</summary>
public sealed class CommissionPage : TaskPage
{
    const string Title = "Commission the practice review";

    public override OwedKind Kind => OwedKind.CommissionPracticeReview;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var substitutes = visit.Context.Procedure.Outcome.SubstitutesOnCommission ? Members(visit).SelectMany((member, index) => Asked(member, index, visit)) : [];
        return new TaskView(
            Title,
            ["The decision is signed. Say how the practice review is done and who stands in for a member who cannot take part.", "Every agency takes part in it. Name no child or family member here."],
            Questions.Form(Title, [Questions.Text("method", "Method of the practice review", "the method", help: "As it was recommended and agreed, in at most 200 characters"), .. substitutes]),
            "Commission it",
            "Practice review commissioned")
        {
            Next = "You will be reminded until it is recorded that the practice review was held.",
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var substitutes = Members(visit).Select((member, index) => new Substitute(member.Id, post.Answers.Text($"substitute-{index}-name"), post.Answers.Text($"substitute-{index}-email")))
            .Where(one => one.Name.Length > 0 || one.Email.Length > 0);
        return Do(new CommissionPracticeReview(post.Answers.Text("method"), [.. substitutes]));
    }

    static IReadOnlyList<Person> Members(Visit visit) => PracticeReviews.Members(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure);

    static IEnumerable<FormField> Asked(Person member, int index, Visit visit)
    {
        var roles = string.Join(", ", visit.Review.RolesOf(member.Id, visit.Context.Procedure).Select(role => role.Title));
        yield return Questions.Text($"substitute-{index}-name", $"Substitute for {member.Name} ({roles}): full name", "the substitute's full name", help: "Leave it empty where none is agreed yet") with { Required = false };
        yield return Questions.Text($"substitute-{index}-email", "Work email address of that substitute", "the substitute's work email address", 254) with { Required = false };
    }
}

/// <summary>The practice review has been held (T19).</summary>
public sealed class PracticeReviewPage : TaskPage
{
    public override OwedKind Kind => OwedKind.RecordPracticeReview;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Record that the practice review was held",
        ["Until then this review stays open and you are reminded."],
        Questions.Form("Record that the practice review was held", Questions.PastDate("on", "When was it held?", "the day on which it was held")),
        "Record it",
        "Practice review recorded")
    {
        Facts = [("Method", visit.Review.FollowUp.Commission?.Method ?? "")],
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new RecordPracticeReview(post.Answers.Date("on")!.Value));
}
