using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>Brings a review in hand to a stage, doing what people and effects do on the way there.</summary>
public static class Stages
{
    public static ReviewInHand Opened(this ReviewInHand review, params Circumstance[] circumstances) => review
        .ByManager(review.Opening(circumstances))
        .ByService(new RecordChannel("channel-1", "https://teams.example/channel-1", review.Review.Reference))
        .ByService(new RecordCaseFolder("folder-1", "https://files.example/folder-1", review.Review.Reference, new Dictionary<string, string>()));

    /// <summary>A valid opening, everything having happened this morning.</summary>
    public static OpenReview Opening(this ReviewInHand review, params Circumstance[] circumstances) => new(
        review.Procedure.Opening.Dates.Where(date => date.Required).ToDictionary(date => date.Fact, date => date.Fact == Fact.IncidentHappened
            ? LondonTime.StartOf(LondonTime.DateOf(review.Now)).AddDays(-1)
            : LondonTime.StartOf(LondonTime.DateOf(review.Now))),
        ["AB"],
        circumstances,
        review.Context.Partnership.Agencies[^1].Id,
        [.. review.Context.Partnership.Agencies.Select(agency => agency.Id)])
    {
        References = review.Procedure.Opening.Dates.Where(date => date is { Required: true, ReferenceLabel: not null }).ToDictionary(date => date.Fact, date => $"EXAMPLE-{date.Fact}"),
    };

    public static ReviewInHand WithReferral(this ReviewInHand review) => review.ByManager(new FileReferral(Filed(DocumentKind.Referral)));

    public static ReviewInHand AgenciesAsked(this ReviewInHand review)
    {
        if (!ThresholdSteps.HasBegun(review.Review, review.Procedure)) review.ThresholdMet();
        List<string> agencies = [.. review.Review.Agencies.Select(part => part.Agency.Id)];
        if (review.Procedure.Agencies.ListedBy is { } lister && review.Review.Preparing.Listed is null) review.By(lister, new ListAgencies(agencies, null));
        if (review.Procedure.Agencies.ConfirmedBy is { } confirmer && review.Review.Preparing.Agreed is null) review.By(confirmer, new AgreeAgencies(agencies));
        review.ByManager(new ConfirmAgencies(agencies));
        foreach (var part in review.Review.Asked.ToList())
        {
            foreach (var kind in review.Procedure.Returns.SentWith) review.ByService(new RecordDocument(Filed(kind, part.Agency.Id)));
            review.ByService(new RecordMailSent(Letters.ScopingRequest, part.Lead.Id, part.Agency.Id, $"<{part.Agency.Id}@example>", null));
        }
        return review;
    }

    public static ReviewInHand Returned(this ReviewInHand review)
    {
        foreach (var part in review.Review.Asked.ToList())
        {
            review.ByAgency(part.Agency.Id, new ConfirmRecordsSecured(part.Agency.Id, LondonTime.DateOf(review.Now), "Locked room", "The nominated representative", false));
            review.ByAgency(part.Agency.Id, Return(part.Agency.Id));
            review.ByManager(new AcceptReturn(part.Agency.Id, 2));
        }
        return review;
    }

    public static ReceiveReturn Return(string agency) =>
        new(agency, Filed(DocumentKind.ReturnForm, agency, 2), ReturnRoute.Page, true, []);

    /// <param name="start">London date and time of the meeting.</param>
    public static ReviewInHand MeetingBooked(this ReviewInHand review, string start)
    {
        var at = new ReviewInHand(review.Procedure.Id, start).Now;
        return review
            .ByManager(new PlanMeeting(MeetingKind.Extraordinary, false, ""))
            .ByManager(new SetMeeting(at, ""))
            .ByService(new RecordMeetingBooked("event-1", "https://teams.example/join/1", at));
    }

    /// <summary>Everybody invited came, and the meeting is over.</summary>
    public static ReviewInHand MeetingHeld(this ReviewInHand review)
    {
        var set = review.Review.Meeting.Set ?? throw new InvalidOperationException($"No meeting is set: {review.Refusal?.Sentence}");
        review.At(LondonTime.InLondon(set.Start + set.Length).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        return review.ByManager(new RecordAttendance([.. Invitation.People(review.Review, review.Procedure).Select(person => person.Id)]));
    }

    public static ReviewInHand Decided(this ReviewInHand review) => review
        .By(review.Procedure.RolesOf(Capacity.Chair).First().Id, review.Deciding())
        .ByService(new RecordDocument(Filed(review.Procedure.Report.Document)));

    public static RecordDecision Deciding(this ReviewInHand review) => new(
        review.Procedure.Decision.Criteria.ToDictionary(criterion => criterion.Id, _ => true),
        review.Procedure.Decision.Outcomes[0].Id,
        Filed(DocumentKind.DecisionRecord),
        [])
    {
        LinesOfEnquiry = 1,
    };

    public static ReviewInHand Agreed(this ReviewInHand review) => review.Procedure.Report.AgreedAtMeeting
        ? review.By(review.Procedure.RolesOf(Capacity.Chair).First().Id, new AgreeReport(review.Review.Report.Newest!.Version, review.Review.Report.Newest.Sha256))
        : review;

    public static ReviewInHand SignedByAll(this ReviewInHand review)
    {
        while (SignOffSteps.Open(review.Review, review.Procedure) is [.., var step] && step.Kind != SignOffKind.Endorse)
            foreach (var role in SignOffSteps.Missing(review.Review, step).ToList())
                review.By(role, review.Signing(step));
        return review;
    }

    public static SignOff Signing(this ReviewInHand review, SignOffStep step) =>
        new(step.Id, review.Review.Report.Newest!.Version, review.Review.Report.Newest.Sha256, step.AlsoRatifies is not null);

    public static ReviewInHand Submitted(this ReviewInHand review)
    {
        review.ByService(new RecordDocument(Filed(DocumentKind.SignedPdf, version: review.Review.Report.Newest!.Version)));
        foreach (var kind in review.Procedure.Submission.With) review.ByService(new RecordDocument(Filed(kind)));
        return review
            .By(review.Procedure.Submission.SentBy, new ApproveSubmission(review.Review.Report.Newest.Version, review.Review.Report.Newest.Sha256))
            .ByService(new RecordMailSent(Letters.PanelSubmission, review.Context.Partnership.PanelMailbox, null, "<panel@example>", null));
    }

    /// <summary>A file as the record knows it; the hash follows from kind, agency and version.</summary>
    public static FiledDocument Filed(DocumentKind kind, string? agency = null, int version = 1) =>
        new(kind, agency, version, $"I/{kind} {agency} v{version}.docx", $"item-{kind}-{agency}-{version}", "https://files.example/item", $"{kind}{agency}{version}".PadRight(64, '0').ToLowerInvariant());
}
