using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

/// <summary>What could not be done outside, in words: the same on cards, in mails and in the Daily Log.</summary>
public static class ParkedWords
{
    /// <summary>"a mail to Example Person could not be sent."</summary>
    public static string What(EffectParked parked, Review review) => parked.PersonId is { } id && review.Find(id) is { } person ? ToPerson(parked.Kind, person.Name) : What(parked.Kind);

    /// <summary>What to do about somebody who cannot be reached; null where it is for nobody in particular.</summary>
    public static string? Advice(EffectParked parked, Review review) => parked.PersonId is not { } id ? null
        : review.HasLeft(id) && (parked.Kind != nameof(SendMail) || review.IsReplaced(id)) ? "Nothing goes to this person any more: try again, and this is done with."
        : LeaverWords.Of(review, id) ?? OfAgency(id, review);

    /// <summary>Which card asks somebody else in the place of an agency's contact; null where the person answers for none.</summary>
    public static string? OfAgency(string personId, Review review) => review.Agencies.FirstOrDefault(part => part.AnswersFor(personId)) is { } part && review.Find(personId) is { } person
        ? $"If {person.Name} has left or the address is wrong, write \"change\" and choose \"Replace an agency's contact\": what is asked of {part.Agency.Name} then goes to the new contact."
        : null;

    private static string ToPerson(string kind, string name) => kind == nameof(SendMail) ? $"a mail to {name} could not be sent." : $"{name} could not be reached in Teams.";

    private static string What(string kind) => kind switch
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
