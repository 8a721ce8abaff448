using System.Globalization;
using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>The minutes, drafted from the record and the decision: read, mended in Word, circulated (J26).</summary>
public sealed class MinutesCard : TaskCard
{
    public override OwedKind Owed => OwedKind.CirculateMinutes;

    protected override string Seen(TaskAtHand task) => task.Review.Newest(DocumentKind.Minutes)?.Sha256 ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) => task.Review.Newest(DocumentKind.Minutes) is not { } minutes ? Own() :
    [
        CardWriting.Text("The minutes were drafted from who came, the papers and the decision. Read and mend them in Word, then circulate them: everybody asked to the meeting gets a link."),
        CardWriting.Facts(("Version", minutes.Version.ToString(CultureInfo.InvariantCulture))),
        CardWriting.Buttons(
            CardButtons.MainPress("Circulate these minutes", CirculateMinutesVerb.Verb, ("version", minutes.Version.ToString(CultureInfo.InvariantCulture))),
            CardButtons.Press("Hand in my own", OpenPageVerb.Verb),
            CardButtons.Open("Read the minutes", new Uri(minutes.WebUrl))),
    ];

    private static IEnumerable<AdaptiveElement?> Own() =>
    [
        CardWriting.Text("The decision is not recorded yet, so no minutes have been drafted. The 24 hours run on: hand in your own on the page, or wait for the draft if the chair records the decision today."),
        CardWriting.Buttons(CardButtons.MainPress("Hand in my own", OpenPageVerb.Verb)),
    ];
}

public sealed class CirculateMinutesVerb : ReviewVerb
{
    public const string Verb = "circulate-minutes";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new CirculateMinutes(
        int.TryParse(press.With.GetValueOrDefault("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);
}

/// <summary>The minutes: a link, never an attachment (J26).</summary>
public sealed class MinutesMail(LinkedMail linked) : IMailWriter
{
    public string Letter => Letters.MinutesCirculation;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var when = mail.Review.Meeting.Set is { } set ? $" on {LondonTime.Words(LondonTime.DateOf(set.Start))}" : "";
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: minutes of the meeting",
            $"Read the minutes of the meeting{when}. Tell the office today if something is wrong.",
            ("Open the minutes", await linked.ForAsync(mail, "", cancellationToken)),
            ["The page asks for a code that we send to this address.", "Minutes are confidential: do not copy or forward them."],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review: minutes of the meeting", html);
    }
}
