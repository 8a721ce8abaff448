using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>The statutory partners in words. ICB is what older procedures call CCG; that word is never printed.</summary>
public static class PartnerWords
{
    public static string Name(Partner partner) => partner switch
    {
        Partner.LocalAuthority => "the local authority",
        Partner.Icb => "the Integrated Care Board (ICB)",
        Partner.Police => "the police",
        _ => throw new InvalidOperationException($"No words for {partner}."),
    };
}
