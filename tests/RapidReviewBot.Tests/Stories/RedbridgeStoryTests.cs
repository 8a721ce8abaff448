using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>Each duty of the procedure, by what people received and what was filed.</summary>
[Collection(StoriesAtOnce.Name)]
public sealed class RedbridgeStoryTests(FiveStories story)
{
    private const string Procedure = "redbridge";

    [Fact, Trait("Duty", "R01")]
    public void Referral_and_notification_are_both_held() => story.Holds(Procedure, "R01");

    [Fact, Trait("Duty", "R02")]
    public void The_three_partners_give_their_views_on_Day_1() => story.Holds(Procedure, "R02");

    [Fact, Trait("Duty", "R03")]
    public void Without_disagreement_nobody_is_consulted() => story.Holds(Procedure, "R03");

    [Fact, Trait("Duty", "R04")]
    public void The_review_is_commissioned_with_its_chair() => story.Holds(Procedure, "R04");

    [Fact, Trait("Duty", "R05")]
    public void The_local_authority_lists_the_agencies_before_they_are_asked() => story.Holds(Procedure, "R05");

    [Fact, Trait("Duty", "R06")]
    public void Forms_go_out_on_Day_1_and_are_due_in_one_week() => story.Holds(Procedure, "R06");

    [Fact, Trait("Duty", "R07")]
    public void Each_agency_and_the_partners_are_invited_on_Day_1() => story.Holds(Procedure, "R07");

    [Fact, Trait("Duty", "R09")]
    public void Draft_and_agenda_go_out_before_a_meeting_that_begins_at_ten_or_later() => story.Holds(Procedure, "R09");

    [Fact, Trait("Duty", "R10")]
    public void The_report_holds_what_it_must() => story.Holds(Procedure, "R10");

    [Fact, Trait("Duty", "R11")]
    public void Each_kind_of_attendee_is_invited_or_the_reason_is_held() => story.Holds(Procedure, "R11");

    [Fact, Trait("Duty", "R12")]
    public void The_six_terms_are_the_agenda_and_each_has_an_outcome() => story.Holds(Procedure, "R12");

    [Fact, Trait("Duty", "R13")]
    public void The_revised_draft_has_two_days_for_comment() => story.Holds(Procedure, "R13");

    [Fact, Trait("Duty", "R14")]
    public void The_partners_sign_and_ratify_separately() => story.Holds(Procedure, "R14");

    [Fact, Trait("Duty", "R15")]
    public void The_manager_sends_the_PDF_to_the_Panel_by_Day_15() => story.Holds(Procedure, "R15");

    [Fact, Trait("Duty", "R16")]
    public void The_conclusion_has_key_lines_of_enquiry() => story.Holds(Procedure, "R16");

    [Fact, Trait("Duty", "R18")]
    public void The_meeting_is_on_Day_8() => story.Holds(Procedure, "R18");

    [Fact, Trait("Duty", "R19")]
    public void The_chair_has_every_form_by_the_end_of_Day_7() => story.Holds(Procedure, "R19");
}
