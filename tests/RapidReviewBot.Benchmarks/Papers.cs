using System.Diagnostics;
using System.Globalization;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Tests.Documents;

namespace RapidReviewBot.Benchmarks;

/// <summary>A report of forty pages written, a returned form read and checked.</summary>
internal static class Papers
{
    private const int Runs = 20;
    private const int LongReportRows = 170;
    private const string Scheduled = "/proc/thread-self/schedstat";

    public static Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var form = AnsweredForms.Forms["initial-scoping"];
        var returned = WordFormWriter.Write(form, AnsweredForms.Every(form, rows: 40), AnsweredForms.Facts(), "Document 2");
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            Figure.AtMost("A report of 40 pages, written", 300, Median(() => SampleDocuments.Report(FormUse.Filled, LongReportRows)), "ms"),
            Figure.AtMost("A returned form, read and checked", 100, Median(() => Check(returned, form)), "ms"),
        ]);
    }

    private static CheckOutcome Check(byte[] returned, FormDefinition form)
    {
        var answers = ((WordReading.Answered)WordFormReader.Read(returned, "return.docx", form, AnsweredForms.Reference, "police")).Answers;
        return ReturnChecks.Run(form, answers, new(AnsweredForms.Reference, "An example police force", new(2026, 4, 9)));
    }

    private static double Median(Func<object> work) => Figure.Percentile(
        Enumerable.Range(0, Runs * 2).Select(_ =>
        {
            var start = OnProcessor();
            work();
            return (OnProcessor() - start).TotalMilliseconds;
        }).Skip(Runs),
        0.5);

    // What else runs on the machine does not count, where the system says how long this thread had a processor.
    private static TimeSpan OnProcessor() => File.Exists(Scheduled)
        ? TimeSpan.FromTicks(long.Parse(File.ReadAllText(Scheduled).Split(' ')[0], CultureInfo.InvariantCulture) / 100)
        : Stopwatch.GetElapsedTime(0);
}
