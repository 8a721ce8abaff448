using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.HoldMeeting;

public static class Registration
{
    public static IServiceCollection AddHoldMeeting(this IServiceCollection services) => services
        .AddCard<PlanMeetingCard>()
        .AddCardVerb<PlanMeetingVerb>()
        .AddCard<SetMeetingCard>()
        .AddCardVerb<SetMeetingVerb>()
        .AddSingleton<Card>(new PageTaskCard(OwedKind.AnswerSlots, "Your calendar could not be read. Say which of the times suit you."))
        .AddCard<PackCard>()
        .AddCardVerb<PackVerb>()
        .AddCard<AttendanceCard>()
        .AddCardVerb<AttendanceVerb>()
        .AddSingleton<Card>(new PageTaskCard(OwedKind.RecordDecision, "The decision and its grounds tell the story, so they are written on a page: each criterion, the outcome, immediate actions, learning. The report is filled from it.", DecisionOutcome.Of))
        .AddCard<InviteeCard>()
        .AddCardVerb<InviteeVerb>()
        .AddCard<MinuteTakerCard>()
        .AddCardVerb<MinuteTakerVerb>()
        .AddCard<DeclareConflictCard>()
        .AddCardVerb<DeclareNoConflictVerb>()
        .AddCard<ConsiderConflictCard>()
        .AddCardVerb<ConsiderConflictVerb>()
        .AddCard<AgreeCriteriaCard>()
        .AddCardVerb<AgreeCriteriaVerb>()
        .AddCard<CastVoteCard>()
        .AddCardVerb<CastVoteVerb>()
        .AddCard<CloseVoteCard>()
        .AddCardVerb<CloseVoteVerb>()
        .AddCard<MinutesCard>()
        .AddCardVerb<CirculateMinutesVerb>()
        .AddSingleton<IMailWriter, PackMail>()
        .AddSingleton<IMailWriter, MinutesMail>();
}
