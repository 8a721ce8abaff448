using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    /// <summary>What is open is asked of whoever answers for the agency now; what the earlier person was sent stays sent.</summary>
    private static IEnumerable<Effect> Handed(string agencyId, Person to, Review after, ReviewContext context)
    {
        if (after.Agency(agencyId) is not { } part || part.Lead.Id != to.Id) return [];
        var request = part.RequestSentAt is null ? Request(part.Agency.Id, after, context) : AskedAgain(part.Agency.Id, after, context);
        return [.. request, .. part.LatestReturn is { State: ReturnState.SentBack } ? SentBack(part, context) : [], .. RecordsStill(part, after, context), .. OutcomeStill(part, after, context)];
    }

    /// <summary>Until the agency has returned, the request itself asks for this.</summary>
    private static IEnumerable<Effect> RecordsStill(AgencyPart part, Review after, ReviewContext context) => OwedList.Of(after, context.Procedure)
        .Where(owed => part.HasReturned && owed.Kind is OwedKind.SecureRecords && owed.AgencyId == part.Agency.Id)
        .Select(owed => Asking(owed.By, owed.Key));

    private static IEnumerable<Effect> CommentStill(Person reader, Review after, ReviewContext context) =>
        after.Draft.Circulated is { } circulated && OwedList.Of(after, context.Procedure).Any(owed => owed.Kind is OwedKind.CommentOnDraft && owed.By.Id == reader.Id)
            ? [Circulating(circulated.Version, reader.Id)]
            : [];

    private static IEnumerable<Effect> OutcomeStill(AgencyPart part, Review after, ReviewContext context)
    {
        var asks = context.Procedure.Outcome.Inspectorates && part is { Asked: true, Inspectorate: null };
        if (after.Report.Submitted is null || (part.OutcomeToldAt is not null && !asks) || !OutcomeRecipients.Of(after, context.Procedure).Contains(part)) return [];
        if (context.Procedure.Document(DocumentKind.OutcomeLetter) is null) return [Outcome(part, [])];
        return after.Newest(DocumentKind.OutcomeLetter, part.Agency.Id) is null ? [] : [Outcome(part, [new DocumentPart(DocumentKind.OutcomeLetter, part.Agency.Id)])];
    }
}
