using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

[Trait("Duty", "N11")]
[Trait("Duty", "W06")]
public sealed class ReturnPageTests(AzuriteFixture azurite) : CaseTests(azurite)
{
    const string Folder = "I. Notification and scoping";
    const string Task = "Give your agency's return (Initial Scoping and Information Sharing template)";

    [Fact]
    [Trait("Duty", "R08")]
    public async Task A_not_known_return_is_typed_checked_signed_and_filed()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await FillAsync(visitor);

        var check = visitor.Heading;
        await visitor.PressAsync("Send the return");

        Assert.Equal("Check your answers", check);
        Assert.Equal("Return received", visitor.Heading);
        var received = Assert.IsType<ReturnReceived>((await at.HistoryAsync())[^1].What);
        Assert.Equal((false, ReturnRoute.Page), (received.Known, received.Route));
        var text = WordFile.TextOf(await at.Files.ReadAsync(at.Folder, received.Form.ItemId, default));
        Assert.Contains("Liquidlogic", text, StringComparison.Ordinal);
        Assert.Contains("Dr Senior Signer", text, StringComparison.Ordinal);
        Assert.DoesNotContain(await at.FilesInAsync(Folder), file => file.Name.Contains("draft", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_filed_is_read_back_by_its_tags()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await FillAsync(visitor);
        await visitor.PressAsync("Send the return");
        var filed = (await at.ReviewAsync()).Agency(Agency)!.LatestReturn!.Form;

        var bytes = (await at.Files.ReadAsync(at.Folder, filed.ItemId, default)).ToArray();
        var reading = WordFormReader.Read(bytes, "return.docx", Form, at.Hand.Review.Reference, Agency);

        var answers = Assert.IsType<WordReading.Answered>(reading).Answers;
        Assert.Equal("not-known", answers.Text("known"));
        Assert.Equal("Dr Senior Signer", answers.Signature("senior")!.Name);
        Assert.Equal(new DateOnly(2026, 3, 31), answers.Rows("searched")[0].Date("date"));
    }

    [Fact]
    [Trait("Duty", "N09")]
    public async Task A_draft_is_kept_in_the_case_folder_and_in_no_table()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync(Task);
        await visitor.FollowAsync("Is the child or family known to you?");

        await visitor.PressAsync("Save and come back later", ("known", "not-known"), ("searched-0-system", "A system named Quillfeather"));
        using var later = await at.SignedInAsync(Contact);
        await later.FollowAsync(Task);
        await later.FollowAsync("Is the child or family known to you?");

        Assert.Equal("A system named Quillfeather", later.Page.QuerySelector("#searched-0-system")!.GetAttribute("value"));
        Assert.Contains(await at.FilesInAsync(Folder), file => file.Name.EndsWith("(draft).json", StringComparison.Ordinal));
        Assert.DoesNotContain("Quillfeather", await at.TablesTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(at.Host.Logged, line => line.Contains("Quillfeather", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_are_added_and_removed_without_scripts()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync(Task);
        await visitor.FollowAsync("Start now");

        await visitor.PressAsync("Add another to Records searched", ("searched-0-system", "First"));
        await visitor.PressAsync("Add another to Records searched", ("searched-1-system", "Second"));
        await visitor.PressAsync("Remove number 1 of Records searched");

        Assert.Equal("Second", visitor.Page.QuerySelector("#searched-0-system")!.GetAttribute("value"));
        Assert.Null(visitor.Page.QuerySelector("#searched-1-system"));
    }

    [Fact]
    [Trait("Duty", "B07")]
    public async Task A_return_without_a_senior_signature_can_not_be_sent()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await FillAsync(visitor, ("senior-name", ""), ("senior-role", ""), ("senior-date-day", ""), ("senior-date-month", ""), ("senior-date-year", ""));

        Assert.Equal(["Enter the name, role and date of the senior manager"], visitor.Errors);
        await visitor.OpenAsync(visitor.At.ToString().Replace("section/sign-off", "check", StringComparison.Ordinal));
        await visitor.PressAsync("Send the return");

        Assert.Contains("Enter the name, role and date of the senior manager", visitor.Errors);
        Assert.Null((await at.ReviewAsync()).Agency(Agency)!.LatestReturn);
    }

    [Fact]
    public async Task The_same_return_sent_twice_is_received_once_and_filed_once()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await FillAsync(visitor);
        using var once = visitor.Request("Send the return");
        using var again = visitor.Request("Send the return");

        await visitor.SendAsync(once);
        await visitor.SendAsync(again);

        Assert.Equal("Return received", visitor.Heading);
        Assert.Single(await at.HistoryAsync(), recorded => recorded.What is ReturnReceived);
        Assert.Single(await at.FilesInAsync(Folder), file => file.Name.Contains("returned v", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_sendings_at_once_are_received_once()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await FillAsync(visitor);
        using var twin = new Visitor(at.Host.Url, visitor.Cookies);
        using var once = visitor.Request("Send the return");
        using var again = visitor.Request("Send the return");

        await System.Threading.Tasks.Task.WhenAll(visitor.SendAsync(once), twin.SendAsync(again));

        Assert.Equal(("Return received", "Return received"), (visitor.Heading, twin.Heading));
        Assert.Single(await at.HistoryAsync(), recorded => recorded.What is ReturnReceived);
        var form = (await at.ReviewAsync()).Agency(Agency)!.LatestReturn!.Form;
        var bytes = (await at.Files.ReadAsync(at.Folder, form.ItemId, default)).ToArray();
        Assert.Equal(form.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task When_the_case_folder_is_away_what_was_typed_comes_back_to_be_sent_again()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync(Task);
        await visitor.FollowAsync("Start now");
        Tenant.Host.Faults.Add(new Fault(FaultKind.Fail, "PUT"));

        await visitor.PressAsync("Save and come back later", ("searched-0-system", "Paper files"));
        var told = visitor.Errors;
        var typed = visitor.Page.QuerySelector("#searched-0-system")!.GetAttribute("value");
        await visitor.PressAsync("Save and come back later");
        await visitor.FollowAsync("Is the child or family known to you?");

        Assert.Equal(["This could not be saved just now. Wait a minute, then send it again"], told);
        Assert.Equal("Paper files", typed);
        Assert.Equal("Paper files", visitor.Page.QuerySelector("#searched-0-system")!.GetAttribute("value"));
        Assert.Contains(at.Host.Logged, line => line.Contains("A post could not be saved: review", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_filled_Word_form_is_taken_instead()
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync(Task);
        await visitor.FollowAsync("Hand in the filled Word form");
        var form = WordFormWriter.Write(Form, Answers, new DocumentFacts("Return", "Example", at.Hand.Review.Reference, "OFFICIAL-SENSITIVE", at.Hand.Now, Agency), "Document 2");

        await visitor.UploadAsync("Send this form", "return.docx", form);

        Assert.Equal("Return received", visitor.Heading);
        var received = Assert.IsType<ReturnReceived>((await at.HistoryAsync())[^1].What);
        Assert.Equal(ReturnRoute.UploadedForm, received.Route);
        Assert.Equal(form, (await at.Files.ReadAsync(at.Folder, received.Form.ItemId, default)).ToArray());
    }

    [Theory]
    [InlineData("return.docm", "PK", "This file holds macros, which are not accepted. Save it as a Word document (.docx) and send that.")]
    [InlineData("return.pdf", "%PDF-1.7", "This is a PDF. Send the Word form itself (.docx), not a PDF of it.")]
    [InlineData("return.docx", "PK no zip", "This file cannot be opened as a Word document. Open it in Word, save it again as a Word document (.docx) and send that.")]
    [InlineData("return.docx", "", "This file is empty. Save the form again and send it.")]
    public async Task A_file_that_is_no_filled_form_is_refused_with_what_to_do(string name, string content, string sentence)
    {
        await using var at = await CaseAsync(Asked);
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync(Task);
        await visitor.FollowAsync("Hand in the filled Word form");

        await visitor.UploadAsync("Send this form", name, System.Text.Encoding.ASCII.GetBytes(content));

        Assert.Equal([sentence], visitor.Errors);
        Assert.Contains(at.Host.Logged, line => line.Contains("Not taken on a page: review k7qd00000000", StringComparison.Ordinal));
        Assert.Null((await at.ReviewAsync()).Agency(Agency)!.LatestReturn);
    }

    static FormDefinition Form => FormFiles.Shipped["initial-scoping"];

    static FormAnswers Answers => FormAnswers.Empty
        .With("known", "not-known")
        .With("searched", new TableAnswer([new AnswerRow(new Dictionary<string, string> { ["system"] = "Liquidlogic", ["by"] = "Records officer", ["date"] = "2026-03-31", ["found"] = "no" })]))
        .With("records-secured", "yes")
        .With("others-at-risk", "not-known")
        .With("author", new SignatureAnswer("Ann Author", "Safeguarding adviser", "2026-04-01"))
        .With("author-contact", "ann.author@trust.example")
        .With("quality-confirmed", "yes")
        .With("senior", new SignatureAnswer("Dr Senior Signer", "Chief nurse", "2026-04-01"));

    /// <summary>Goes through every section as a person does, to the check page.</summary>
    static async Task FillAsync(Visitor visitor, params (string, string)[] signOff)
    {
        await visitor.FollowAsync(Task);
        await visitor.FollowAsync("Start now");
        await visitor.PressAsync(
            "Save and continue",
            ("known", "not-known"), ("searched-0-system", "Liquidlogic"), ("searched-0-by", "Records officer"),
            ("searched-0-date-day", "31"), ("searched-0-date-month", "3"), ("searched-0-date-year", "2026"), ("searched-0-found", "no"));
        await visitor.PressAsync("Save and continue", ("records-secured", "yes"), ("secured-on-day", "1"), ("secured-on-month", "4"), ("secured-on-year", "2026"));
        await visitor.PressAsync("Save and continue", ("others-at-risk", "not-known"));
        (string Name, string Value)[] signed =
        [
            ("author-name", "Ann Author"), ("author-role", "Safeguarding adviser"), ("author-date-day", "1"), ("author-date-month", "4"), ("author-date-year", "2026"),
            ("author-contact", "ann.author@trust.example"), ("quality-confirmed", "yes"),
            ("senior-name", "Dr Senior Signer"), ("senior-role", "Chief nurse"), ("senior-date-day", "1"), ("senior-date-month", "4"), ("senior-date-year", "2026"),
        ];
        await visitor.PressAsync("Save and continue", [.. signed.Where(field => signOff.All(other => other.Item1 != field.Name)), .. signOff]);
    }
}
