using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>Each duty of the procedure, by what people received and what was filed.</summary>
[Collection(StoriesAtOnce.Name)]
public sealed class BhrStoryTests(FiveStories story)
{
    private const string Procedure = "bhr";

    [Fact, Trait("Duty", "B01")]
    public void Each_partner_is_told_on_Day_1_and_those_of_whom_it_was_asked_only_when_they_apply() => story.Holds(Procedure, "B01");

    [Fact, Trait("Duty", "B02")]
    public void The_notice_carries_the_dates_the_pro_forma_and_the_coordinating_group() => story.Holds(Procedure, "B02");

    [Fact, Trait("Duty", "B03")]
    public void Each_partner_names_its_lead_who_gets_what_is_asked_later() => story.Holds(Procedure, "B03");

    [Fact, Trait("Duty", "B04")]
    public void The_designated_nurse_tells_the_health_providers() => story.Holds(Procedure, "B04");

    [Fact, Trait("Duty", "B05")]
    public void Reports_are_asked_for_and_in_by_the_close_of_Day_6() => story.Holds(Procedure, "B05");

    [Fact, Trait("Duty", "B07")]
    public void Every_report_is_signed_by_senior_management() => story.Holds(Procedure, "B07");

    [Fact, Trait("Duty", "B08")]
    public void The_reports_are_circulated_on_Day_7() => story.Holds(Procedure, "B08");

    [Fact, Trait("Duty", "B09")]
    public void The_meeting_is_on_Day_8_with_those_who_must_be_invited() => story.Holds(Procedure, "B09");

    [Fact, Trait("Duty", "B10")]
    public void The_five_purposes_are_the_agenda_and_each_has_an_outcome() => story.Holds(Procedure, "B10");

    [Fact, Trait("Duty", "B11")]
    public void The_first_draft_is_complete_by_Day_11() => story.Holds(Procedure, "B11");

    [Fact, Trait("Duty", "B12")]
    public void The_draft_is_with_all_parties_by_Day_12() => story.Holds(Procedure, "B12");

    [Fact, Trait("Duty", "B13")]
    public void Comments_close_at_half_past_nine_on_Day_13() => story.Holds(Procedure, "B13");

    [Fact, Trait("Duty", "B14")]
    public void Manager_and_Head_of_Safeguarding_finish_the_report_on_Day_13() => story.Holds(Procedure, "B14");

    [Fact, Trait("Duty", "B15")]
    public void The_three_partners_sign_the_same_report_by_Day_14() => story.Holds(Procedure, "B15");

    [Fact, Trait("Duty", "B16")]
    public void The_manager_sends_the_report_to_the_Panel_by_Day_15() => story.Holds(Procedure, "B16");

    [Fact, Trait("Duty", "B17")]
    public void Partners_are_told_to_use_their_own_internal_processes() => story.Holds(Procedure, "B17");
}
