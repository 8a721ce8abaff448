using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    public ThresholdPart Threshold { get; init; } = new();

    private Review After(ThresholdEvent happened, DateTimeOffset at) => happened switch
    {
        ThresholdViewGiven given => Filed(given.Grounds) with { Threshold = Threshold with { Views = [.. Threshold.Views, new(given, at)] } },
        ThresholdViewCorrected corrected => Filed(corrected.Grounds) with { Threshold = Threshold.With(corrected) },
        ScrutineerAdvised advised => Filed(advised.Advice) with
        {
            Threshold = Threshold with { Advice = [.. Threshold.Advice, advised], Round = advised.Round + 1, ConsultedAt = at },
        },
        ThresholdDecided decided => (decided.Grounds is { } grounds ? Filed(grounds) : this) with { Threshold = Threshold with { Decided = decided, DecidedAt = at } },
        NotificationDecided => this,
        AssuranceGiven given => Filed(given.Answer) with { Threshold = Threshold with { Answers = [.. Threshold.Answers, (given, at)] } },
        MultiAgencyReviewHeld held => Filed(held.Outcome) with { Threshold = Threshold with { MultiAgencyReview = held, MultiAgencyReviewAt = at } },
        _ => this with { Threshold = ThresholdAfter(happened, at) },
    };

    private ThresholdPart ThresholdAfter(ThresholdEvent happened, DateTimeOffset at) => happened switch
    {
        ThresholdTimesFound found => Threshold with { Times = found.Times },
        ThresholdMeetingSet set => Threshold with { Meeting = set, MeetingSetAt = at, Times = [] },
        ThresholdMeetingCalledOff => Threshold with { Meeting = null, MeetingSetAt = null, CalledOff = Threshold.CalledOff + 1 },
        ThresholdDisputed disputed => Threshold with { DisputedRound = disputed.Round },
        DeclarationAsked asked => Threshold with { Declaring = asked },
        InvolvementDeclared declared => Threshold with
        {
            Declaring = null,
            Declarations = [.. Threshold.Declarations.Where(other => other.PersonId != declared.PersonId), declared],
        },
        ReviewCommissioned commissioned => Threshold with { Commissioned = commissioned, CommissionedAt = at },
        NotMetConcluded concluded => Threshold with { Concluded = concluded },
        NotMetLetterSent => Threshold with { LetterSentAt = at },
        _ => throw Unknown(happened),
    };
}
