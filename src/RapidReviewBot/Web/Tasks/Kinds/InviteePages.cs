using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Somebody is proposed for the meeting: invite a person, or record why not (B09, R11).</summary>
public sealed class SettleInviteePage : TaskPage
{
    const string Invite = "invite";

    public override OwedKind Kind => OwedKind.SettleInvitee;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var invited = Questions.When("decided", Invite);
        return new TaskView(
            "Invite somebody to the meeting, or say why not",
            ["The procedure asks for it, or a return names it. Either somebody is invited, or the Daily Log says why not."],
            Questions.Form(
                "Invite somebody to the meeting, or say why not",
                Questions.Choice("decided", "What is decided?", "what is decided", "Select what is decided", [.. Invitees.Reasons.Select(reason => new FormOption(reason.Value, reason.Title)), new FormOption(Invite, "Invite a person")]),
                PersonQuestions.Name("Full name", invited),
                PersonQuestions.Email(invited),
                PersonQuestions.Organisation(invited)),
            "Record it",
            "Recorded")
        {
            Facts = [("Proposed", Invitees.Title(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure, owed.Subject) ?? "")],
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var decided = post.Answers.Text("decided");
        if (decided != Invite) return Do(new SettleInvitee(owed.Subject ?? "", null, decided));
        return PersonQuestions.Read(visit, post) is { } person ? Do(new SettleInvitee(owed.Subject ?? "", person, "")) : Wrong("name", "Enter the full name and the work email address of the person");
    }
}

/// <summary>The minute taker is assigned when the meeting is made (J26).</summary>
public sealed class NameMinuteTakerPage : TaskPage
{
    public override OwedKind Kind => OwedKind.NameMinuteTaker;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Name who takes the minutes",
        ["The minutes go out within 24 hours of the end of the meeting. Until somebody is named, that falls to you."],
        Questions.Form("Name who takes the minutes", PersonQuestions.Name("Full name"), PersonQuestions.Email(), PersonQuestions.Organisation()),
        "Name this person",
        "Minute taker named");

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        PersonQuestions.Read(visit, post) is { } person
            ? Do(new GiveRole(new RoleHolder(visit.Context.Procedure.Meeting.MinuteTaker ?? "", person, visit.Today)))
            : Wrong("name", "Enter the full name and the work email address of the person");
}

/// <summary>Questions of a page that name a person, and the person read from them.</summary>
static class PersonQuestions
{
    public static FormField Name(string label, ShownWhen? when = null) => Line("name", label, "the full name", 100, when);

    public static FormField Email(ShownWhen? when = null) => Line("email", "Work email address", "the work email address", 254, when);

    public static FormField Organisation(ShownWhen? when = null) => Line("organisation", "Organisation", "the organisation", 120, when);

    /// <summary>Somebody who takes part already keeps the id that they act under. Null when nobody is named.</summary>
    public static Person? Read(Visit visit, TaskPost post)
    {
        var (name, email) = (post.Answers.Text("name"), post.Answers.Text("email"));
        if (name.Length == 0 && email.Length == 0) return null;
        return visit.Review.Everyone().FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase))
            ?? Person.ByMail(name, email, post.Answers.Text("organisation"));
    }

    static FormField Line(string id, string label, string called, int longest, ShownWhen? when) =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.Text, MaximumLength = longest, ShownWhen = when };
}
