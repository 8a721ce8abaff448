using System.Globalization;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Web.Tasks;
using RapidReviewBot.Web.Tasks.Kinds;

namespace RapidReviewBot.Web.Forms;

/// <summary>The owed things that are long forms: the referral, an agency's return, the meeting's decision.</summary>
public sealed class FormTasks(FormFiles forms)
{
    const string Referral = "referral";
    const string Grounds = "meeting-grounds";

    /// <summary>Null when what is owed is no form.</summary>
    public FormTask? For(CaseView visit, Owed owed) => owed.Kind switch
    {
        OwedKind.FileReferral => OfReferral(visit, owed),
        OwedKind.GiveReturn => OfReturn(visit, owed),
        OwedKind.RecordDecision => OfDecision(visit, owed),
        _ => null,
    };

    FormTask OfReferral(CaseView visit, Owed owed)
    {
        var form = forms[visit.Context.Procedure.Document(DocumentKind.Referral)?.FormId ?? Referral];
        return new FormTask(owed, form, Office(visit, form, null), new Place(DocumentKind.Referral, null, NextVersion(visit, DocumentKind.Referral)), (answers, filed, _) => new FileReferral(filed) { NamedAgencies = Named(answers), Referrer = Referrer(visit, answers) })
        {
            Title = "Fill in the referral form",
            Called = "referral",
            Done = "Referral filed",
            Next = "It is in the case folder. Confirm the agency list in Teams next: the letter to the agencies takes its outline from this form.",
            DraftPath = DraftPath(visit, DocumentKind.Referral, "Referral"),
        };
    }

    static IReadOnlyList<string> Named(FormAnswers referral) =>
        [.. referral.Rows("agencies-involved").Select(row => row["agency"]).Where(name => name.Length > 0)];

    /// <summary>Somebody who takes part already keeps the id that they act under.</summary>
    static Person? Referrer(CaseView visit, FormAnswers referral)
    {
        var named = Person.ByMail(referral.Text("referrer-name"), referral.Text("referrer-email"), referral.Text("referrer-agency"));
        return named.Email.Length == 0 ? null : visit.Review.Everyone().FirstOrDefault(person => string.Equals(person.Email, named.Email, StringComparison.OrdinalIgnoreCase)) ?? named;
    }

    FormTask OfReturn(CaseView visit, Owed owed)
    {
        var agency = visit.Review.Agency(owed.AgencyId ?? "") ?? throw new TaskGoneException();
        var form = MeetingQuestions.WithProviders(forms[visit.Context.Procedure.Returns.FormId], visit.Context.Procedure);
        var facts = new ReturnFacts(visit.Review.Reference, agency.Agency.Name, visit.Today, IncidentOn(visit), DueAt(visit, owed), visit.Now);
        return new FormTask(owed, form, Office(visit, form, agency), new Place(DocumentKind.ReturnForm, agency.Agency.Id, agency.Returns.Count + 1), Received)
        {
            Title = $"Give the return of {agency.Agency.Name}",
            Called = "return",
            Done = "Return received",
            Next = "The partnership's office reads it and either accepts it or asks you for more.",
            DraftPath = DraftPath(visit, DocumentKind.ReturnForm, $"Return of {agency.Agency.Name}"),
            TakesWordForm = true,
            Facts = facts,
        };

        ReviewCommand Received(FormAnswers answers, FiledDocument filed, ReturnRoute route)
        {
            var found = ReturnChecks.Run(form, answers, facts).Findings.Select(finding => finding.CheckId).Distinct();
            return new ReceiveReturn(agency.Agency.Id, filed, route, answers.Text("known") != "not-known", [.. found]) { Named = MeetingQuestions.Named(answers) };
        }
    }

    FormTask OfDecision(CaseView visit, Owed owed)
    {
        var form = DecisionForm.For(forms[visit.Context.Procedure.Document(DocumentKind.DecisionRecord)?.FormId ?? Grounds], visit.Context.Procedure, visit.Review);
        return new FormTask(owed, form, Office(visit, form, null), new Place(DocumentKind.DecisionRecord, null, NextVersion(visit, DocumentKind.DecisionRecord)), (answers, filed, _) => DecisionForm.Command(answers, filed, visit.Context.Procedure))
        {
            Title = "Record the decision and its grounds",
            Called = "decision",
            Done = "Decision recorded",
            Next = "The report is made with it. You will be asked to agree the report.",
            DraftPath = DraftPath(visit, DocumentKind.DecisionRecord, "Decision"),
        };
    }

    /// <summary>What the partnership knows already, by the ids that the forms give it.</summary>
    static FormAnswers Office(CaseView visit, FormDefinition form, AgencyPart? agency)
    {
        var review = visit.Review;
        var known = new Dictionary<string, string?>
        {
            ["reference"] = review.Reference,
            ["partnership"] = visit.Context.Partnership.Name,
            ["agency"] = agency?.Agency.Name,
            ["child-initials"] = string.Join(", ", review.ChildInitials),
            ["sent-on"] = agency?.RequestSentAt is { } sent ? Written(LondonTime.DateOf(sent)) : null,
            ["meeting-on"] = review.Meeting.Set is { } set ? Written(LondonTime.DateOf(set.Start)) : null,
        };
        return form.Sections.Where(section => section.OfficeUse).SelectMany(section => section.Fields)
            .Where(field => !string.IsNullOrEmpty(known.GetValueOrDefault(field.Id)))
            .Aggregate(FormAnswers.Empty, (answers, field) => answers.With(field.Id, known[field.Id]!));
    }

    static int NextVersion(CaseView visit, DocumentKind document) => (visit.Review.Newest(document)?.Version ?? 0) + 1;

    static DateOnly? IncidentOn(CaseView visit) => visit.Review.Dates.TryGetValue(Fact.IncidentHappened, out var at) ? LondonTime.DateOf(at) : null;

    // The owed list alone knows the milestone; an address does not.
    static DateTimeOffset? DueAt(CaseView visit, Owed owed) => visit.Owed.FirstOrDefault(mine => mine.Key == owed.Key) is { } mine ? visit.DueAt(mine) : null;

    static string DraftPath(CaseView visit, DocumentKind document, string name) =>
        $"{Place.FolderOf(visit, document)}/{FileNames.Clean($"{visit.Review.Reference} {name} (draft).json")}";

    static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
