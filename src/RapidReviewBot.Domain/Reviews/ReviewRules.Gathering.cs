using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Gathering(Moment at) => at.Command.What switch
    {
        ConfirmAgencies confirm => AgenciesConfirmed(at, confirm),
        NameLead name => ForAgency(at, name.AgencyId, part => part.Lead == name.Lead ? Decision.NothingToDo : new LeadNamed(name.AgencyId, name.Lead)),
        ReplaceContact replace => ForAgency(at, replace.AgencyId, part => ContactReplaced(part, replace)),
        ConfirmRecordsSecured secured => ForAgency(at, secured.AgencyId, _ => Secured(at, secured)),
        ReceiveReturn received => ForAgency(at, received.AgencyId, part => WithPapers(at, received.AgencyId, Received(part, received))),
        AcceptReturn accept => ForAgency(at, accept.AgencyId, part => WithPapers(at, accept.AgencyId, Settled(part, accept.Version, () => new ReturnAccepted(accept.AgencyId, accept.Version)))),
        SendBackReturn back => ForAgency(at, back.AgencyId, part => back.Reasons.Count == 0
            ? No("reason-missing", "Choose at least one reason, so that the agency knows what to mend.", "J16")
            : Settled(part, back.Version, () => new ReturnSentBack(back.AgencyId, back.Version, back.Reasons))),
        _ => null,
    };

    private static Decision AgenciesConfirmed(Moment at, ConfirmAgencies confirm)
    {
        if (at.Review.When<ReferralFiled>() is null)
            return No("referral-first", "File the referral first: the letter to the agencies gives its outline.", "W05");
        if (NotBegun(at) is { } early) return early;
        if (confirm.AgencyIds.Count == 0) return No("agencies-count", "Choose at least one agency.", "W04");
        if (confirm.AgencyIds.FirstOrDefault(id => at.Review.Agency(id) is null) is { } unknown)
            return No("unknown-agency", $"\"{Short(unknown)}\" is not an agency of this review. Choose from the list, or add it first.");
        if (at.Procedure.Agencies.ListedBy is { } lister && at.Review.Preparing.Listed is null)
            return No("list-first", $"The {at.Procedure.Role(lister)?.Title} has not shared the list of agencies yet. Ask for it, or enter it for them.", "R05");
        var mayAsk = Preparation.MayBeAsked(at.Review, at.Procedure).Select(part => part.Agency.Id).ToHashSet();
        if (confirm.AgencyIds.FirstOrDefault(id => !mayAsk.Contains(id)) is { } notAgreed)
            return No("not-agreed", $"{at.Review.Agency(notAgreed)!.Agency.Name} was not confirmed by the {at.Procedure.Role(at.Procedure.Agencies.ConfirmedBy!)?.Title}. Only agencies that were are asked.", "J05");
        var fresh = confirm.AgencyIds.Distinct().Where(id => !at.Review.Agency(id)!.Asked).ToList();
        return fresh.Count == 0 ? Decision.NothingToDo : new AgenciesConfirmed(fresh);
    }

    private static Decision ContactReplaced(AgencyPart part, ReplaceContact replace)
    {
        if (!part.AnswersFor(replace.PersonId)) return No("not-its-contact", $"That person does not answer for {part.Agency.Name} any more. Open the card again and choose from the list.");
        if (string.IsNullOrWhiteSpace(replace.Contact.Name) || replace.Contact.Name.Length > 200 || !IsAddress(replace.Contact.Email))
            return No("contact-missing", "Give the new contact's full name and a work email address, like name@example.nhs.uk.");
        var before = part.Lead.Id == replace.PersonId ? part.Lead : part.Agency.Contact;
        return before.Id == replace.Contact.Id || string.Equals(before.Email, replace.Contact.Email, StringComparison.OrdinalIgnoreCase)
            ? No("same-contact", $"{before.Name} at {before.Email} answers for {part.Agency.Name} already. Enter somebody else, or another address.")
            : new ContactReplaced(part.Agency.Id, replace.PersonId, replace.Contact);
    }

    private static Decision Secured(Moment at, ConfirmRecordsSecured secured)
    {
        if (secured.On > at.Today) return No("date-in-future", "The date on which the records were secured is in the future. Enter the day it was done.", "W07");
        if (string.IsNullOrWhiteSpace(secured.Place) || secured.Place.Length > 200)
            return No("place-missing", "Say in at most 200 characters where the records are held.", "W07");
        if (string.IsNullOrWhiteSpace(secured.Representative) || secured.Representative.Length > 200)
            return No("representative-missing", "Name the one representative through whom the records can be reached, in at most 200 characters.", "W07");
        return new RecordsSecured(secured.AgencyId, secured.On, secured.Place.Trim(), secured.Representative.Trim(), secured.CopyForOngoingWork);
    }

    private static Decision Received(AgencyPart part, ReceiveReturn received)
    {
        if (!part.Asked) return No("not-asked", $"{part.Agency.Name} was not asked for a return in this review.");
        if (part.LatestReturn is { State: ReturnState.Accepted })
            return No("already-accepted", $"The return of {part.Agency.Name} was accepted. To change it, ask the Partnership Manager to send it back first.");
        return part.LatestReturn?.Form.Sha256 == received.Form.Sha256
            ? Decision.NothingToDo
            : new ReturnReceived(received.AgencyId, received.Form, received.Route, received.Known, received.Findings) { Named = received.Named };
    }

    /// <summary>What comes after the papers went out follows them at once (B08).</summary>
    private static Decision WithPapers(Moment at, string agencyId, Decision decision)
    {
        if (decision is not Decision.Accepted accepted) return decision;
        var after = accepted.Events.Aggregate(at.Review, (review, happened) => review.Evolve(new RecordedEvent(review.Version + 1, at.Now, at.Command.By, happened)));
        return MeetingPack.Following(after, agencyId, at.Procedure, at.Now) is { } late ? Decision.All([.. accepted.Events, late]) : decision;
    }

    private static Decision Settled(AgencyPart part, int version, Func<ReviewEvent> happened)
    {
        if (part.LatestReturn is not { } latest) return No("no-return", $"{part.Agency.Name} has not returned anything yet.");
        if (latest.Version != version) return No("newer-return", $"{part.Agency.Name} has sent a newer version. Look at that one.");
        return latest.State == ReturnState.Waiting
            ? happened()
            : No("already-settled", $"This return was already {(latest.State == ReturnState.Accepted ? "accepted" : "sent back")}.");
    }
}
