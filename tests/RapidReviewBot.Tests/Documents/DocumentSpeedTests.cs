using System.Diagnostics;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using Xunit;
using Xunit.Abstractions;

namespace RapidReviewBot.Tests.Documents;

/// <summary>
/// The limits are those of the design, section 10. Other tests and builds share the machine, so one run of many within the limit is what is asked here;
/// the medians of a quiet machine are the business of the benchmarks.
/// </summary>
public class DocumentSpeedTests(ITestOutputHelper output)
{
    const int Runs = 60;

    static readonly FormDefinition Form = AnsweredForms.Forms["initial-scoping"];

    [Fact]
    public void A_report_of_forty_pages_is_written_within_300_ms()
    {
        var fastest = Fastest(() => SampleDocuments.Report(FormUse.Filled, rows: 170), 300);

        Assert.True(fastest < 300, $"{fastest} ms");
    }

    [Fact]
    public void A_returned_form_is_read_and_checked_within_100_ms()
    {
        var returned = WordFormWriter.Write(Form, AnsweredForms.Every(Form, rows: 40), AnsweredForms.Facts(), "Document 2");

        var fastest = Fastest(() =>
        {
            var answers = ((WordReading.Answered)WordFormReader.Read(returned, "return.docx", Form, AnsweredForms.Reference, "police")).Answers;
            return ReturnChecks.Run(Form, answers, new(AnsweredForms.Reference, "West Mercia Police", new(2026, 4, 9)));
        }, 100);

        Assert.True(fastest < 100, $"{fastest} ms");
    }

    double Fastest(Func<object> work, double limit)
    {
        var fastest = double.MaxValue;
        for (var run = 0; run < Runs && fastest >= limit; run++)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        output.WriteLine($"{fastest:N1} ms");
        return fastest;
    }
}
