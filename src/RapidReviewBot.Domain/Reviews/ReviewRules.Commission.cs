using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Commissioning(Moment at) => at.Command.What switch
    {
        CommissionReview commission => Commissioned(at, commission),
        AskDeclaration ask => DeclarationAsked(at, ask),
        DeclareNoInvolvement declare => Declared(at, declare),
        _ => null,
    };

    private static Decision Commissioned(Moment at, CommissionReview commission)
    {
        if (NotToCommission(at, commission.Role, commission.PersonId) is { } refusal) return refusal;
        var role = at.Procedure.Role(commission.Role)!;
        var declared = at.Review.Threshold.Declarations.LastOrDefault(one => one.PersonId == commission.PersonId);
        if (role.DeclaresNoInvolvement && declared is not { Free: true })
            return No("declaration-missing", declared is null
                ? $"{NameOf(at, commission.PersonId)} must first declare to have no direct responsibility for or involvement in the case. Ask for the declaration, then commission the review."
                : $"{NameOf(at, commission.PersonId)} is not free of responsibility for or involvement in the case. Choose somebody else to chair.", "R04");
        return Decision.All([new ReviewCommissioned(commission.Role, commission.PersonId), .. Replaced(at, role)]);
    }

    /// <summary>When somebody else than the chair chairs, the chair's own role ends, so that cards and links go to whoever does.</summary>
    private static IEnumerable<ReviewEvent> Replaced(Moment at, Role chairing) => at.Procedure.RolesOf(Capacity.Chair)
        .Where(role => role.Id != chairing.Id && role.CoveredBy == chairing.Id)
        .SelectMany(role => at.Review.HoldersOf(role.Id).Select(person => new RoleEnded(role.Id, person.Id, at.Today.AddDays(-1))));

    private static Decision DeclarationAsked(Moment at, AskDeclaration ask)
    {
        if (NotToCommission(at, ask.Role, ask.PersonId) is { } refusal) return refusal;
        if (at.Procedure.Role(ask.Role) is not { DeclaresNoInvolvement: true }) return No("no-declaration", $"{NameOf(at, ask.PersonId)} need not declare anything. Commission the review.", "R04");
        return at.Review.Threshold.Declaring?.PersonId == ask.PersonId ? Decision.NothingToDo : new DeclarationAsked(ask.Role, ask.PersonId);
    }

    private static Refusal? NotToCommission(Moment at, string role, string personId)
    {
        if (!ThresholdSteps.IsCommissioned(at.Procedure)) return No("no-commission", "This procedure has no commission of its own.");
        if (at.Review.Threshold.Commissioned is { } done) return No("commissioned", $"The review is commissioned already; {NameOf(at, done.PersonId)} chairs it.", "R04");
        if (!ThresholdSteps.Passed(at.Review, at.Procedure))
            return No("threshold-first", "The partners' view is not settled yet. The review is commissioned when they agree that the threshold is met.", "R03");
        return ThresholdSteps.Chairs(at.Review, at.Procedure).Any(one => one.Role.Id == role && one.Person.Id == personId)
            ? null
            : No("may-not-chair", $"Choose who chairs from those who may: {Titles(at, ThresholdSteps.MayChair(at.Procedure).Select(one => one.Id))}.", "R04");
    }

    private static Decision Declared(Moment at, DeclareNoInvolvement declare) =>
        at.Review.Threshold.Declaring is { } asked && asked.PersonId == at.Command.By.PersonId
            ? new InvolvementDeclared(asked.Role, asked.PersonId, declare.Free)
            : No("not-asked", "You are not asked for a declaration in this review.", "R04");

    private static string NameOf(Moment at, string personId) => at.Review.Find(personId)?.Name ?? "That person";
}
