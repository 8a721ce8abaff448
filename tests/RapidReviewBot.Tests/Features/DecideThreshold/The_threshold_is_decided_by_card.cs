using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Features.DecideThreshold;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;

namespace RapidReviewBot.Tests.Features.DecideThreshold;

/// <summary>Cards pressed in Teams, real events in calendars, real letters in mailboxes.</summary>
public sealed class The_threshold_is_decided_by_card(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact, Trait("Duty", "R02")]
    public async Task A_partner_calls_the_three_to_a_short_meeting_and_it_stands_in_their_calendars()
    {
        await using var room = await ThresholdRoom.OpenAsync(azurite, "redbridge");
        var card = await room.CardAsync(room.Authority, "Give your view on the threshold");

        await room.PressAsync(room.Authority, card, "Call a short online meeting first");

        await room.EventuallyAsync(review => review.SideMeeting(SideMeetings.Threshold) is not null);
        var organised = Organised(room);
        Assert.Equal(3, organised.Attendees.Count);
        Assert.Contains(organised.Attendees, invitee => invitee.Address.Address == room.Room.Person("partner-lead-police").Mail);
        Assert.NotNull(organised.JoinUrl);
    }

    [Fact, Trait("Duty", "R02")]
    public async Task The_card_of_a_view_that_is_in_leads_back_to_it_until_all_are_in()
    {
        await using var room = await ThresholdRoom.OpenAsync(azurite, "redbridge");
        await room.CardAsync(room.Authority, "Give your view on the threshold");
        await room.ViewAsync("la-lead", met: false, 1);

        var card = await room.CardAsync(room.Authority, "Correct my view");
        await room.PressAsync(room.Authority, card, "Correct my view");
        var page = await room.ShownAsync(room.Authority, card);
        await room.PressAsync(room.Authority, card, "Show the task again");
        foreach (var (role, file) in new[] { ("icb-lead", 2), ("police-lead", 3) }) await room.ViewAsync(role, met: false, file);
        await room.PressAsync(room.Authority, card, "Correct my view");
        var settled = await room.ShownAsync(room.Authority, card);

        Assert.Contains("Open my page", page, StringComparison.Ordinal);
        Assert.Contains("Nothing is asked of you here any more.", settled, StringComparison.Ordinal);
        Assert.DoesNotContain("Correct my view", settled, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "R02")]
    public async Task The_partners_outside_the_tenant_are_asked_by_mail_with_their_own_link()
    {
        await using var room = await ThresholdRoom.OpenAsync(azurite, "redbridge");

        var mail = await ArrivedAsync(room, room.Room.Person("partner-lead-police"), "Give your view on the threshold");

        Assert.Contains("/task/give-threshold-view.-.police-lead", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bAB\b", mail.Subject);
    }

    [Fact, Trait("Duty", "R04")]
    public async Task A_senior_leader_chairs_only_after_declaring()
    {
        await using var room = await ThresholdRoom.OpenAsync(azurite, "redbridge");
        await room.ViewsAsync(met: true);
        var card = await room.CardAsync(room.Room.Manager, "Commission the review and name who chairs it", "\"title\":\"Commission the review\"");
        var leader = new { chair = $"senior-leader-chair/{room.Leader.Id}" };

        await room.PressAsync(room.Room.Manager, card, "Commission the review", leader);
        var refused = await room.ShownAsync(room.Room.Manager, card);
        await room.PressAsync(room.Room.Manager, card, "Ask for the declaration", leader);
        var declaration = await room.CardAsync(room.Leader, "Say whether you are free to chair the review");
        await room.PressAsync(room.Leader, declaration, "I declare that I have none");
        var again = await room.CardAsync(room.Room.Manager, "declared to have no responsibility for or involvement in the case", "\"title\":\"Commission the review\"");
        await room.PressAsync(room.Room.Manager, again, "Commission the review", leader);

        Assert.Contains("must first declare to have no direct responsibility for or involvement in the case", refused, StringComparison.Ordinal);
        var review = await room.ReadAsync();
        Assert.Equal("senior-leader-chair", review.Threshold.Commissioned?.Role);
        Assert.Equal([room.Leader.Id], review.Holding("chair", room.Hand.Procedure).Select(person => person.Id));
    }

    [Fact, Trait("Duty", "R03")]
    public async Task Views_that_differ_bring_the_scrutineer_a_card_by_themselves()
    {
        await using var room = await ThresholdRoom.OpenAsync(azurite, "redbridge");
        await room.ViewsAsync(met: true, except: "police-lead");

        var card = await room.CardAsync(room.Chair, "Advise the partners, who do not agree on the threshold");

        Assert.Contains("Get my page", await room.ShownAsync(room.Chair, card), StringComparison.Ordinal);
        Assert.Null((await room.ReadAsync()).Threshold.Decided);
    }

    [Fact, Trait("Duty", "T04")]
    public async Task The_local_authority_arranges_the_discussion_and_it_stands_in_the_calendars()
    {
        await using var room = await ThresholdRoom.OpenAsync(azurite, "tower-hamlets");
        var card = await room.CardAsync(room.Authority, "Arrange the discussion of the threshold");
        await room.EventuallyAsync(review => review.Threshold.Times.Count > 0);

        await room.PressAsync(room.Authority, card, "Send the invitations", new { day = "2026-03-03" });
        var half = await room.ShownAsync(room.Authority, card);
        var times = (await room.ReadAsync()).Threshold.Times;
        await room.PressAsync(room.Authority, card, "Send the invitations", new { day = "2026-03-03", time = "10:30" });

        Assert.Contains("Enter both the day and the start", half, StringComparison.Ordinal);
        await room.EventuallyAsync(review => review.SideMeeting(SideMeetings.Threshold) is not null);
        var organised = Organised(room);
        Assert.All(times, time => Assert.Equal(["partner-lead-icb", "partner-lead-police"], room.RolesOf(time.Unknown)));
        Assert.All(times, time => Assert.Equal(["partner-lead-la"], room.RolesOf(time.Free)));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 10, 30, 0, TimeSpan.Zero), organised.Start);
        Assert.Equal(3, organised.Attendees.Count);
    }

    [Fact, Trait("Duty", "T05")]
    public async Task After_not_met_the_referrer_gets_the_letter_and_the_agency_is_asked()
    {
        await using var room = await ThresholdRoom.OpenAsync(azurite, "tower-hamlets", Circumstance.ReferrerIsProfessional);
        await room.DoAsync(room.Authority, new ArrangeDiscussion(new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero)));
        await room.ViewsAsync(met: false);
        var card = await room.CardAsync(room.Chair, "Say what follows: the threshold is not met");

        await room.PressAsync(room.Chair, card, "Confirm what follows", new { feedback = "true" });

        var mail = await ArrivedAsync(room, room.Referrer, "the threshold is not met");
        var letter = Assert.Single(mail.Attachments);
        Assert.EndsWith("Letter to the referrer.docx", letter.Name, StringComparison.Ordinal);
        var text = WordFile.TextOf(BinaryData.FromBytes(room.Room.Tenant.State.Blobs.Get(letter.Blob)));
        Assert.Contains("The threshold for a serious incident notification is not met.", text, StringComparison.Ordinal);
        Assert.Contains("Review the lessons with the other agencies", text, StringComparison.Ordinal);
        await room.EventuallyAsync(review => review.Threshold.LetterSentAt is not null);
        await ArrivedAsync(room, room.Referrer, "Review the lessons and feed back");
        Assert.Equal(ReviewStatus.Open, (await room.ReadAsync()).Status);
    }

    [Theory]
    [InlineData("redbridge", OwedKind.GiveThresholdView)]
    [InlineData("redbridge", OwedKind.CommissionReview)]
    [InlineData("redbridge", OwedKind.DeclareNoInvolvement)]
    [InlineData("tower-hamlets", OwedKind.ArrangeDiscussion)]
    [InlineData("tower-hamlets", OwedKind.ConcludeNotMet)]
    [InlineData("tower-hamlets", OwedKind.RecordMultiAgencyReview)]
    public async Task Each_card_keeps_to_the_schema_and_to_our_own_rules(string procedure, OwedKind kind)
    {
        var hand = new ReviewInHand(procedure).Opened(Circumstance.JointWorkingConcern, Circumstance.ReferrerIsProfessional).WithReferral();
        if (kind is OwedKind.ConcludeNotMet or OwedKind.RecordMultiAgencyReview) hand.DiscussionHeld("2026-04-01T10:00").Views(false, false, false);
        if (kind is OwedKind.RecordMultiAgencyReview) hand.By("chair", new ConcludeNotMet([], false, new(hand.InRole("manager").Id, new(2026, 5, 1))));
        if (kind is OwedKind.CommissionReview or OwedKind.DeclareNoInvolvement) hand.Views(true, true, true);
        if (kind is OwedKind.DeclareNoInvolvement) hand.ByManager(new AskDeclaration("senior-leader-chair", hand.InRole("senior-leader-chair").Id));
        var owed = hand.Owed.First(thing => thing.Kind == kind);
        await using var services = new ServiceCollection().AddDecideThreshold().BuildServiceProvider();

        var card = services.GetServices<Card>().Single(one => one.Kind == TaskCard.KindOf(kind));
        var drawn = await card.DrawAsync(new CardRequest(TaskCard.AddressOf(owed, hand.Review.Id), new(hand.Review, hand.Context), owed.By.Id, hand.Now), default);

        await CardCheck.PassAsync(new Dictionary<string, string> { [kind.ToString()] = drawn!.ToJson().ToString() });
    }

    private static CalendarEvent Organised(ThresholdRoom room) => Assert.Single(room.Room.Tenant.State.Events.All, one => one.IsOrganizer && one.Subject.StartsWith("Threshold discussion", StringComparison.Ordinal));

    private static async Task<MailMessage> ArrivedAsync(ThresholdRoom room, Person person, string subject)
    {
        MailMessage? Find() => room.Room.Tenant.Mail.In(room.Room.Tenant.People.Person(person.Mail), MailStore.Inbox).FirstOrDefault(one => one.Subject.Contains(subject, StringComparison.Ordinal));
        await ThresholdRoom.EventuallyAsync(() => Find() is not null);
        return Find()!;
    }
}
