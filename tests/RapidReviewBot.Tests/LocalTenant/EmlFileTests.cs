using System.Text;
using System.Text.RegularExpressions;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class EmlFileTests
{
    private const string Subject = "Adolygiad Cyflym – dogfennau’r bartneriaeth, ŵyl a thŷ, un peth arall sydd yn hir iawn";

    [Fact]
    public void A_subject_beyond_ASCII_is_folded_into_encoded_words_and_reads_back_as_it_was()
    {
        string text = Write(html: "<p>ŵ</p>");

        string header = Regex.Match(text, @"^Subject: (?<value>[^\r]*(\r\n [^\r]*)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value;
        var words = Regex.Matches(header, @"=\?utf-8\?B\?(?<code>[^?]+)\?=", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.Equal(Subject, string.Concat(words.Select(one => Encoding.UTF8.GetString(Convert.FromBase64String(one.Groups["code"].Value)))));
        Assert.All(words, one => Assert.True(one.Length <= 75));
    }

    [Fact]
    public void Every_line_is_ASCII_and_short_enough_to_travel()
    {
        string text = Write(html: $"<p>{new string('ŵ', 2000)}</p>");

        Assert.True(Ascii.IsValid(text));
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 998, line));
    }

    [Fact]
    public void A_line_break_in_a_subject_does_not_begin_a_header()
    {
        string text = Write(html: "<p>x</p>", subject: "Review\r\nBcc: somebody@elsewhere.example");

        Assert.DoesNotContain("\nBcc:", text, StringComparison.Ordinal);
    }

    private static string Write(string html, string subject = Subject)
    {
        using var state = new TenantState(null);
        string blob = state.Blobs.Put("attached"u8);
        return Encoding.ASCII.GetString(new EmlFile(state).Of(new MailMessage
        {
            Id = "AAkA1",
            MailboxId = "m",
            Folder = "inbox",
            Subject = subject,
            BodyType = "html",
            Body = html,
            From = new MailAddress("a@council.example", "Siân"),
            To = [new MailAddress("b@school.example")],
            InternetMessageId = "<1@council.example>",
            ConversationId = "c",
            Attachments = [new MailAttachment("1", "Ffurflen ŵyl.docx", "application/octet-stream", blob, 8)],
        }));
    }
}
