using RapidReviewBot.Conversation.Words;

namespace RapidReviewBot.Tests.Conversation;

public sealed class What_is_said_is_understood
{
    [Theory]
    [InlineData("new review", "new review")]
    [InlineData("New Review.", "new review")]
    [InlineData("please open a review", "new review")]
    [InlineData("can you start a new review for me please", "new review")]
    [InlineData("status", "status")]
    [InlineData("stauts", "status")]
    [InlineData("statsu of RR-020326-K7QD", "status")]
    [InlineData("show me the status of RR-020326-K7QD", "status")]
    [InlineData("what is due", "what is due")]
    [InlineData("What's due?", "what is due")]
    [InlineData("whats due today", "what is due")]
    [InlineData("due", "what is due")]
    [InlineData("what do I have to do", "what is due")]
    [InlineData("who are we waiting for?", "who are we waiting for")]
    [InlineData("who are we wating for", "who are we waiting for")]
    [InlineData("who hasn't answered", "who are we waiting for")]
    [InlineData("overdue", "who are we waiting for")]
    [InlineData("why", "why")]
    [InlineData("why is the meeting on Tuesday?", "why")]
    [InlineData("log Chair rang at ten", "log")]
    [InlineData("Log: chair rang", "log")]
    [InlineData("set up", "set up")]
    [InlineData("setup", "set up")]
    [InlineData("help", "help")]
    [InlineData("good morning", "help")]
    public void What_people_type_finds_its_intent(string text, string intent) =>
        Assert.Equal(intent, Assert.IsType<Understood.Meant>(Understanding.Read(text)).Intent.Name);

    [Theory]
    [InlineData("log Chair rang at ten: \"yes\"", "Chair rang at ten: \"yes\"")]
    [InlineData("Log:  two  spaces kept", "two  spaces kept")]
    [InlineData("please log Don't wait", "Don't wait")]
    [InlineData("log", "")]
    [InlineData("why 4.3.3", "4.3.3")]
    public void What_follows_is_kept_as_it_was_written(string text, string rest) =>
        Assert.Equal(rest, Assert.IsType<Understood.Meant>(Understanding.Read(text)).Rest);

    [Fact]
    public void A_reference_is_found_wherever_it_stands() =>
        Assert.Equal("RR-020326-K7QD", Assert.IsType<Understood.Meant>(Understanding.Read("status rr-020326-k7qd please")).Rest);

    [Theory]
    [InlineData("zebra")]
    [InlineData("lgo in to the system")]
    [InlineData("the child lives with her grandmother")]
    [InlineData("status quo ante bellum")]
    [InlineData("?")]
    [InlineData("\u0000\u200b")]
    public void What_means_nothing_here_is_not_taken_for_something(string text) => Assert.IsType<Understood.Unknown>(Understanding.Read(text));

    [Fact]
    public void A_very_long_message_is_read_at_once() =>
        Assert.IsType<Understood.Unknown>(Understanding.Read(string.Join(' ', Enumerable.Repeat("abcdefghij", 20_000))));

    [Fact]
    public void The_nearest_words_are_offered_first() =>
        Assert.Equal("what is due", Assert.IsType<Understood.Unknown>(Understanding.Read("everything due by Friday for the board")).Nearest[0].Name);

    [Fact]
    public void No_two_intents_share_a_phrase()
    {
        var phrases = Intent.All.SelectMany(intent => intent.Phrases.Prepend(intent.Name).Select(phrase => (intent.Name, phrase))).ToList();

        foreach (var (name, phrase) in phrases)
            Assert.Equal(name, Assert.IsType<Understood.Meant>(Understanding.Read(phrase)).Intent.Name);
    }
}
