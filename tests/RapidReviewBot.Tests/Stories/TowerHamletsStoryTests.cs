using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>Each duty of the procedure, by what people received and what was filed.</summary>
[Collection(StoriesAtOnce.Name)]
public sealed class TowerHamletsStoryTests(FiveStories story)
{
    private const string Procedure = "tower-hamlets";

    [Fact, Trait("Duty", "T01")]
    public void The_referral_asks_for_the_safeguarding_lead_the_discussion_and_the_first_agency() => story.Holds(Procedure, "T01");

    [Fact, Trait("Duty", "T03")]
    public void Concern_about_joint_working_can_be_chosen() => story.Holds(Procedure, "T03");

    [Fact, Trait("Duty", "T04")]
    public void The_three_discuss_the_threshold_and_each_gives_a_view() => story.Holds(Procedure, "T04");

    [Fact, Trait("Duty", "T05")]
    public void No_letter_is_owed_when_the_threshold_is_met() => story.Holds(Procedure, "T05");

    [Fact, Trait("Duty", "T06")]
    public void Meeting_and_decision_keep_their_two_deadlines() => story.Holds(Procedure, "T06");

    [Fact, Trait("Duty", "T07")]
    public void The_panel_is_invited_and_only_its_voting_members_vote() => story.Holds(Procedure, "T07");

    [Fact, Trait("Duty", "T08")]
    public void The_agencies_are_reviewed_before_they_are_asked() => story.Holds(Procedure, "T08");

    [Fact, Trait("Duty", "T14")]
    public void Each_agency_has_its_slot_and_the_themes_are_captured() => story.Holds(Procedure, "T14");

    [Fact, Trait("Duty", "T15")]
    public void Threshold_and_vote_are_two_records() => story.Holds(Procedure, "T15");

    [Fact, Trait("Duty", "T16")]
    public void The_Decision_Sheet_is_written_the_next_working_day() => story.Holds(Procedure, "T16");

    [Fact, Trait("Duty", "T17")]
    public void The_three_executives_sign_the_same_sheet() => story.Holds(Procedure, "T17");

    [Fact, Trait("Duty", "T18")]
    public void The_chair_of_the_Executive_sends_it_to_the_Panel() => story.Holds(Procedure, "T18");

    [Fact, Trait("Duty", "T19")]
    public void The_practice_review_is_held_within_six_months() => story.Holds(Procedure, "T19");

    [Fact, Trait("Duty", "T21")]
    public void The_meeting_is_alone_on_its_day() => story.Holds(Procedure, "T21");

    [Fact, Trait("Duty", "T23")]
    public void The_date_of_a_death_review_is_asked_for() => story.Holds(Procedure, "T23");

    [Fact, Trait("Duty", "T24")]
    public void Conflicts_are_declared_before_the_papers_and_substitutes_agreed() => story.Holds(Procedure, "T24");

    [Fact, Trait("Duty", "T25")]
    public void Papers_go_out_two_working_days_before() => story.Holds(Procedure, "T25");

    [Fact, Trait("Duty", "T30")]
    public void The_referral_is_copied_by_link() => story.Holds(Procedure, "T30");

    [Fact, Trait("Duty", "T31")]
    public void The_clock_starts_with_the_notification() => story.Holds(Procedure, "T31");

    [Fact, Trait("Duty", "T32")]
    public void Actions_or_none_with_a_reason_close_the_matter() => story.Holds(Procedure, "T32");

    [Fact, Trait("Duty", "T33")]
    public void The_commission_waits_for_the_Executive_and_names_the_method() => story.Holds(Procedure, "T33");

    [Fact, Trait("Duty", "T35")]
    public void The_list_of_agency_checks_is_kept() => story.Holds(Procedure, "T35");

    [Fact, Trait("Duty", "T36")]
    public void The_agenda_is_workshop_and_decision() => story.Holds(Procedure, "T36");
}
