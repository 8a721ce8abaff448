using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Pages;

/// <summary>What the person owes now, soonest first.</summary>
public sealed class TasksModel(Visits visits, TaskPages pages) : VisitedPage(visits)
{
    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];

    /// <summary>Agencies for which the person may name somebody else.</summary>
    public IReadOnlyList<AgencyPart> MayName { get; private set; } = [];

    /// <summary>Where the person may send another or a late comment on the draft, which nobody asks of them; null when they may not.</summary>
    public string? MayComment { get; private set; }

    /// <summary>Where the person can correct a view on the threshold that they gave.</summary>
    public IReadOnlyList<string> MayCorrect { get; private set; } = [];

    public IReadOnlyList<FiledDocument> Papers { get; private set; } = [];

    public void OnGet()
    {
        Tasks = [.. Visit.Owed.OrderBy(owed => Visit.DueAt(owed) ?? DateTimeOffset.MaxValue).Select(Line)];
        MayName = Visit.Review.IsOpen ? Visit.OwnAgencies : [];
        MayComment = DraftWay.TakesComments(Visit.Review, Visit.Context.Procedure, Visit.Person.Id) && Visit.Owed.All(owed => owed.Kind != OwedKind.CommentOnDraft)
            ? PathTo(new Owed(OwedKind.CommentOnDraft, Visit.Person, null, $"v{Visit.Review.Draft.Circulated!.Version}", null))
            : null;
        MayCorrect = [.. ThresholdSteps.ToCorrect(Visit.Review with { AsOf = Visit.Now }, Visit.Context.Procedure, Visit.Person.Id).Select(view => PathTo(view))];
        Papers = Web.Papers.For(Visit);
    }

    TaskLine Line(Owed owed)
    {
        var here = pages.Has(owed.Kind);
        var agency = owed.AgencyId is { } id ? Visit.Review.Agency(id)?.Agency.Name : null;
        var due = Visit.Due(owed);
        var hint = string.Join(". ", new[] { agency, due.Length == 0 ? null : char.ToUpperInvariant(due[0]) + due[1..], here ? null : "Do this in Teams" }.Where(part => part is not null));
        var (tag, colour) = TagOf(Visit.DueAt(owed));
        return new TaskLine(OwedWords.Title(owed, Visit.Review, Visit.Context.Procedure), hint, here ? PathTo(owed) : null, tag, colour);
    }

    (string Tag, string Colour) TagOf(DateTimeOffset? due) => due switch
    {
        { } late when late < Visit.Now => ("Overdue", "govuk-tag--red"),
        { } today when LondonTime.DateOf(today) == Visit.Today => ("Due today", "govuk-tag--orange"),
        _ => ("To do", "govuk-tag--blue"),
    };
}

/// <param name="Path">Null when it is not done on a page.</param>
public sealed record TaskLine(string Title, string Hint, string? Path, string Tag, string TagClass);
