namespace RapidReviewBot.Domain.Reviews;

/// <summary>A national body that gets the report and may answer (J24, T18).</summary>
public enum StatutoryBody
{
    /// <summary>The Child Safeguarding Practice Review Panel.</summary>
    Panel,
    Ofsted,
}

/// <summary>What a national body is called in a sentence, and in the record of its replies.</summary>
public static class StatutoryBodyWords
{
    public static string Name(StatutoryBody body) => body switch
    {
        StatutoryBody.Panel => "the national Panel",
        StatutoryBody.Ofsted => "Ofsted",
        _ => throw new InvalidOperationException($"No words for {body}."),
    };
}
