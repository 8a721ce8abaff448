using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private const int MostAgencies = 40;
    private const int MostChildren = 4;

    private static Decision? Opening(Moment at) => at.Command.What switch
    {
        OpenReview open => Open(at, open),
        FileReferral file => ReferralFiled(at, file),
        RecordNotification sent => Notified(at, sent),
        ConfirmStatutoryDuty confirm => DutyConfirmed(at, confirm),
        CorrectDates correct => CorrectedDates(at, correct),
        GiveRole give => RoleGiven(at, give.Holder, give.Instead),
        EndRole end => RoleEnded(at, end),
        NoteAbsence absence => Absent(at, absence),
        AddAgency add => AgencyAdded(at, add.Agency),
        RemoveAgency remove => ForAgency(at, remove.AgencyId, part => part.RequestSentAt is null
            ? new AgencyRemoved(remove.AgencyId, remove.Reason)
            : No("already-asked", $"{part.Agency.Name} has already been asked. Its part stays in the record; write a line in the log instead.")),
        _ => null,
    };

    private static Decision Open(Moment at, OpenReview open)
    {
        var partnership = at.Context.Partnership;
        if (!partnership.IsReady) return No("not-set-up", "This partnership is not set up yet. Write \"set up\" first.");
        if (NobodyIn(at) is { } role) return No("role-empty", $"Nobody holds the role of {role.Title}. Write \"set up\" and name somebody first.");
        if (Dates(at, open.Dates, open.Circumstances) is { } wrongDate) return wrongDate;
        if (References(at, open) is { } wrongReference) return wrongReference;
        if (Children(open.ChildInitials) is { } wrongChild) return wrongChild;
        if (open.AgencyIds.Count is 0 or > MostAgencies)
            return No("agencies-count", $"Choose between 1 and {MostAgencies} agencies. You can change the list before anybody is asked.");
        if (open.AgencyIds.FirstOrDefault(id => partnership.Agency(id) is null) is { } unknown)
            return No("unknown-agency", $"\"{Short(unknown)}\" is not an agency of this partnership. Choose from the list.");
        return Decision.All([Opened(at, open), .. NotifiedBefore(open)]);
    }

    private static ReviewOpened Opened(Moment at, OpenReview open) => new(
        ReferenceOf(at.Review.Id, at.Today),
        at.Context.Partnership.Id,
        at.Procedure.Id,
        open.Dates,
        [.. open.ChildInitials.Select(initials => initials.Trim().ToUpperInvariant())],
        [.. open.Circumstances.Distinct()],
        open.ReferrerAgencyId,
        [.. at.Context.Partnership.Roster.Where(held => held.Until is not { } until || until >= at.Today)],
        [.. open.AgencyIds.Append(open.ReferrerAgencyId).Distinct().Select(at.Context.Partnership.Agency).OfType<Agency>()])
    {
        References = open.References.Count == 0 ? null : open.References.ToDictionary(one => one.Key, one => one.Value.Trim()),
    };

    /// <summary>Who referred is held only where the procedure writes to them: the form itself names everybody else.</summary>
    private static Decision ReferralFiled(Moment at, FileReferral file)
    {
        var referrer = ThresholdSteps.NeedsLetter(at.Review, at.Procedure) ? file.Referrer : null;
        return referrer is not null && !IsAddress(referrer.Email)
            ? No("referrer-address", "The referrer's email address can't be right. Enter one like name@example.nhs.uk: the letter with the next steps may go there.", "T05")
            : Decision.All([new ReferralFiled(file.Form) { Referrer = referrer }, .. AgenciesNamed(at, file)]);
    }

    /// <summary>A notification that was sent before, with its reference, is held as one (R01).</summary>
    private static IEnumerable<ReviewEvent> NotifiedBefore(OpenReview open) =>
        open.References.TryGetValue(Fact.NotificationSent, out var reference) && open.Dates.TryGetValue(Fact.NotificationSent, out var sent)
            ? [new NotificationRecorded(LondonTime.DateOf(sent), reference.Trim())]
            : [];

    private static Refusal? References(Moment at, OpenReview open) => at.Procedure.Opening.Dates
        .FirstOrDefault(asked => asked.ReferenceLabel is not null && open.Dates.ContainsKey(asked.Fact)
            && (!open.References.TryGetValue(asked.Fact, out var given) || string.IsNullOrWhiteSpace(given) || given.Length > 60)) is { } missing
        ? No("reference-missing", $"Enter \"{missing.ReferenceLabel}\", at most 60 characters.", "R01")
        : null;

    /// <summary>"RR-141226-K7QD": the day it was opened and a part of its id. No counter, so two areas never wait for each other.</summary>
    private static string ReferenceOf(ReviewId id, DateOnly today) =>
        $"RR-{today.ToString("ddMMyy", System.Globalization.CultureInfo.InvariantCulture)}-{id.Value[..4].ToUpperInvariant()}";

    private static Role? NobodyIn(Moment at) => at.Procedure.Roles.FirstOrDefault(role =>
        role.Required && !at.Context.Partnership.Roster.Any(held => held.Role == role.Id && held.HoldsOn(at.Today)));

    private static Refusal? Dates(Moment at, IReadOnlyDictionary<Fact, DateTimeOffset> dates, IReadOnlyList<Circumstance> circumstances)
    {
        foreach (var asked in at.Procedure.Opening.Dates)
        {
            if (!dates.TryGetValue(asked.Fact, out var given))
            {
                if (asked.Required) return No("date-missing", $"Enter a date for \"{asked.Label}\".");
                continue;
            }
            if (given > at.Now) return No("date-in-future", $"\"{asked.Label}\" is in the future. Enter the day on which it happened.");
            if (given < at.Now.AddYears(-1)) return No("date-too-old", $"\"{asked.Label}\" is more than a year ago. Check the year.");
        }
        if (circumstances.Contains(Circumstance.FromDeathReview) && !dates.ContainsKey(Fact.DeathReviewDiscussed))
            return No("date-missing", "The referral comes from a death review: enter the day on which it discussed the case.", "T23");
        var incident = dates.TryGetValue(Fact.IncidentHappened, out var happened) ? LondonTime.DateOf(happened) : (DateOnly?)null;
        var early = at.Procedure.Opening.Dates.FirstOrDefault(asked =>
            asked.Fact != Fact.IncidentHappened && dates.TryGetValue(asked.Fact, out var given) && LondonTime.DateOf(given) < incident);
        return early is null ? null : No("before-incident", $"\"{early.Label}\" is before the incident. Check both dates.");
    }

    private static Refusal? Children(IReadOnlyList<string> initials)
    {
        if (initials.Count is 0 or > MostChildren)
            return No("children-count", "A review concerns one to four children of one incident. Enter initials for each, eldest first.", "N04");
        return initials.Any(given => given.Trim() is { Length: 0 or > 4 } || !given.Trim().All(char.IsAsciiLetter) || LooksLikeName(given.Trim()))
            ? No("initials-only", "Enter each child's initials only, one to four capital letters such as AB, never a name.", "N09")
            : null;
    }

    // "Jona" is what a field of four letters leaves of a name.
    private static bool LooksLikeName(string given) => given.Length > 2 && given.Any(char.IsAsciiLetterLower);

    private static Decision Notified(Moment at, RecordNotification sent)
    {
        if (sent.SentOn > at.Today) return No("date-in-future", "The notification's date is in the future. Enter the day on which it was sent.", "N03");
        if (IsBeforeIncident(at.Review, sent.SentOn)) return No("before-incident", "The notification's date is before the incident. Check both dates.", "N03");
        if (string.IsNullOrWhiteSpace(sent.Reference) || sent.Reference.Length > 60)
            return No("reference-missing", "Enter the notification's reference, at most 60 characters.", "N03");
        if (!ThresholdSteps.Passed(at.Review, at.Procedure))
            return No("threshold-first", "It is not settled yet that the threshold is met. The notification is recorded after that; the clock starts with it.", "T31");
        var notified = new NotificationRecorded(sent.SentOn, sent.Reference.Trim());
        return at.Procedure.Threshold is { Mode: ThresholdMode.LocalAuthority } && at.Review.Notification is null
            ? Decision.All(new NotificationDecided(true, sent.SentOn, sent.Reference.Trim()), notified)
            : notified;
    }

    private static bool IsBeforeIncident(Review review, DateOnly day) =>
        review.Dates.TryGetValue(Fact.IncidentHappened, out var happened) && day < LondonTime.DateOf(happened);

    private static Decision DutyConfirmed(Moment at, ConfirmStatutoryDuty confirm)
    {
        if (!StatutoryDuties.Applying(at.Review, at.Procedure).Any(duty => duty.Id == confirm.DutyItem))
            return No("no-such-duty", "This is not asked for in this review. Look at the checklist on the review card.", "W02");
        if (confirm.On > at.Today) return No("date-in-future", "That date is in the future. Enter the day on which it was done.", "W02");
        if (IsBeforeIncident(at.Review, confirm.On)) return No("before-incident", "That date is before the incident. Enter the day on which it was done.", "W02");
        if (string.IsNullOrWhiteSpace(confirm.Reference) || confirm.Reference.Length > 60)
            return No("reference-missing", "Enter a reference of at most 60 characters, or the name of the person who was told.", "W02");
        return new StatutoryDutyConfirmed(confirm.DutyItem, confirm.On, confirm.Reference.Trim());
    }

    private static Decision CorrectedDates(Moment at, CorrectDates correct)
    {
        var dates = new Dictionary<Fact, DateTimeOffset>([.. at.Review.Dates.Where(date => !correct.Dates.ContainsKey(date.Key)), .. correct.Dates]);
        if (Dates(at, dates, at.Review.Circumstances) is { } wrong) return wrong;
        return string.IsNullOrWhiteSpace(correct.Reason) || correct.Reason.Length > 200
            ? No("reason-missing", "Say in at most 200 characters why the dates change. It goes into the Daily Log.")
            : new DatesCorrected(correct.Dates, correct.Reason.Trim());
    }

    private static Decision RoleGiven(Moment at, RoleHolder holder, bool instead)
    {
        if (at.Procedure.Role(holder.Role) is not { } role) return No("unknown-role", $"\"{Short(holder.Role)}\" is not a role of this procedure. Choose from the list.");
        if (at.Procedure.IsMember(role) && !holder.SpeaksForAgency)
            return No("unconfirmed-member", $"Confirm that {holder.Person.Name} speaks for their agency and has strategic oversight: tick the box. A member who does not can't hold the role {role.Title}.", "T34");
        if (holder.Until is { } until && until < (holder.From ?? at.Today)) return No("dates-reversed", "The last day is before the first. Check both dates.");
        if (instead && holder.Until is not null) return No("for-good", "Whoever takes the holder's place does so for good: leave the last day empty.");
        var others = Others(at, holder);
        if (!role.Many && others.Count > 0 && !instead)
            return No("role-taken", $"{role.Title} is a role for one person, and {others[0].Name} holds it. If {holder.Person.Name} is to take their place, write \"change\", choose \"Give a role\" and tick that the person takes the place of whoever holds it.");
        // Among several, whoever holds it for a time only keeps it for that time.
        var places = role.Many && others.Where(person => at.Review.Roles.Any(held => held.Role == role.Id && held.Person.Id == person.Id && held.Until is null)).ToList() is { Count: > 0 } lasting ? lasting : others;
        if (role.Many && places.Count > 1 && instead)
            return No("whose-place", $"More than one person holds the role {role.Title}, so it is not clear whose place {holder.Person.Name} takes. Leave that box empty: {holder.Person.Name} then holds it beside them. Whoever holds it no longer is taken out with \"End a role\".");
        return Decision.All([.. instead ? places.Select(person => new RoleEnded(holder.Role, person.Id, (holder.From ?? at.Today).AddDays(-1))) : [], new RoleGiven(holder)]);
    }

    /// <summary>Who else holds the role on any of the days for which it is given.</summary>
    private static List<Person> Others(Moment at, RoleHolder holder) =>
        [.. at.Review.Roles.Where(held => held.Role == holder.Role && held.Person.Id != holder.Person.Id
            && (held.Until is null || held.Until >= (holder.From ?? at.Today)) && (held.From is null || holder.Until is null || held.From <= holder.Until))
            .Select(held => held.Person).DistinctBy(person => person.Id)];

    private static Decision RoleEnded(Moment at, EndRole end)
    {
        var held = at.Review.Roles.Where(one => one.Role == end.Role && one.Person.Id == end.PersonId && !(one.Until < at.Today)).ToList();
        if (held.Count == 0) return No("not-in-role", "That person does not hold the role. Look at the roster and choose again.");
        if (end.LastDay < at.Today.AddDays(-1)) return No("date-past", "The last day is over already. Enter today or a later day; left empty, the role ends now.");
        if (held.TrueForAll(one => one.Until <= end.LastDay)) return Decision.NothingToDo;
        var title = at.Procedure.Role(end.Role)?.Title ?? end.Role;
        return at.Review.IsHeldBeside(end.Role, end.PersonId, end.LastDay.AddDays(1))
            ? new RoleEnded(end.Role, end.PersonId, end.LastDay)
            : No("role-empty", $"Nobody else would hold the role {title}. Choose \"Give a role\" and tick that the person takes the place of whoever holds it.");
    }

    private static Decision Absent(Moment at, NoteAbsence absence)
    {
        if (at.Procedure.Role(absence.Role) is not { } role || !at.Review.Roles.Any(held => held.Role == absence.Role && held.Person.Id == absence.PersonId))
            return No("not-in-role", "That person does not hold the role. Look at the roster and choose again.");
        if (absence.Until < absence.From) return No("dates-reversed", "The last day is before the first. Check both dates.");
        var away = at.Review with { AsOf = LondonTime.At(absence.From, new TimeOnly(12, 0)), Absences = [.. at.Review.Absences.Where(other => other.Role != role.Id), new(role.Id, absence.PersonId, absence.From, absence.Until)] };
        if (role.CoveredBy is not { } cover || away.Holding(role.Id, at.Procedure).Any(person => person.Id == absence.PersonId))
            return No("nobody-covers", $"Nobody else would act as {role.Title}. {(role.CoveredBy is { } wanted ? $"Give somebody the role of {at.Procedure.Role(wanted)?.Title ?? wanted} first" : "Give the role to somebody else for these days")}: write \"change\" and choose \"Give a role\".", "J01");
        return new AbsenceNoted(role.Id, absence.PersonId, absence.From, absence.Until);
    }

    private static Decision AgencyAdded(Moment at, Agency agency)
    {
        if (at.Review.Agency(agency.Id) is not null) return Decision.NothingToDo;
        return at.Review.Agencies.Count >= MostAgencies
            ? No("agencies-count", $"A review can ask at most {MostAgencies} agencies.")
            : new AgencyAdded(agency);
    }
}
