namespace RapidReviewBot.LocalTenant.Story;

/// <summary>The mailbox of a national body: some days after a report has come it answers.</summary>
internal sealed class StatutoryBody(string id, string name, Control control, Action<string> tell) : IActor
{
    private static readonly TimeSpan BeforeAnswering = TimeSpan.FromDays(3);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public string Id => id;

    public DateTimeOffset Now { get; set; }

    public bool WantsToLook => false;

    public async Task<IReadOnlyList<Intention>> LookAsync()
    {
        List<Intention> wants = [];
        foreach (var mail in await control.InboxAsync(id))
            if (seen.Add((string)mail["id"]!) && mail["attachments"]!.GetValue<int>() > 0)
                wants.Add(new(id, $"answer {mail["id"]}", Habits.InWorkingHours(Now + BeforeAnswering), () => AnswerAsync((string)mail["id"]!)));
        return wants;
    }

    private async Task AnswerAsync(string mail)
    {
        tell($"{name} answers");
        await control.ReplyAsync(id, mail, "Thank you for the report. We have considered it and agree with your decision.");
    }
}
