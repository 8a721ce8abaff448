using RapidReviewBot.Documents.Records;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using AgendaItem = RapidReviewBot.Documents.Records.AgendaItem;

namespace RapidReviewBot.Documents.Composing;

/// <summary>The agenda, with the procedure's items (W14).</summary>
public sealed class AgendaComposer : DocumentComposer
{
    public override DocumentKind Kind => DocumentKind.Agenda;

    public override Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var papers = MeetingPack.Contents(document.Review, document.Procedure).Select(paper => new PaperLine(document.NameOf(paper), "By personal link"));
        var agenda = new Agenda(MeetingParts.Facts(document), MeetingParts.QuorumRule(document.Procedure), MeetingParts.Invited(document), [.. Items(document)], [.. papers]);
        return Task.FromResult(agenda.Write(document.Facts));
    }

    private static IEnumerable<AgendaItem> Items(DocumentToCompose document) => document.Procedure.Meeting.Agenda.Select(item => new AgendaItem(
        item.Title,
        item.PerAgency ? string.Join('\n', document.Review.Asked.Select(part => part.Agency.Name)) : "",
        item.PerAgency ? "Each agency" : "Chair"));
}

/// <summary>The minutes: who came and what was tabled from the record, what was decided from the decision page.</summary>
public sealed class MinutesComposer(FiledForms forms) : DocumentComposer
{
    public override DocumentKind Kind => DocumentKind.Minutes;

    public override async Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var form = MeetingQuestions.WithAgenda(forms.Form("minutes", document.Procedure), document.Procedure, document.Review);
        var decided = MeetingQuestions.WithAgenda(forms.Form(FiledForms.GroundsForm, document.Procedure), document.Procedure, document.Review);
        var grounds = await forms.ReadAsync(document, document.Review.Newest(DocumentKind.DecisionRecord), decided, cancellationToken);
        var answers = DraftAnswers.For(form, [new(decided, grounds, "")]).With("reference", document.Review.Reference);
        var present = document.Review.Meeting.Attendance?.Present ?? [];
        var invited = Invitation.People(document.Review, document.Procedure);
        var minutes = new Minutes(
            MeetingParts.Facts(document),
            MeetingParts.Quorum(document),
            [.. present.Select(document.Review.Find).OfType<Person>().Select(person => MeetingParts.Attendee(person, document))],
            [.. invited.Where(person => !present.Contains(person.Id)).Select(person => MeetingParts.Attendee(person, document))],
            [.. document.Review.Meeting.Pack.Select(item => MeetingParts.Paper(item, document))]);
        return minutes.Write(form, answers, document.Facts, FormUse.Filled);
    }
}

internal static class MeetingParts
{
    public static MeetingFacts Facts(DocumentToCompose document)
    {
        var set = document.Review.Meeting.Set;
        var start = set is null ? "" : LondonTime.Words(LondonTime.TimeOf(set.Start));
        var end = set is null ? "" : LondonTime.Words(LondonTime.TimeOf(set.Start + set.Length));
        var date = set is null ? "To be set" : LondonTime.WordsWithYear(LondonTime.DateOf(set.Start));
        var chair = Name(document, document.Review.With(document.Procedure, Capacity.Chair).FirstOrDefault());
        var minutes = document.Procedure.Meeting.MinuteTaker is { } role && document.Review.Holding(role, document.Procedure) is [var holder, ..] ? holder : null;
        var place = document.Review.Meeting.Plan is { Teleconference: true } ? "Teleconference, by the Teams link in the invitation" : "Microsoft Teams, by the link in the invitation";
        return new(date, set is null ? "" : $"{start} to {end}", place, chair, Name(document, minutes ?? document.Review.Runner(document.Procedure)));
    }

    public static string QuorumRule(Procedure procedure) => procedure.Meeting.Quorum.Count == 0
        ? "The procedure states no quorum."
        : $"The meeting is quorate only with at least one representative of each of {LetterParts.Listed([.. procedure.Meeting.Quorum.Select(PartnerWords.Name)])}.";

    public static string Quorum(DocumentToCompose document)
    {
        if (document.Procedure.Meeting.Quorum.Count == 0) return "The procedure states no quorum.";
        var missing = Invitation.Missing(document.Review, document.Procedure, document.Review.Meeting.Attendance?.Present ?? []);
        return missing.Count == 0
            ? $"Quorate: {LetterParts.Listed([.. document.Procedure.Meeting.Quorum.Select(PartnerWords.Name)])} were represented."
            : $"Not quorate: nobody came for {LetterParts.Listed([.. missing.Select(PartnerWords.Name)])}.";
    }

    public static IReadOnlyList<Attendee> Invited(DocumentToCompose document) =>
        [.. Invitation.People(document.Review, document.Procedure).Select(person => Attendee(person, document))];

    public static Attendee Attendee(Person person, DocumentToCompose document)
    {
        var roles = document.Review.RolesOf(person.Id, document.Procedure).Select(role => role.Title).ToList();
        var partners = document.Review.Represents(person.Id, document.Procedure).Select(PartnerWords.Name).ToList();
        var agencies = document.Review.Agencies.Where(part => part.AnswersFor(person.Id)).Select(part => part.Agency.Name).ToList();
        var part = partners.Count > 0 ? $"Partner: {partners[0]}" : agencies.Count > 0 ? "Agency" : "";
        return new(person.Name, roles.Count > 0 ? string.Join(", ", roles) : $"For {LetterParts.Listed(agencies)}", person.Organisation, part);
    }

    public static PaperLine Paper(PackItem item, DocumentToCompose document)
    {
        var name = Domain.Log.DocumentWords.Name(item.Document, document.Procedure);
        var of = item.AgencyId is { } agency ? $": {document.Review.Agency(agency)?.Agency.Name ?? agency}" : "";
        return new(name + of, item.Manner == PackManner.SentInAdvance ? "Sent in advance" : "Tabled");
    }

    private static string Name(DocumentToCompose document, Person? person) => person?.Name ?? document.Context.Partnership.Name;
}
