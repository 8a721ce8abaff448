using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

public static partial class DailyLog
{
    private static LogLine OfOpening(OpeningEvent happened, Words say) => happened switch
    {
        ReviewOpened opened => new(LogCategory.Opening, $"Review {opened.Reference} opened for {Count(opened.ChildInitials.Count, "child", "children")}, following the {say.Procedure.Name} procedure.{References(opened)}"),
        ReferralFiled filed => new(LogCategory.Opening, $"{say.Document(DocumentKind.Referral)} filed.", filed.Form),
        NotificationRecorded sent => new(LogCategory.Notification, $"Serious incident notification recorded as sent on {LondonTime.Words(sent.SentOn)}, reference {sent.Reference}."),
        StatutoryDutyConfirmed duty => new(LogCategory.Notification, $"{DutyTitle(duty.DutyItem, say)}: done on {LondonTime.Words(duty.On)}, reference {duty.Reference}."),
        DatesCorrected corrected => new(LogCategory.Deadline, $"Dates corrected: {corrected.Reason}"),
        RoleGiven given => new(LogCategory.Opening, $"{given.Holder.Person.Name} is {say.Role(given.Holder.Role)}{From(given.Holder.From)}{(given.Holder.SpeaksForAgency ? "; confirmed to speak for their agency, with strategic oversight" : "")}."),
        RoleEnded ended => new(LogCategory.Opening, $"{say.Person(ended.PersonId)} is {say.Role(ended.Role)} until {LondonTime.Words(ended.LastDay)}."),
        AbsenceNoted absence => new(LogCategory.Opening, $"{say.Person(absence.PersonId)}, {say.Role(absence.Role)}, is away from {LondonTime.Words(absence.From)} to {LondonTime.Words(absence.Until)}; {say.Covering(absence)} acts meanwhile."),
        AgencyAdded added => new(LogCategory.Agencies, $"{added.Agency.Name} added to the agency list."),
        AgencyRemoved removed => new(LogCategory.Agencies, $"{say.Agency(removed.AgencyId)} taken off the agency list: {removed.Reason}"),
        _ => throw Unsaid(happened),
    };

    // The notification's reference stands in its own line.
    private static string References(ReviewOpened opened) => string.Concat((opened.References ?? new Dictionary<Fact, string>())
        .Where(one => one.Key != Fact.NotificationSent && opened.Dates.ContainsKey(one.Key))
        .Select(one => $" Reference of {Timetables.FactWords.Noun(one.Key)} of {LondonTime.Words(LondonTime.DateOf(opened.Dates[one.Key]))}: {one.Value}."));

    private static string DutyTitle(string id, Words say) =>
        say.Procedure.Opening.AuthorityDuties.FirstOrDefault(duty => duty.Id == id)?.Title ?? id;

    private static string From(DateOnly? from) => from is { } day ? $" from {LondonTime.Words(day)}" : "";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    private static LogLine OfGathering(GatheringEvent happened, Words say) => happened switch
    {
        AgenciesConfirmed confirmed => new(LogCategory.Agencies, $"Agency list confirmed: {string.Join(", ", confirmed.AgencyIds.Select(say.Agency))}."),
        RequestSent sent => new(LogCategory.Agencies, $"{say.Agency(sent.AgencyId)} asked for its return; sent to {say.Person(sent.PersonId)}.", say.Review.Newest(DocumentKind.RequestLetter, sent.AgencyId)),
        LeadNamed named => new(LogCategory.Agencies, $"{named.Lead.Name} leads for {say.Agency(named.AgencyId)}."),
        ContactReplaced replaced => new(LogCategory.Agencies, $"{replaced.Contact.Name}, {replaced.Contact.Email}, answers for {say.Agency(replaced.AgencyId)} in the place of {say.PersonWithAddress(replaced.PersonId)}.{(say.Review.IsReplaced(replaced.PersonId) ? " The earlier person's links are closed." : "")}"),
        RecordsSecured secured => new(LogCategory.Agencies, $"{say.Agency(secured.AgencyId)} secured its records on {LondonTime.Words(secured.On)}, held at {secured.Place}, reached through {secured.Representative}{(secured.CopyForOngoingWork ? "; a copy for ongoing work is secured too" : "")}."),
        ReturnReceived received => new(LogCategory.Returns, $"Return of {say.Agency(received.AgencyId)} received {Route(received.Route)}{(received.Known ? "" : ", not known to the agency")}. {Found(received.Findings)}", received.Form),
        ReturnAccepted accepted => new(LogCategory.Returns, $"Return of {say.Agency(accepted.AgencyId)}, version {accepted.Version}, accepted."),
        ReturnSentBack back => new(LogCategory.Returns, $"Return of {say.Agency(back.AgencyId)}, version {back.Version}, sent back: {string.Join(", ", back.Reasons)}."),
        _ => throw Unsaid(happened),
    };

    private static string Route(ReturnRoute route) => route switch
    {
        ReturnRoute.Page => "on the page",
        ReturnRoute.UploadedForm => "as an uploaded Word form",
        ReturnRoute.Mail => "by mail",
        _ => throw new InvalidOperationException($"No words for {route}."),
    };

    private static string Found(IReadOnlyList<string> findings) =>
        findings.Count == 0 ? "The checks found nothing." : $"The checks found {string.Join("; ", findings.Select(CheckWords.Of))}.";
}
