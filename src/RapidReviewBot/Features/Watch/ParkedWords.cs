using RapidReviewBot.Domain.Effects;

namespace RapidReviewBot.Features.Watch;

/// <summary>What an effect was to do, in words.</summary>
public static class ParkedWords
{
    /// <param name="kind">The effect's type name, as it is recorded.</param>
    public static string What(string kind) => kind switch
    {
        nameof(CreateChannel) => "the review's channel could not be made.",
        nameof(CreateCaseFolder) => "the case folder could not be made.",
        nameof(SetFolderAccess) => "the case folder's permissions could not be set.",
        nameof(ArchiveChannel) => "the channel could not be archived.",
        nameof(KeepReviewCard) => "the review card could not be shown.",
        nameof(WriteDocument) => "a document could not be written.",
        nameof(LookForOtherNotifications) => "other reviews could not be looked at.",
        nameof(ConvertToPdf) => "the report could not be turned into PDF.",
        nameof(KeepDailyLog) => "the Daily Log could not be filed.",
        nameof(KeepReturnsChecklist) => "the Agency Returns Checklist could not be filed.",
        nameof(SendMail) => "a mail could not be sent.",
        nameof(AskPerson) or nameof(RemindPerson) or nameof(TellPerson) => "somebody could not be reached in Teams.",
        nameof(FindMeetingSlots) or nameof(FindThresholdTimes) => "calendars could not be read.",
        nameof(BookMeeting) => "the meeting could not be put into the calendars.",
        nameof(MoveMeeting) => "the meeting could not be moved.",
        nameof(InviteToMeeting) => "the invitations of the meeting could not be changed.",
        nameof(CancelMeeting) => "the meeting could not be taken out of the calendars.",
        nameof(BookSideMeeting) => "a meeting beside the review meeting could not be put into the calendars.",
        nameof(CancelSideMeeting) => "a meeting beside the review meeting could not be taken out of the calendars.",
        _ => "something could not be done.",
    };
}
