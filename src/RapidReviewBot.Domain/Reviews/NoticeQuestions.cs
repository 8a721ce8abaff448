using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>The questions on whose answers it depends who is told that a review has begun, asked in the words of the opening card.</summary>
public static class NoticeQuestions
{
    public static string Field(Circumstance circumstance) => $"so-{circumstance}";

    public static string Label(Circumstance circumstance, Procedure procedure) =>
        procedure.Opening.Questions.FirstOrDefault(question => question.Circumstance == circumstance)?.Label
        ?? $"Does this apply: {circumstance}?";
}
