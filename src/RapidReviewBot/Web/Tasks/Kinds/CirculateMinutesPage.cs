using System.Globalization;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The minute taker circulates the minutes as they were drafted, or hands in their own (J26).</summary>
public sealed class CirculateMinutesPage(CaseFiling filing) : TaskPage
{
    const string Version = "seen-version";

    public override OwedKind Kind => OwedKind.CirculateMinutes;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var minutes = visit.Review.Newest(DocumentKind.Minutes);
        return new TaskView(
            "Circulate the minutes",
            minutes is null
                ? ["The decision is not recorded yet, so no minutes have been drafted. Upload your own as a Word file; everybody asked to the meeting gets a link to them."]
                : ["The minutes were drafted from who came, the papers and the decision. Everybody asked to the meeting gets a link to them.", "To change them, download the Word file, mend it and upload it here. Without a file, the drafted minutes go out."],
            Questions.Form("Circulate the minutes"),
            "Circulate the minutes",
            "Minutes circulated")
        {
            Papers = minutes is null ? [] : [minutes],
            TakesFile = true,
            Seen = new Dictionary<string, string> { [Version] = (minutes?.Version ?? 0).ToString(CultureInfo.InvariantCulture) },
        };
    }

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var seen = int.TryParse(post.Seen.GetValueOrDefault(Version), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
        if (post.File is not { } file) return seen == 0 ? await Wrong(UploadedFile.Field, "Choose the Word file of the minutes") : new TaskReading.Do(new CirculateMinutes(seen));
        if (file.Fault() is { } fault) return await Wrong(UploadedFile.Field, fault.Sentence);
        var place = new Place(DocumentKind.Minutes, null, (visit.Review.Newest(DocumentKind.Minutes)?.Version ?? 0) + 1);
        return new TaskReading.Do(new CirculateMinutes(seen, await filing.FileUploadAsync(visit, place, file, cancellationToken)));
    }
}
