namespace RapidReviewBot.Conversation.Words;

/// <summary>What somebody meant by what they wrote.</summary>
public abstract record Understood
{
    private Understood()
    {
    }

    /// <param name="Rest">What followed the phrase, as it was written.</param>
    public sealed record Meant(Intent Intent, string Rest) : Understood;

    /// <summary>Nothing that the bot knows; what comes nearest, best first, may be empty.</summary>
    public sealed record Unknown(IReadOnlyList<Intent> Nearest) : Understood;
}

/// <summary>Finds the intent of a message in plain words; forgives polite words and small slips.</summary>
public static class Understanding
{
    private static readonly HashSet<string> Polite = ["please", "thanks", "thank", "you", "can", "could", "would", "show", "me", "tell", "give", "the", "a", "an", "us", "now", "for", "of", "this", "that", "review", "on", "in", "at", "is", "it"];

    private static readonly IReadOnlyList<(Intent Intent, IReadOnlyList<string> Words)> Phrases =
        [.. Intent.All.SelectMany(intent => intent.Phrases.Prepend(intent.Name).Select(phrase => (intent, Spelling.Words(phrase)))).OrderByDescending(phrase => phrase.Item2.Count)];

    public static Understood Read(string text)
    {
        var said = Spelling.Words(text);
        foreach (var skipped in Enumerable.Range(0, LeadingPoliteness(said) + 1))
        {
            if (Matching([.. said.Skip(skipped)]) is { } match)
                return new Understood.Meant(match.Intent, match.Intent.TakesRest ? Rest(text, skipped + match.Words.Count) : ReferenceIn(text));
        }

        return new Understood.Unknown(Nearest(said));
    }

    /// <summary>A review's reference within a text; empty when there is none.</summary>
    public static string ReferenceIn(string text)
    {
        var found = References.InText().Match(text);
        return found.Success ? found.Value.ToUpperInvariant() : "";
    }

    // What was typed without a slip is meant as typed: "open reviews" is not "open review".
    private static (Intent Intent, IReadOnlyList<string> Words)? Matching(IReadOnlyList<string> said) =>
        Matching(said, string.Equals) ?? Matching(said, Spelling.Meant);

    private static (Intent Intent, IReadOnlyList<string> Words)? Matching(IReadOnlyList<string> said, Func<string, string, bool> same)
    {
        foreach (var phrase in Phrases)
        {
            if (phrase.Words.Count <= said.Count
                && phrase.Words.Zip(said).All(pair => same(pair.Second, pair.First))
                && (phrase.Intent.TakesRest || said.Skip(phrase.Words.Count).All(IsAside)))
                return phrase;
        }

        return null;
    }

    // A reference such as RR-141226-K7QD comes apart into rr, a date and a mark.
    private static bool IsAside(string word) => Polite.Contains(word) || word == "rr" || word == "today" || word.Any(char.IsDigit);

    private static int LeadingPoliteness(IReadOnlyList<string> said) => said.TakeWhile(Polite.Contains).Count();

    private static string Rest(string text, int words)
    {
        var at = 0;
        for (var word = 0; word < words; word++)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
                at++;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '\u2019'))
                at++;
        }

        return text[at..].TrimStart(' ', ':', ',', '-', '\t', '\n', '\r', '?', '.').TrimEnd();
    }

    private static IReadOnlyList<Intent> Nearest(IReadOnlyList<string> said) =>
        [.. Intent.All
            .Select(intent => (intent, score: intent.Phrases.Prepend(intent.Name).Max(phrase => Likeness(said, Spelling.Words(phrase)))))
            .Where(scored => scored.score > 0)
            .OrderByDescending(scored => scored.score)
            .Take(3)
            .Select(scored => scored.intent)];

    private static double Likeness(IReadOnlyList<string> said, IReadOnlyList<string> phrase)
    {
        var telling = phrase.Where(word => !Polite.Contains(word)).ToList();
        return telling.Count == 0 ? 0 : (double)telling.Count(word => said.Any(typed => Spelling.Meant(typed, word))) / telling.Count;
    }
}
