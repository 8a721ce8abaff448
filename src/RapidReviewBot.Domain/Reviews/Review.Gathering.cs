using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    private Review Gathered(GatheringEvent happened, DateTimeOffset at) => happened switch
    {
        AgenciesConfirmed confirmed => this with
        {
            Agencies = [.. Agencies.Select(part => part with { Asked = part.Asked || confirmed.AgencyIds.Contains(part.Agency.Id) })],
        },
        RequestSent sent => With(sent.AgencyId, part => part with { RequestSentAt = part.RequestSentAt ?? at }),
        LeadNamed named => With(named.AgencyId, part => part with { NamedLead = named.Lead, Former = [.. part.Former, .. Earlier(part.NamedLead)] }),
        ContactReplaced replaced => WithReader(With(replaced.AgencyId, part => Replace(part, replaced)), replaced),
        RecordsSecured secured => With(secured.AgencyId, part => part with { Secured = secured, SecuredAt = part.SecuredAt ?? at }),
        ReturnReceived received => Filed(received.Form).With(received.AgencyId, part => part with
        {
            Returns = [.. part.Returns, new(received.Form.Version, received.Form, at, received.Route, received.Known, received.Findings) { Named = received.Named }],
        }),
        ReturnAccepted accepted => Settle(accepted.AgencyId, accepted.Version, version => version with { State = ReturnState.Accepted, SettledAt = at }),
        ReturnSentBack back => Settle(back.AgencyId, back.Version, version => version with
        {
            State = ReturnState.SentBack,
            SettledAt = at,
            SentBackFor = back.Reasons,
        }),
        _ => throw Unknown(happened),
    };

    private static AgencyPart Replace(AgencyPart part, ContactReplaced replaced) => part with
    {
        Agency = part.Agency.Contact.Id == replaced.PersonId ? part.Agency with { Contact = replaced.Contact } : part.Agency,
        NamedLead = part.NamedLead?.Id == replaced.PersonId ? replaced.Contact : part.NamedLead,
        Former = [.. part.Former, .. Earlier(part.Lead.Id == replaced.PersonId ? part.Lead : part.Agency.Contact)],
    };

    /// <summary>The comment that was still to come is now the new contact's to give.</summary>
    private static Review WithReader(Review after, ContactReplaced replaced) => !after.IsReplaced(replaced.PersonId) || after.Draft.HasAnswered(replaced.PersonId)
        ? after
        : after with { Draft = after.Draft with { Readers = [.. after.Draft.Readers.Select(id => id == replaced.PersonId ? replaced.Contact.Id : id).Distinct()] } };

    private static IEnumerable<Person> Earlier(Person? person) => person is null ? [] : [person];

    private Review Settle(string agencyId, int version, Func<ReturnPart, ReturnPart> change) =>
        With(agencyId, part => part with { Returns = [.. part.Returns.Select(given => given.Version == version ? change(given) : given)] });
}
