using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>Each duty of the procedure, by what people received and what was filed.</summary>
[Collection(StoriesAtOnce.Name)]
public sealed class JcrStoryTests(FiveStories story)
{
    private const string Procedure = "jcr";

    [Fact, Trait("Duty", "J01")]
    public void Both_limits_of_the_notification_are_dated() => story.Holds(Procedure, "J01");

    [Fact, Trait("Duty", "J02")]
    public void The_chair_agrees_the_timeline() => story.Holds(Procedure, "J02");

    [Fact, Trait("Duty", "J03")]
    public void All_documents_are_in_the_case_folder() => story.Holds(Procedure, "J03");

    [Fact, Trait("Duty", "J04")]
    public void The_notification_is_the_decision_of_Childrens_Social_Care() => story.Holds(Procedure, "J04");

    [Fact, Trait("Duty", "J05")]
    public void The_chair_confirms_which_agencies_are_asked_before_they_are() => story.Holds(Procedure, "J05");

    [Fact, Trait("Duty", "J06")]
    public void Senior_officers_and_pre_meets_are_on_the_plan_and_in_calendars() => story.Holds(Procedure, "J06");

    [Fact, Trait("Duty", "J07")]
    public void Forms_are_sent_on_Day_1_and_back_by_Day_5() => story.Holds(Procedure, "J07");

    [Fact, Trait("Duty", "J09")]
    public void Case_folder_and_sub_folders_have_their_exact_names() => story.Holds(Procedure, "J09");

    [Fact, Trait("Duty", "J10")]
    public void Chair_and_manager_get_the_status_each_working_morning() => story.Holds(Procedure, "J10");

    [Fact, Trait("Duty", "J11")]
    public void The_presentation_is_decided_in_time_and_the_findings_are_shared() => story.Holds(Procedure, "J11");

    [Fact, Trait("Duty", "J12")]
    public void The_log_names_the_file_of_each_paper_and_key_mails_are_kept() => story.Holds(Procedure, "J12");

    [Fact, Trait("Duty", "J15")]
    public void Each_return_is_shared_with_the_chair_the_same_day() => story.Holds(Procedure, "J15");

    [Fact, Trait("Duty", "J18")]
    public void Forms_go_out_on_Day_6_and_the_report_is_begun_from_them() => story.Holds(Procedure, "J18");

    [Fact, Trait("Duty", "J19")]
    public void The_meeting_is_on_Day_7_or_8_and_its_minutes_are_circulated() => story.Holds(Procedure, "J19");

    [Fact, Trait("Duty", "J20")]
    public void Each_criterion_is_decided_with_grounds() => story.Holds(Procedure, "J20");

    [Fact, Trait("Duty", "J21")]
    public void Each_member_approves_that_the_report_holds_what_is_needed() => story.Holds(Procedure, "J21");

    [Fact, Trait("Duty", "J22")]
    public void The_chair_releases_the_report_and_the_office_circulates_it() => story.Holds(Procedure, "J22");

    [Fact, Trait("Duty", "J23")]
    public void The_signed_report_reaches_Panel_and_Ofsted() => story.Holds(Procedure, "J23");

    [Fact, Trait("Duty", "J24")]
    public void Their_answers_are_filed_under_statutory_correspondence() => story.Holds(Procedure, "J24");

    [Fact, Trait("Duty", "J25")]
    public void Log_and_tracker_are_in_the_folder() => story.Holds(Procedure, "J25");

    [Fact, Trait("Duty", "J26")]
    public void Minutes_go_out_within_24_hours() => story.Holds(Procedure, "J26");

    [Fact, Trait("Duty", "J27")]
    public void What_manager_and_chair_discussed_is_in_the_log() => story.Holds(Procedure, "J27");

    [Fact, Trait("Duty", "J28")]
    public void Chair_and_manager_approve_the_final_draft() => story.Holds(Procedure, "J28");
}
