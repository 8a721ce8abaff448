using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Tests.Mailbox;

/// <summary>Tests of the partnership's mailbox.</summary>
public abstract class MailTests(AzuriteFixture azurite) : IAsyncLifetime, IClassFixture<AzuriteFixture>
{
    private LocalTenantFixture? tenant;

    protected const string Head = "head@northfield.school.example";

    protected static FormDefinition Form => FormFiles.Shipped["initial-scoping"];

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync(options => options with { StartAt = new ReviewInHand().Now });

    public async Task DisposeAsync() => await tenant!.DisposeAsync();

    internal Task<MailRoom> RoomAsync(Func<ReviewInHand, ReviewInHand>? after = null, params (string Agency, Person Contact)[] agencies) =>
        MailRoom.StartAsync(tenant!, azurite.NewTables(), after, agencies: agencies);

    internal Task<MailRoom> RoomAsync(string procedure, Func<ReviewInHand, ReviewInHand> after) => MailRoom.StartAsync(tenant!, azurite.NewTables(), after, procedure);

    /// <summary>The Word form, filled in, of an agency of the room's review.</summary>
    internal static byte[] Filled(MailRoom room, string agency = MailRoom.Agency, string? reference = null, FormAnswers? answers = null) => WordFormWriter.Write(
        Form, answers ?? Answers, new DocumentFacts("Return", "Example", reference ?? room.Reference, "OFFICIAL-SENSITIVE", room.Case.Hand.Now, agency), "Document 2");

    protected static FormAnswers Answers => Answered;

    internal static FormAnswers Answered => FormAnswers.Empty
        .With("known", "not-known")
        .With("searched", new TableAnswer([new AnswerRow(new Dictionary<string, string> { ["system"] = "Liquidlogic", ["by"] = "Records officer", ["date"] = "2026-03-31", ["found"] = "no" })]))
        .With("records-secured", "yes")
        .With("others-at-risk", "not-known")
        .With("author", new SignatureAnswer("Ann Author", "Safeguarding adviser", "2026-04-01"))
        .With("author-contact", "ann.author@trust.example")
        .With("quality-confirmed", "yes")
        .With("senior", new SignatureAnswer("Dr Senior Signer", "Chief nurse", "2026-04-01"));
}
