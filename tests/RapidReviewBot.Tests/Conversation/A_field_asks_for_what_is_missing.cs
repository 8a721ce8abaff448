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
}
