namespace RapidReviewBot.Conversation.Words;

/// <summary>Something that can be asked for in chat.</summary>
/// <param name="Name">As the help card shows it, and as a <see cref="ChatWord"/> names it.</param>
/// <param name="Help">What one gets, in a few words.</param>
/// <param name="Example">What to type.</param>
/// <param name="TakesRest">Whether what follows the phrase is part of what is said ("log ...").</param>
/// <param name="Phrases">Ways of saying it, besides the name.</param>
public sealed record Intent(string Name, string Help, string Example, bool TakesRest, params IReadOnlyList<string> Phrases)
{
    /// <summary>The intents, in the order of the help card.</summary>
    public static IReadOnlyList<Intent> All { get; } =
    [
        new("new review", "Open a Rapid Review", "new review", false,
            "open review", "open a review", "start review", "start a review", "start a new review", "begin a review", "create review", "create a review", "open a new review", "open a rapid review", "new rapid review", "new case", "refer", "referral", "new referral"),
        new("referral form", "The empty referral form, and where to send it", "referral form", false,
            "get referral form", "get the referral form", "send referral form", "send the referral form", "blank referral form", "empty referral form", "form for a referral"),
        new("status", "Where each review stands, and the next step", "status", false,
            "progress", "how is it going", "where are we", "show status", "overview", "state of play", "update", "timetable", "show timetable", "reviews", "open reviews", "my reviews", "show reviews", "list reviews"),
        new("what is due", "What you must do, and by when", "what is due", false,
            "due", "whats due", "what is due today", "whats due today", "deadlines", "show deadlines", "what do i have to do", "what must i do", "what do i need to do", "my tasks", "tasks", "todo", "to do", "next", "what is next", "whats next", "what next"),
        new("who are we waiting for", "Who has still to answer or to act", "who are we waiting for", false,
            "who", "waiting", "waiting for", "waiting on", "who are we waiting on", "who is late", "who is outstanding", "outstanding", "overdue", "who has not answered", "who hasnt answered", "who has not returned", "who hasnt returned", "missing returns"),
        new("why", "The working behind a date, and the clause that it rests on", "why", true,
            "why now", "why is that", "why that date", "why this date", "explain", "how did you work that out", "which clause", "what is the reason"),
        new("log", "Put a note of up to 200 characters in the Daily Log, without names of children or family", "log Chair agreed to meet on Tuesday", true,
            "note", "add to log", "add to the log", "log entry", "daily log", "record"),
        new("change", "Put something right in a review: dates, roles, agencies, the meeting, or stand it down", "change", false,
            "correct", "change timeline", "change the timeline", "change the plan", "amend", "edit", "stand down", "stand the review down", "call off", "call the meeting off", "cancel meeting", "cancel the meeting", "add agency", "add an agency", "give role", "delegate"),
        new("set up", "Set up the partnership: roles, agencies, mailbox, closure days", "set up", false,
            "setup", "configure", "settings", "set up partnership", "set up the partnership", "roster", "edit roster", "who is who", "change settings"),
        new("help", "This list", "help", false,
            "hello", "hi", "hey", "good morning", "good afternoon", "commands", "menu", "what can you do", "how does this work", "start", "welcome", "about"),
    ];
}
