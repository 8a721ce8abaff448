using RapidReviewBot.LocalTenant.Story;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>
/// The police's partner of the executive does not sign, and does not sign again after the executive has met the chair: the executive's chair decides, for no practice review, because an open one
/// has the same themes. Meanwhile a partner joins the panel for this case.
/// </summary>
public sealed class ExecutiveDisagreesStory() : VariantStory("tower-hamlets")
{
    public const string OtherReview = "RR-021026-QX7M";

    private bool decided;

    /// <summary>The card on which a member was to be added without the confirmation.</summary>
    public string Unconfirmed { get; private set; } = "";

    private protected override Twist Twist => new() { Answer = Answer, Happenings = [new(TimeSpan.FromHours(50), "A partner joins the panel", JoinsAsync)] };

    private string? Answer(string who, string field) => (who, field) switch
    {
        ("Victor Lindsay", "answer") when !decided => "no",
        ("Sylvia Renshaw", "outcome") => Decided("same-themes"),
        ("Sylvia Renshaw", "other-review") => OtherReview,
        (_, "agencies") => TwoAgencies,
        _ => null,
    };

    private string Decided(string outcome)
    {
        decided = true;
        return outcome;
    }

    private async Task JoinsAsync(Control control)
    {
        var manager = (string)(await control.PeopleAsync()).Single(one => ((string)one["name"]!).StartsWith("Zainab Chowdhury", StringComparison.Ordinal))["id"]!;
        var channel = (string)(await control.ChannelsAsync(manager)).Single(one => ((string)one["name"]!).StartsWith("RR-", StringComparison.Ordinal))["id"]!;
        await control.SayAsync(manager, channel, "change");
        var card = (string)(await control.NewestAsync(manager, channel))["id"]!;
        await control.PressAsync(manager, channel, card, "Give a role");
        var joins = new Dictionary<string, string> { ["role"] = "invited-partner", ["name"] = "Yusuf Okonjo (invented)", ["email"] = "yusuf.okonjo@castlewharfhomes.example", ["organisation"] = "Castlewharf Homes", ["from"] = "2027-01-13" };
        await control.PressAsync(manager, channel, card, "Give the role", joins);
        Unconfirmed = (await control.NewestAsync(manager, channel)).ToJsonString();
        await control.PressAsync(manager, channel, card, "Give the role", new(joins) { ["speaks"] = "true" });
    }
}

public sealed class ExecutiveDisagreesStoryTests(ExecutiveDisagreesStory story) : IClassFixture<ExecutiveDisagreesStory>
{
    [Fact, Trait("Duty", "T17")]
    public void They_meet_the_chair_the_decision_is_reviewed_and_a_new_version_is_signed_afresh()
    {
        story.Holds("T17");

        Assert.Equal(3, story.Evidence.Found("Decision Sheet v").Count());
        Assert.Contains(story.Evidence.Rows, row => row.What.StartsWith("Victor Lindsay", StringComparison.Ordinal) && row.What.Contains("does not agree with version 1.", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "T17")]
    public void Whoever_had_signed_is_told_that_the_signature_is_void() =>
        Assert.Contains(story.Evidence.Messages, message => message.Conversation.Contains("Gordon Halloran", StringComparison.Ordinal) && message.Words.Contains("void", StringComparison.Ordinal));

    [Fact, Trait("Duty", "T22")]
    public void The_executives_chair_decides_in_the_end_and_the_escalation_is_over() => story.Holds("T22");

    [Fact, Trait("Duty", "T29")]
    public void Meeting_the_criteria_forces_no_practice_review_where_an_open_one_has_the_same_themes()
    {
        story.Holds("T29");

        Assert.Contains(ExecutiveDisagreesStory.OtherReview, story.Evidence.Found("Decision Sheet v3").Single().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Practice review commissioned", story.Evidence.Log, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "T32")]
    public void The_agencies_actions_go_on_the_action_plan() => story.Holds("T32");

    [Fact, Trait("Duty", "T18")]
    public void What_goes_to_the_Panel_is_the_last_version_in_time() => story.Holds("T06", "T18");

    [Fact, Trait("Duty", "T34")]
    public void A_member_who_joins_later_is_confirmed_to_speak_for_the_agency()
    {
        story.Holds("T34");

        Assert.Contains("Confirm that Yusuf Okonjo (invented) speaks for their agency and has strategic oversight", story.Unconfirmed, StringComparison.Ordinal);
        Assert.Single(story.Evidence.Rows, row => row.What.StartsWith("Yusuf Okonjo (invented) is ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_signature_of_an_earlier_version_fails_T17() =>
        story.Falls("T17", evidence => evidence with { Rows = [.. evidence.Rows.Where(row => !(row.What.StartsWith("Gordon", StringComparison.Ordinal) && row.What.Contains("version 3,", StringComparison.Ordinal)))] });

    [Fact]
    public void A_signature_that_was_not_voided_fails_T17() => story.Falls("T17", evidence => evidence with { Rows = [.. evidence.Rows.Where(row => !row.What.StartsWith("Sign-offs of version", StringComparison.Ordinal))] });

    [Fact]
    public void No_meeting_with_the_chair_fails_T17() => story.Falls("T17", evidence => evidence with { Meetings = [.. evidence.Meetings.Where(meeting => meeting.Subject.StartsWith("Rapid Review Panel", StringComparison.Ordinal))] });

    [Fact]
    public void A_final_word_of_somebody_else_fails_T22() =>
        story.Falls("T22", evidence => evidence with { Rows = [.. evidence.Rows.Select(row => row.What.Contains("decided finally", StringComparison.Ordinal) ? row with { Who = "Philippa Stanhope (invented)" } : row)] });

    [Fact]
    public void A_reason_without_the_other_review_fails_T29() =>
        story.Falls("T29", evidence => evidence with { Rows = [.. evidence.Rows.Select(row => row with { What = row.What.Replace($" (review {ExecutiveDisagreesStory.OtherReview})", "", StringComparison.Ordinal) })] });

    [Fact]
    public void A_member_without_confirmation_fails_T34() =>
        story.Falls("T34", evidence => evidence with { Rows = [.. evidence.Rows.Select(row => row with { What = row.What.Replace("confirmed to speak", "expected to speak", StringComparison.Ordinal) })] });
}
