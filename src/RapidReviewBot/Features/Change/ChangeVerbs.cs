using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.Change;

/// <summary>Shows the card of one change; changes nothing.</summary>
public sealed class ChooseChangeVerb(CardRack cards) : OwnVerb
{
    public const string Verb = "choose-change";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var address = ChangeCard.AddressOf(press.TheReview.Review.Id, press.With.GetValueOrDefault("change", ""));
        return new PressAnswer.Done(null, await cards.DrawAsync(new(address, press.Review, press.Speaker.EntraId, press.Now), cancellationToken));
    }
}

public sealed class StandDownVerb : ReviewVerb
{
    public const string Verb = "stand-down";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new StandDown(press.Fields.Line("decided-by", "Who decided it"), press.Fields.Line("reason", "Reason"));
}

public sealed class ReopenPlanVerb : ReviewVerb
{
    public const string Verb = "reopen-plan";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new ReopenPlan(press.Fields.Line("reason", "Why the timeline changes"));
}

public sealed class AgreeLastDayVerb : ReviewVerb
{
    public const string Verb = "agree-last-day";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new AgreeTimelines(
        press.Fields.Date("last-day", "Last day that was agreed") ?? default,
        press.Fields.Line("with", "Who agreed it for the Panel"));
}

public sealed class CallOffVerb : ReviewVerb
{
    public const string Verb = "call-off-meeting";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new CallOffMeeting(press.Fields.Line("reason", "Reason"));
}

public sealed class CallOffThresholdVerb : ReviewVerb
{
    public const string Verb = "call-off-threshold";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new CallOffThresholdMeeting(press.Fields.Line("reason", "Reason"));
}

public sealed class CorrectDatesVerb : ReviewVerb
{
    public const string Verb = "correct-dates";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var dates = new Dictionary<Fact, DateTimeOffset>();
        foreach (var asked in press.TheReview.Context.Procedure.Opening.Dates.Where(date => date.Fact != Fact.NotificationSent))
            if (press.Fields.Date(Changes.DateField(asked.Fact), asked.Label, asked.Required) is { } day && !IsUnchanged(press, asked.Fact, day))
                dates[asked.Fact] = LondonTime.StartOf(day);
        return new CorrectDates(dates, press.Fields.Line("reason", "Why they change"));
    }

    /// <summary>A date left as it is keeps its clock time too.</summary>
    private static bool IsUnchanged(Press press, Fact fact, DateOnly day) =>
        press.TheReview.Review.Dates.TryGetValue(fact, out var known) && LondonTime.DateOf(known) == day;
}

public sealed class CorrectNotificationVerb : ReviewVerb
{
    public const string Verb = "correct-notification";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new RecordNotification(
        press.Fields.Date("on", "Day on which the notification was sent") ?? default,
        press.Fields.Line("reference", "Its reference", longest: 60));
}

public sealed class GiveRoleVerb : ReviewVerb
{
    public const string Verb = "give-role";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var role = press.Fields.Choice("role", "Role", context.Procedure.Roles.Select(one => one.Id));
        var email = press.Fields.Email("email", "Email address");
        var person = Person.ByMail(press.Fields.Line("name", "Name"), email, press.Fields.Line("organisation", "Organisation"));
        var known = Changes.Known(review, context.Partnership, email) ?? person;
        return new GiveRole(new RoleHolder(role, known, press.Fields.Date("from", "First day"), press.Fields.Date("until", "Last day", required: false)) { SpeaksForAgency = press.Fields.Ticked(Changes.Speaks) }) { Instead = press.Fields.Ticked(Changes.Instead) };
    }
}

public sealed class EndRoleVerb : ReviewVerb
{
    public const string Verb = "end-role";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var today = LondonTime.DateOf(press.Now);
        var (role, person) = Changes.Halves(press.Fields.Choice(Changes.End, "whose role ends", Changes.MayEnd(review, context.Procedure, today).Select(one => one.Id)));
        return new EndRole(role, person, press.Fields.Date("last", "Last day", required: false, earliest: today) ?? today.AddDays(-1));
    }
}

public sealed class NoteAbsenceVerb : ReviewVerb
{
    public const string Verb = "note-absence";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var away = press.Fields.Choice(Changes.Away, "Who is away", Changes.MayBeAway(review, context.Procedure, LondonTime.DateOf(press.Now)).Select(one => one.Id));
        var (from, until) = (press.Fields.Date("from", "First day away"), press.Fields.Date("until", "Last day away"));
        var (role, person) = Changes.Halves(away);
        return new NoteAbsence(role, person, from ?? default, until ?? default);
    }
}

public sealed class AddAgencyVerb : ReviewVerb
{
    public const string Verb = "add-agency";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var name = press.Fields.Line("agency", "Agency");
        var contact = Person.ByMail(press.Fields.Line("name", "Contact person"), press.Fields.Email("email", "Email address"), name);
        var id = string.Join('-', string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (id.Length == 0) press.Fields.Problem("Agency: write its name in letters.");
        return new AddAgency(new Agency(id.Length <= 40 ? id : id[..40], name, contact));
    }
}

public sealed class ReplaceContactVerb : ReviewVerb
{
    public const string Verb = "replace-contact";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var (agency, person) = Changes.Halves(press.Fields.Choice(Changes.Contact, "whose place it is", Changes.Answering(review).Select(one => one.Id)));
        var (name, email) = (press.Fields.Line("name", "Name of the new contact"), press.Fields.Email("email", "Their email address"));
        return new ReplaceContact(agency, person, Changes.Known(review, context.Partnership, email) ?? Person.ByMail(name, email, review.Agency(agency)?.Agency.Name ?? ""));
    }
}
