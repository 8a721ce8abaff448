namespace RapidReviewBot.Domain.Returns;

/// <summary>What a check found, in a few words that give nothing of the return away (J15).</summary>
public static class CheckWords
{
    /// <param name="checkId">As in a form's file: "Q03".</param>
    public static string Of(string checkId) => checkId switch
    {
        "Q01" => "another case's form (Q01)",
        "Q02" => "agency or author missing (Q02)",
        "Q03" => "senior manager's signature missing or not complete (Q03)",
        "Q04" => "known or not known, or the records searched, not said (Q04)",
        "Q05" => "a section that must be filled is empty (Q05)",
        "Q06" => "a section with very few words (Q06)",
        "Q07" => "dates missing, in the wrong order or in the future (Q07)",
        "Q19" => "securing of records not confirmed in full (Q19)",
        "Q22" => "came after it was due (Q22)",
        _ => $"check {checkId}",
    };
}
