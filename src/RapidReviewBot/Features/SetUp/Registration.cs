using RapidReviewBot.Conversation;

namespace RapidReviewBot.Features.SetUp;

public static class Registration
{
    public static IServiceCollection AddSetUp(this IServiceCollection services) => services
        .AddHostedService<PartnershipFiles>()
        .AddSingleton<Office>()
        .AddSingleton<SettingDesk>()
        .AddSingleton<TenantLookUp>()
        .AddChatWord<SetUpWord>()
        .AddCard<ClaimTeamCard>()
        .AddCard<SetUpCard>()
        .AddCard<DetailsCard>()
        .AddCard<LibraryCard>()
        .AddCard<RolesCard>()
        .AddCard<GiveRoleCard>()
        .AddCard<EndRoleCard>()
        .AddCard<AgenciesCard>()
        .AddCard<AgencyCard>()
        .AddCard<DatesCard>()
        .AddCardVerb<ClaimTeamVerb>()
        .AddCardVerb<ShowSettingVerb>()
        .AddCardVerb<ChangeDetailsVerb>()
        .AddCardVerb<FindSiteVerb>()
        .AddCardVerb<ChooseLibraryVerb>()
        .AddCardVerb<GiveRoleVerb>()
        .AddCardVerb<EndRoleVerb>()
        .AddCardVerb<SaveAgencyVerb>()
        .AddCardVerb<RemoveAgencyVerb>()
        .AddCardVerb<AddClosureVerb>()
        .AddCardVerb<AddMeetingDateVerb>()
        .AddCardVerb<RemoveDateVerb>();
}
