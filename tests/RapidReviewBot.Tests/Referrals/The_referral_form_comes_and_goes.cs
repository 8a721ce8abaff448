using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Referrals;

/// <summary>The form is had from the office by chat, and comes back to it by mail; Children's Social Care gets the link.</summary>
[Trait("Duty", "T30")]
public sealed class The_referral_form_comes_and_goes : IAsyncLifetime
{
    private const string Story = "Planted words Quillfeather of what happened";
    private static readonly DateTimeOffset At = LocalTenantFixture.Start;

    private ReferralRoom room = null!;

    public async Task InitializeAsync() => room = await ReferralRoom.OpenAsync("tower-hamlets");

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task Whoever_asks_in_chat_gets_a_link_to_the_empty_form()
    {
        var lead = room.Holder("education-safeguarding");
        var context = await room.Get<ReviewContexts>().ForAsync(room.Settings.Id, default);

        await room.SayAsync(lead, "referral form");
        using var http = new HttpClient();
        var file = await http.GetByteArrayAsync(new Uri(room.Url, $"{ReferralPaths.To(room.Settings.Id, ReferralPaths.WordForm)}"));

        var shown = (await room.MessagesAsync(lead))[^1].ToJsonString();
        Assert.Contains(ReferralPaths.To(room.Settings.Id, ReferralPaths.WordForm), shown, StringComparison.Ordinal);
        Assert.Contains("call 999", shown, StringComparison.Ordinal);
        Assert.IsType<WordReading.Answered>(room.Get<ReferralForms>().ReadSent("form.docx", file, context.Procedure));
    }

    [Fact]
    [Trait("Duty", "N09")]
    public async Task A_filled_form_that_comes_by_mail_waits_for_the_office_and_its_sender_gets_a_receipt()
    {
        var (sender, manager, care) = (room.Holder("education-safeguarding").Email, room.Holder("manager"), room.Holder("childrens-social-care"));

        await room.WriteAsync(sender, "Our form", ("Rapid Review Referral Form.docx", Filled()));
        var receipt = Assert.Single(room.Inbox(sender), mail => mail.Subject == "Your referral has arrived");
        var card = await room.CardAsync(manager, "on the referral form");
        await room.PressAsync(manager, card, "Get my page");
        using var office = await room.SignedInAsync(manager, ReferralRoom.LinkIn(await room.ShownAsync(manager, card)));

        Assert.Contains("Its reference is REF-", receipt.Body, StringComparison.Ordinal);
        Assert.Contains("not answered", receipt.Body, StringComparison.Ordinal);
        Assert.Contains(Story, office.Text, StringComparison.Ordinal);
        Assert.Contains(room.Inbox(care.Email), mail => mail.Subject.StartsWith("A referral has come", StringComparison.Ordinal));
        Assert.DoesNotContain("Quillfeather", room.AllSent(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Referral", "referral.pdf", "This is a PDF")]
    [InlineData("A referral for you", "referral.docx", "This is not a Word document")]
    [InlineData("RE: The referral form", "empty", "holds no answers")]
    [InlineData("RE: The referral form", "other", "This is not the form")]
    public async Task A_file_that_is_no_referral_is_refused_with_a_plain_sentence(string subject, string file, string says)
    {
        var sender = room.Holder("education-safeguarding").Email;
        var content = file switch
        {
            "referral.pdf" => "%PDF-1.7"u8.ToArray(),
            "empty" => Form(FormAnswers.Empty, "professional-referral"),
            "other" => Form(FormAnswers.Empty, "referral"),
            _ => [1, 2, 3],
        };

        await room.WriteAsync(sender, subject, (file.Contains('.', StringComparison.Ordinal) ? file : $"{file}.docx", content));

        var answer = Assert.Single(room.Inbox(sender), mail => mail.Subject == "Your mail could not be used");
        Assert.Contains(says, answer.Body, StringComparison.Ordinal);
        Assert.Empty(await room.Get<ReferralShelf>().WithWorkAsync(default));
    }

    [Fact]
    public async Task A_mail_with_a_file_that_says_nothing_of_a_referral_is_left_for_people()
    {
        var sender = room.Holder("education-safeguarding").Email;

        await room.WriteAsync(sender, "Minutes of Tuesday", ("minutes.docx", [1, 2, 3]));

        Assert.DoesNotContain(room.Inbox(sender), mail => mail.Subject == "Your mail could not be used");
    }

    private static byte[] Filled() => Form(FormAnswers.Empty.With("circumstances", Story).With("referrer-agency", "A school"), "professional-referral");

    private static byte[] Form(FormAnswers answers, string form) =>
        WordFormWriter.Write(Documents.AnsweredForms.Forms[form], answers, new DocumentFacts("Referral", "Example", "", "OFFICIAL-SENSITIVE", At), "Example");
}
