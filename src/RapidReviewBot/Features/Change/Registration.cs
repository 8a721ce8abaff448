using RapidReviewBot.Conversation;

namespace RapidReviewBot.Features.Change;

public static class Registration
{
    public static IServiceCollection AddChange(this IServiceCollection services) => services
        .AddCard<ChangeCard>()
        .AddCardVerb<ChooseChangeVerb>()
        .AddCardVerb<StandDownVerb>()
        .AddCardVerb<ReopenPlanVerb>()
        .AddCardVerb<AgreeLastDayVerb>()
        .AddCardVerb<CallOffVerb>()
        .AddCardVerb<CallOffThresholdVerb>()
        .AddCardVerb<CorrectDatesVerb>()
        .AddCardVerb<CorrectNotificationVerb>()
        .AddCardVerb<GiveRoleVerb>()
        .AddCardVerb<EndRoleVerb>()
        .AddCardVerb<NoteAbsenceVerb>()
        .AddCardVerb<AddAgencyVerb>()
        .AddCardVerb<ReplaceContactVerb>()
        .AddChatWord<ChangeWord>();
}
