using Newtonsoft.Json;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.Submit;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.Submit;

public sealed class Returns_that_lack_are_named_before_the_end
{
    private readonly ReviewInHand review = new ReviewInHand().AtSigning("2026-04-09T10:00");

    [Fact, Trait("Duty", "W06")]
    public async Task On_the_card_that_sends_the_report_with_what_follows_and_the_button_still_there()
    {
        var (accepted, waiting, back, none) = OneOfEach();
        ReadyToSend();

        var card = await DrawAsync(new SubmissionCard(), review.Owed.First(one => one.Kind == OwedKind.ApproveSubmission));

        Assert.Contains($"{waiting}: the return has come and is not accepted yet", card);
        Assert.Contains($"{back}: the return was sent back, and no new one has come", card);
        Assert.Contains($"{none}: no return has come", card);
        Assert.DoesNotContain($"{accepted}: ", card);
        Assert.Contains("what has not come is not in it. Nothing stops you from sending it.", card);
        Assert.Contains(SubmissionVerb.Verb, card);
    }

    [Fact, Trait("Duty", "W06")]
    public async Task On_the_card_that_closes_the_review()
    {
        var (accepted, _, _, none) = OneOfEach();
        ReadyToSend();
        review.Given(new ReportSubmitted("panel@example.gov.uk", "<panel@example>", review.NewestHash()));
        review.Given([.. review.Review.Agencies.SelectMany(part => new ReviewEvent[] { new OutcomeTold(part.Agency.Id, part.Lead.Id), new InspectorateConfirmed(part.Agency.Id, false, null) })]);

        var card = await DrawAsync(new CloseReviewCard(), review.Owed.First(one => one.Kind == OwedKind.CloseReview));

        Assert.Contains($"{none}: no return has come", card);
        Assert.DoesNotContain($"{accepted}: ", card);
        Assert.Contains("can't give a return any more", card);
        Assert.Contains(CloseReviewVerb.Verb, card);
    }

    [Fact]
    public async Task And_nothing_is_said_once_every_return_is_accepted()
    {
        review.Given([.. review.Review.Asked.SelectMany(part => Accepted(part.Agency.Id))]);
        ReadyToSend();

        var card = await DrawAsync(new SubmissionCard(), review.Owed.First(one => one.Kind == OwedKind.ApproveSubmission));

        Assert.DoesNotContain("not accepted", card);
    }

    [Fact, Trait("Duty", "N05")]
    public async Task A_review_that_was_stood_down_is_closed_without_a_word_on_returns()
    {
        review.Given(new ReviewStoodDown("The chair", "Criteria not met"));

        var card = await DrawAsync(new CloseReviewCard(), review.Owed.First(one => one.Kind == OwedKind.CloseReview));

        Assert.DoesNotContain("return", card);
    }

    /// <summary>Names of agencies: one accepted, one that waits, one sent back; the rest gave nothing.</summary>
    private (string Accepted, string Waiting, string Back, string None) OneOfEach()
    {
        var asked = review.Review.Asked.Select(part => part.Agency).ToList();
        review.Given([.. Accepted(asked[0].Id), Received(asked[1].Id), Received(asked[2].Id), new ReturnSentBack(asked[2].Id, 1, ["unsigned"])]);
        return (asked[0].Name, asked[1].Name, asked[2].Name, asked[3].Name);
    }

    private static IReadOnlyList<ReviewEvent> Accepted(string agency) => [Received(agency), new ReturnAccepted(agency, 1)];

    private static ReturnReceived Received(string agency) => new(agency, Stages.Filed(DocumentKind.ReturnForm, agency), ReturnRoute.Page, true, []);

    private void ReadyToSend()
    {
        review.SignedByAll().ByService(new RecordDocument(Stages.Filed(DocumentKind.SignedPdf, version: review.NewestVersion())));
        foreach (var kind in review.Procedure.Submission.With) review.ByService(new RecordDocument(Stages.Filed(kind)));
    }

    private async Task<string> DrawAsync(TaskCard card, Owed owed)
    {
        var drawn = await card.DrawAsync(new(TaskCard.AddressOf(owed, review.Review.Id), new(review.Review, review.Context), owed.By.Id, review.Now), default);
        return drawn!.ToJson().ToString(Formatting.None);
    }
}
