using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    /// <summary>What effects report back. The same report twice changes nothing.</summary>
    private static Decision? Recording(Moment at) => at.Command.What switch
    {
        RecordChannel made => at.Review.Channel?.ChannelId == made.ChannelId ? Decision.NothingToDo : new ChannelCreated(made.ChannelId, made.WebUrl, made.Name),
        RecordCaseFolder made => at.Review.Folder?.FolderId == made.FolderId
            ? Decision.NothingToDo
            : new CaseFolderCreated(made.FolderId, made.WebUrl, made.Name, made.SubFolders),
        RecordDocument filed => Filed(at, filed),
        RecordMailSent sent => MailLeft(at, sent),
        RecordBounce bounce => new MailBounced(bounce.MessageId, bounce.PersonId),
        RecordAsked asked => new PersonAsked(asked.PersonId, asked.Owed),
        RecordSlots found => !at.Review.Meeting.Held && (at.Review.Meeting.Set is null || at.Review.MeetsOnClosedDay(at.Context.Calendar)) ? new SlotsFound(found.Slots) { OthersDays = found.OthersDays } : Decision.NothingToDo,
        RecordMeetingBooked booked => new MeetingBooked(booked.EventId, booked.JoinUrl, booked.Start),
        RecordMeetingDayTaken taken => new MeetingDayTaken(taken.Day),
        RecordMeetingCancelled cancelled => new MeetingCancelled(cancelled.EventId),
        RecordThresholdTimes found => at.Review.Threshold is { Meeting: null, Decided: null } ? new ThresholdTimesFound(found.Times) : Decision.NothingToDo,
        RecordSideMeeting booked => at.Review.SideMeeting(booked.Purpose)?.EventId == booked.EventId
            ? Decision.NothingToDo
            : new SideMeetingBooked(booked.Purpose, booked.EventId, booked.JoinUrl, booked.Start),
        RecordSideMeetingCancelled cancelled => at.Review.SideMeeting(cancelled.Purpose)?.EventId == cancelled.EventId
            ? new SideMeetingCancelled(cancelled.Purpose, cancelled.EventId)
            : Decision.NothingToDo,
        RecordChannelArchived => new ChannelArchived(),
        RecordReply reply => new ReplyFiled(reply.Reply, reply.From),
        _ => null,
    };

    private static Decision Filed(Moment at, RecordDocument filed)
    {
        var document = filed.Document;
        if (at.Review.Documents.Contains(document)) return Decision.NothingToDo;
        return IsReport(at.Procedure, document.Document) ? ReportFiled(at, document, filed.Unfilled) : new DocumentFiled(document);
    }

    private static bool IsReport(Procedure procedure, DocumentKind kind) => procedure.Report.Document == kind;

    private static Decision MailLeft(Moment at, RecordMailSent sent)
    {
        var left = new MailSent(sent.Letter, sent.PersonId, sent.AgencyId, sent.MessageId, sent.Saved);
        return sent switch
        {
            { Letter: Letters.ReviewBegun } => Decision.All(left, Told(at, sent.PersonId)),
            { Letter: Letters.ScopingRequest, AgencyId: { } agency } => Decision.All(left, new RequestSent(agency, sent.PersonId)),
            { Letter: Letters.Outcome, AgencyId: { } agency } => Decision.All(left, new OutcomeTold(agency, sent.PersonId)),
            { Letter: Letters.ReturnShared, AgencyId: { } agency } when at.Review.Agency(agency)?.LatestReturn is { } given => Decision.All(left, new ReturnShared(agency, given.Version, sent.PersonId)),
            { Letter: Letters.NotMet } => AndEnd(at, left, new NotMetLetterSent(sent.PersonId)),
            { Letter: Letters.OfstedSubmission } => Decision.All(left, new ReportSubmittedToOfsted(sent.PersonId, sent.MessageId, at.Review.FollowUp.OfstedApproved?.Sha256 ?? "")),
            { Letter: Letters.PanelSubmission } => Decision.All(left, new ReportSubmitted(sent.PersonId, sent.MessageId, at.Review.Report.Approved?.Sha256 ?? "")),
            _ => left,
        };
    }
}
