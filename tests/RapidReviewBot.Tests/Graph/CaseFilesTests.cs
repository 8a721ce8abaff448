using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Outbox;
using Xunit;

namespace RapidReviewBot.Tests.Graph;

public sealed class CaseFilesTests : IAsyncLifetime
{
    private RunnerBench bench = null!;
    private CaseFolder folder = null!;
    private CaseFiles files = null!;

    public async Task InitializeAsync()
    {
        bench = await RunnerBench.StartAsync();
        var made = (RecordCaseFolder)((EffectResult.Done)await bench.RunAsync(new CreateCaseFolder("RR-1", ["I"]))).ToRecord!;
        bench.Open(made);
        (folder, files) = (new CaseFolder(bench.InHand.Context.Partnership.DriveId, made.FolderId), bench.Get<CaseFiles>());
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(4_194_304)]
    [InlineData(4_194_305)]
    [InlineData(12_000_001)]
    public async Task A_file_of_any_size_is_read_back_as_it_was_put(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);

        var saved = await files.SaveAsync(folder, "I/Form.bin", BinaryData.FromBytes(content), default);
        var read = await files.ReadAsync(folder, saved.ItemId, default);

        Assert.Equal(content, read.ToArray());
        Assert.Equal(("Form.bin", size), (saved.Name, (int)saved.Size));
    }

    [Fact]
    public async Task The_same_path_put_twice_is_one_file()
    {
        var first = await files.SaveAsync(folder, "I/Log.docx", BinaryData.FromString("one"), default);
        var second = await files.SaveAsync(folder, "I/Log.docx", BinaryData.FromString("two"), default);

        Assert.Equal(first.ItemId, second.ItemId);
        Assert.Equal("two", (await files.ReadAsync(folder, first.ItemId, default)).ToString());
    }

    [Fact]
    public async Task What_was_filed_a_moment_ago_is_had_by_its_hash_without_a_call()
    {
        var saved = await files.SaveAsync(folder, "I/Log.docx", BinaryData.FromString("one"), default);
        var calls = bench.Calls.Count;

        var content = await files.ReadAsync(folder, saved.ItemId, saved.Sha256!, default);

        Assert.Equal("one", content.ToString());
        Assert.Equal(calls, bench.Calls.Count);
    }

    [Fact]
    public async Task Files_are_listed_by_name_without_sub_folders()
    {
        await files.SaveAsync(folder, "b.txt", BinaryData.FromString("b"), default);
        await files.SaveAsync(folder, "a.txt", BinaryData.FromString("a"), default);

        var listed = await files.ListAsync(folder, folder.FolderId, default);

        Assert.Equal(["a.txt", "b.txt"], listed.Select(file => file.Name));
    }

    [Fact]
    public async Task A_busy_library_is_a_matter_of_time()
    {
        bench.Fault(FaultKind.Throttle, "PUT", "/v1.0/drives/*", retryAfter: 5);

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => files.SaveAsync(folder, "a.txt", BinaryData.FromString("a"), default));

        Assert.False(fault.IsFinal);
        Assert.Equal(bench.Machine.GetUtcNow().AddSeconds(5), fault.NotBefore);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_to_be_gone()
    {
        var fault = await Assert.ThrowsAsync<OutsideFault>(() => files.ReadAsync(folder, "11111111-1111-1111-1111-111111111111", default));

        Assert.True(fault.IsFinal);
        Assert.Contains("is not there (404", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Letter to A&E: 1/2", "Letter to A&E- 1-2")]
    [InlineData("~$lock#100%", "$lock-100-")]
    [InlineData("  ..  ", "file")]
    [InlineData("name. ", "name")]
    public void A_name_is_made_into_one_that_SharePoint_takes(string wanted, string name) => Assert.Equal(name, FileNames.Clean(wanted));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending()
    {
        var name = FileNames.Clean(new string('a', 300) + ".docx");

        Assert.Equal(120, name.Length);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_file_is_turned_into_PDF_and_filed_beside_it()
    {
        var text = "The report."u8.ToArray();
        var source = await files.SaveAsync(folder, "I/Report v1.txt", BinaryData.FromBytes(text), default);
        bench.InHand.ByService(new RecordDocument(new FiledDocument(DocumentKind.LetterToPanel, null, 1, "I/Report v1.txt", source.ItemId, source.WebUrl, source.Sha256!)));

        var recorded = (RecordDocument)((EffectResult.Done)await bench.RunAsync(new ConvertToPdf(DocumentKind.LetterToPanel), "o-00000005-0")).ToRecord!;

        var pdf = await files.ReadAsync(folder, recorded.Document.ItemId, default);
        Assert.Equal((DocumentKind.SignedPdf, "I/Report v1.pdf", 1), (recorded.Document.Document, recorded.Document.Path, recorded.Document.Version));
        Assert.Equal("%PDF"u8.ToArray(), pdf.ToArray()[..4]);
    }
}
