using System.Text.RegularExpressions;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Procedures;

/// <summary>What must hold between the parts of a procedure, beyond each part being readable.</summary>
internal sealed partial class ProcedureChecks(Procedure procedure, IReadOnlyList<Milestone> national, YamlRecords records)
{
    private readonly IReadOnlyList<Milestone> all = [.. procedure.Milestones, .. national];

    public static void Run(Procedure procedure, IReadOnlyList<Milestone> national, YamlRecords records, string expectedId)
    {
        var checks = new ProcedureChecks(procedure, national, records);
        if (procedure.Id != expectedId)
            records.Fault(procedure, "id", $"The id is \"{procedure.Id}\" but the file is called \"{expectedId}\". Give both the same name.");

        checks.Ids();
        foreach (var milestone in procedure.Milestones)
            checks.Check(milestone);
        checks.Roles();
        checks.Documents();
        checks.Pointers();
        checks.Members();

        // The plan is only tried when its parts fit together: else one slip would bring a page of faults.
        if (records.Faults.Count == 0)
            new PlanChecks(procedure with { Milestones = checks.all }, records).Run();
    }

    private void Ids()
    {
        Unique(procedure.Milestones.Select(one => (one.Id, (object)one)), "milestone");
        Unique(procedure.Roles.Select(one => (one.Id, (object)one)), "role");
        Unique(procedure.Agencies.Defaults.Select(one => (one.Id, (object)one)), "agency");
        Unique(procedure.SignOff.Select(one => (one.Id, (object)one)), "sign-off step");
        Unique(procedure.Meeting.Agenda.Select(one => (one.Id, (object)one)), "agenda item");
        foreach (var one in procedure.Milestones.Where(one => national.Any(other => other.Id == one.Id)))
            records.Fault(one, "id", $"\"{one.Id}\" is a national milestone that every procedure has already. Take it out or give this one another id.");
    }

    private void Unique(IEnumerable<(string Id, object Record)> items, string what)
    {
        foreach (var twice in items.GroupBy(one => one.Id).Where(group => group.Count() > 1))
            records.Fault(twice.Last().Record, "id", $"There are {twice.Count()} of {what} \"{twice.Key}\". Give each its own id.");
    }

    private void Check(Milestone milestone)
    {
        Role(milestone, "owner", milestone.Owner);
        Role(milestone, "escalates-to", milestone.EscalatesTo);
        foreach (var duty in milestone.Duties.Where(one => !DutyId().IsMatch(one)))
            records.Fault(milestone, "duties", $"\"{duty}\" is no duty id. It is a letter and two figures, such as W05.");
        foreach (var id in new[] { milestone.Due, milestone.Target, milestone.Latest }.OfType<DueRule>().SelectMany(RuleFacts.SameAs))
            MilestoneExists(milestone, "due", id);
        if (!FactSources.Brings(procedure, milestone.CompletedBy))
            records.Fault(milestone, "completed-by", $"Nothing completes \"{milestone.Id}\": this procedure never brings about \"{KebabCase.Of(milestone.CompletedBy)}\". Add \"{FactSources.BySwitch(procedure, milestone.CompletedBy)}\" or choose another fact.");

        foreach (var fact in CountedFacts(milestone).Where(one => !FactSources.Brings(procedure, one)))
            records.Fault(milestone, "due", $"\"{milestone.Id}\" counts from \"{KebabCase.Of(fact)}\", which this procedure never brings about. Add \"{FactSources.BySwitch(procedure, fact)}\" or choose another fact.");
        if (milestone.Document is { } document && procedure.Document(document) is null)
            records.Fault(milestone, "document", $"There is no document \"{KebabCase.Of(document)}\" in \"documents\". Add it there.");
    }

    private static IEnumerable<Fact> CountedFacts(Milestone milestone) =>
        new[] { milestone.Due, milestone.Target, milestone.Latest }.OfType<DueRule>().SelectMany(RuleFacts.Named).Concat(milestone.After).Distinct();

    private void Roles()
    {
        foreach (var role in procedure.Roles)
        {
            Role(role, "escalates-to", role.EscalatesTo);
            Role(role, "covered-by", role.CoveredBy);
        }

        foreach (var wanted in new[] { Capacity.Manager, Capacity.Chair }.Where(one => !procedure.RolesOf(one).Any()))
            records.Fault(procedure, "roles", $"No role has the capacity \"{KebabCase.Of(wanted)}\". One must.");
        if (procedure.Outcome.SubstitutesOnCommission && !procedure.RolesOf(Capacity.Substitute).Any())
            records.Fault(procedure, "roles", "The outcome asks for substitutes, so one role must have the capacity \"substitute\".");
        foreach (var step in procedure.SignOff)
            Roles(step, "signers", step.Signers);
        foreach (var invitee in procedure.Meeting.Invitees)
            Invitee(invitee);
        foreach (var recipient in procedure.Agencies.ToldAtStart)
            Role(recipient, "role", recipient.Role);
    }

