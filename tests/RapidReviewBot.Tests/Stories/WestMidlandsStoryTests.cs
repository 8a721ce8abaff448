using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>Each duty of the procedure, by what people received and what was filed.</summary>
[Collection(PlayedStories.Name)]
public sealed class WestMidlandsStoryTests(PlayedStory story)
{
    [Fact]
    public void The_story_ends_well() => Assert.Empty(story.Faults);

    [Fact, Trait("Duty", "W01")]
    public void The_filled_referral_form_is_in_the_case_folder() => story.Holds("W01");

    [Fact, Trait("Duty", "W02")]
    public void The_local_authoritys_own_duties_are_confirmed() => story.Holds("W02");

    [Fact, Trait("Duty", "W03")]
    public void The_report_is_with_the_Panel_within_15_working_days() => story.Holds("W03");

    [Fact, Trait("Duty", "W04")]
    public void Each_request_carries_template_and_letter() => story.Holds("W04");

    [Fact, Trait("Duty", "W05")]
    public void Requests_leave_within_2_working_days_with_the_outline_in_the_letter() => story.Holds("W05");

    [Fact, Trait("Duty", "W06")]
    public void Returns_are_asked_for_within_5_working_days_of_sending() => story.Holds("W06");

    [Fact, Trait("Duty", "W07")]
    public void Each_agency_confirms_that_its_records_are_secured() => story.Holds("W07");

    [Fact, Trait("Duty", "W08")]
    public void The_kind_of_meeting_is_chosen_and_logged() => story.Holds("W08");

    [Fact, Trait("Duty", "W09")]
    public void The_meeting_is_between_7_and_13_working_days_after_the_referral() => story.Holds("W09");

    [Fact, Trait("Duty", "W10")]
    public void A_teleconference_can_be_chosen_with_its_reason() => story.Holds("W10");

    [Fact, Trait("Duty", "W11")]
    public void The_papers_go_to_those_invited() => story.Holds("W11");

    [Fact, Trait("Duty", "W12")]
    public void Each_paper_is_marked_sent_in_advance_or_tabled() => story.Holds("W12");

    [Fact, Trait("Duty", "W13")]
    public void The_minutes_say_that_the_meeting_was_quorate() => story.Holds("W13");

    [Fact, Trait("Duty", "W14")]
    public void The_decision_is_recorded_with_each_criterion() => story.Holds("W14");

    [Fact, Trait("Duty", "W15")]
    public void The_report_is_filled_and_agreed() => story.Holds("W15");

    [Fact, Trait("Duty", "W16")]
    public void Report_and_covering_letter_reach_the_Panel_within_2_working_days_of_the_meeting() => story.Holds("W16");

    [Fact, Trait("Duty", "W17")]
    public void Agencies_and_the_referrer_are_told_the_outcome() => story.Holds("W17");

    [Fact, Trait("Duty", "W18")]
    public void Agencies_are_reminded_of_their_inspectorates_and_confirm() => story.Holds("W18");

    [Fact, Trait("Duty", "W19")]
    public void The_letter_says_that_more_is_asked_only_if_a_review_follows() => story.Holds("W19");

    [Fact, Trait("Duty", "N01")]
    public void The_national_limit_stands_beside_the_local_dates() => story.Holds("N01");

    [Fact, Trait("Duty", "N03")]
    public void The_notifications_own_limit_is_dated() => story.Holds("N03");

    [Fact, Trait("Duty", "N04")]
    public void Up_to_four_children_can_be_entered() => story.Holds("N04");

    [Fact, Trait("Duty", "N08")]
    public void Criteria_are_asked_one_by_one_with_grounds() => story.Holds("N08");

    [Fact, Trait("Duty", "N09")]
    public void No_name_of_the_family_leaves_pages_and_files() => story.Holds("N09");

    [Fact, Trait("Duty", "N10")]
    public void The_first_thing_said_is_999_and_the_front_door() => story.Holds("N10");

    [Fact, Trait("Duty", "N11")]
    public void People_without_an_account_act_by_personal_link() => story.Holds("N11");

    [Fact]
    public async Task Every_card_keeps_to_the_schema_and_to_our_own_rules() =>
        await Testing.CardCheck.PassAsync(Directory.EnumerateFiles(Path.Combine(story.Folder, "cards")).ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText));

    [Fact]
    public void Every_request_to_Graph_and_the_channel_was_let_through() =>
        Assert.DoesNotContain(File.ReadLines(Path.Combine(story.Folder, "journal.jsonl")), row => row.Contains("\"status\":401", StringComparison.Ordinal) || row.Contains("\"status\":500", StringComparison.Ordinal));
}
