using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    // People of the host's tenant are reached in Teams; everybody else by mail, with the personal link in it (N11).

    private static Effect Asking(Person person, string owed) => person.HasAccountInTenant
        ? new AskPerson(person.Id, owed)
        : new SendMail(Letters.Task, person.Id, null, []) { Subject = owed };

    private static Effect Reminding(Person person, string milestoneId, Reminder reminder) => person.HasAccountInTenant
        ? new RemindPerson(person.Id, milestoneId, reminder)
        : new SendMail(Letters.Reminder, person.Id, null, []) { Subject = $"{milestoneId}/{reminder}" };

    private static Effect Mailing(Person person, string notice, string? about) => new SendMail(Letters.Notice, person.Id, null, []) { Subject = $"{notice}/{about}" };

    /// <summary>Whether it is a card or the channel that could not be brought to people: another card would fare no better.</summary>
    private static bool IsOfTeams(string kind) => kind is nameof(AskPerson) or nameof(TellPerson) or nameof(RemindPerson) or nameof(CreateChannel) or nameof(KeepReviewCard);

    private static Effect Telling(Person person, string notice, string? about = null) => person.HasAccountInTenant
        ? new TellPerson(person.Id, notice, about)
        : Mailing(person, notice, about);

    /// <summary>Whoever takes up or covers a role is told which, and for which days.</summary>
    private static Effect Acting(Person person, string role, DateOnly from, DateOnly? until, bool covers = false) =>
        Telling(person, Notices.ActsAs, $"{role}/{Iso(from)}/{(until is { } last ? Iso(last) : "")}{(covers ? "/cover" : "")}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