    private void Invitee(Invitee invitee)
    {
        Role(invitee, "role", invitee.Role);
        if (new[] { invitee.Role is not null, invitee.EveryAgency, invitee.NamedInReturns }.Count(one => one) != 1)
            records.Fault(invitee, "role", "An invitee needs exactly one of \"role\", \"every-agency: true\" and \"named-in-returns: true\".");
    }

    private void Documents()
    {
        foreach (var document in procedure.Documents.Where(one => !procedure.Folder.SubFolders.Contains(one.SubFolder)))
            records.Fault(document, "sub-folder", $"The case folder has no sub-folder \"{document.SubFolder}\". It has: {string.Join(", ", procedure.Folder.SubFolders.Select(one => $"\"{one}\""))}.");
        foreach (var kind in procedure.Documents.GroupBy(one => one.Kind).Where(group => group.Count() > 1))
            records.Fault(kind.Last(), "kind", $"There are {kind.Count()} documents of kind \"{KebabCase.Of(kind.Key)}\". Keep one.");

        Document(procedure.Report, "document", [procedure.Report.Document]);
        Document(procedure.Returns, "sent-with", procedure.Returns.SentWith);
        Document(procedure.Agencies, "told-with", procedure.Agencies.ToldWith);
        Document(procedure.Meeting, "pack", procedure.Meeting.Pack);
        Document(procedure.Submission, "with", procedure.Submission.With);
    }

    private void Document(object record, string key, IEnumerable<DocumentKind> kinds)
    {
        foreach (var kind in kinds.Where(one => procedure.Document(one) is null))
            records.Fault(record, key, $"There is no document \"{KebabCase.Of(kind)}\" in \"documents\". Add it there.");
    }

    private void Pointers()
    {
        MilestoneExists(procedure, "last-milestone", procedure.LastMilestone);
        MilestoneExists(procedure.Meeting, "milestone", procedure.Meeting.Milestone);
        if (procedure.Report.Comments is { } comments)
            MilestoneExists(comments, "milestone", comments.Milestone);
        foreach (var id in procedure.Plan?.Milestones ?? [])
            MilestoneExists(procedure.Plan!, "milestones", id);
        if (procedure.Milestone(procedure.LastMilestone) is { } last && last.CompletedBy != Fact.Submitted)
            records.Fault(procedure, "last-milestone", $"\"{last.Id}\" is completed by \"{KebabCase.Of(last.CompletedBy)}\". The last milestone must be completed by \"submitted\".");
        if (procedure.Milestone(procedure.Meeting.Milestone) is { } meeting && meeting.CompletedBy != Fact.MeetingHeld)
            records.Fault(procedure.Meeting, "milestone", $"\"{meeting.Id}\" is completed by \"{KebabCase.Of(meeting.CompletedBy)}\". The meeting's milestone must be completed by \"meeting-held\".");
        if (!FactSources.Brings(procedure, procedure.DayCount.Anchor))
            records.Fault(procedure.DayCount, "anchor", $"Nothing brings about \"{KebabCase.Of(procedure.DayCount.Anchor)}\", from which days are counted. Ask for it under \"opening: dates\".");
    }

    private void Members()
    {
        Role(procedure.Submission, "sent-by", procedure.Submission.SentBy);
        Role(procedure.Meeting, "minute-taker", procedure.Meeting.MinuteTaker);
        Role(procedure.Report, "released-by", procedure.Report.ReleasedBy);
        Role(procedure.Returns, "health-collated-by", procedure.Returns.HealthCollatedBy);
        Role(procedure.Returns, "shared-with", procedure.Returns.SharedWith);
        Role(procedure.Agencies, "listed-by", procedure.Agencies.ListedBy);
        Role(procedure.Agencies, "confirmed-by", procedure.Agencies.ConfirmedBy);
        Role(procedure.Agencies, "health-told-by", procedure.Agencies.HealthToldBy);
        Roles(procedure.Outcome, "daily-status-to", procedure.Outcome.DailyStatusTo);
        Roles(procedure.Opening, "referral-copied-to", procedure.Opening.ReferralCopiedTo);
        if (procedure.Plan is { } plan)
            Role(plan, "agreed-by", plan.AgreedBy);
        if (procedure.Threshold is { } threshold)
        {
            Roles(threshold, "views", threshold.Views);
            Roles(threshold, "may-chair", threshold.MayChair);
            Role(threshold, "on-disagreement", threshold.OnDisagreement);
        }
    }

    private void Roles(object record, string key, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
            Role(record, key, id);
    }

    private void Role(object record, string key, string? id)
    {
        if (id is not null && procedure.Role(id) is null)
            records.Fault(record, key, $"There is no role \"{id}\". {Meant(id, procedure.Roles.Select(one => one.Id))}");
    }

    private void MilestoneExists(object record, string key, string id)
    {
        if (all.All(one => one.Id != id))
            records.Fault(record, key, $"There is no milestone \"{id}\". {Meant(id, all.Select(one => one.Id))}");
    }

    private static string Meant(string wrong, IEnumerable<string> known) =>
        KebabCase.Nearest(wrong, known) is { } near ? $"Did you mean \"{near}\"?" : "Add it or choose one that is in this file.";

    [GeneratedRegex("^[A-Z][0-9]{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DutyId();
}
