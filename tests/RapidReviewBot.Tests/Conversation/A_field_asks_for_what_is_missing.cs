using RapidReviewBot.Conversation.Cards;

namespace RapidReviewBot.Tests.Conversation;

public sealed class A_field_asks_for_what_is_missing
{
    [Theory]
    [InlineData("When did the incident happen?", "Answer: When did the incident happen?")]
    [InlineData("When was the Panel told? Leave it empty if it was not.", "Answer: When was the Panel told?")]
    [InlineData("Date of the incident", "Enter date of the incident")]
    [InlineData("ICB lead", "Enter ICB lead")]
    public void In_words_that_read_on_from_its_label(string label, string asks) =>
        Assert.Equal(asks, CardFields.DateField("on", label).ErrorMessage);

    [Theory]
    [InlineData("When did the incident happen?", true, "Answer: When did the incident happen? Enter a day no later than Sat 21 Nov")]
    [InlineData("Day on which it was sent", true, "Enter day on which it was sent, no later than Sat 21 Nov")]
    [InlineData("Day, if known", false, "Enter a day no later than Sat 21 Nov")]
    public void A_date_says_its_limit_too(string label, bool required, string asks) =>
        Assert.Equal(asks, CardFields.DateField("on", label, required, latest: new DateOnly(2026, 11, 21)).ErrorMessage);
}
