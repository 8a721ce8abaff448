using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Story;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>The police do not find the criteria met until the Independent Chair, and with her the Panel's regional lead, has advised. Played until the review has begun.</summary>
public sealed class PartnersDisagreeStory() : VariantStory("redbridge")
{
    private bool advised;

    private protected override Twist Twist => new() { Answer = Answer, EndsAfter = TimeSpan.FromHours(36) };

    private string? Answer(string who, string field)
    {
        if (field == "advice") advised = true;
        return (who, field) switch
        {
            ("Craig Rutherford", "met") when !advised => "no",
            (_, "regional") => "advised",
            (_, "agencies") => TwoAgencies,
            _ => null,
        };
    }
}

public sealed class PartnersDisagreeStoryTests(PartnersDisagreeStory story) : IClassFixture<PartnersDisagreeStory>
{
    private static readonly string[] Partners = ["la-lead", "icb-lead", "police-lead"];

    [Fact, Trait("Duty", "R03")]
    public void Views_that_differ_open_the_consultation_and_the_partners_settle_it_after_the_advice() => story.Holds("R03");

    [Fact, Trait("Duty", "R02")]
    public void Each_partners_first_view_was_given_on_Day_1_and_none_was_shown_before_all_were_in()
    {
        var views = story.Evidence.Rows.Where(row => row.What.StartsWith("View on the threshold given", StringComparison.Ordinal)).ToList();

        Assert.Equal(6, views.Count);
        Assert.Equal(Partners.Select(role => story.Cast.Name(role)).Order(StringComparer.Ordinal), views.Take(3).Select(row => row.Who).Order(StringComparer.Ordinal));
        Assert.Equal(["Craig Rutherford (invented)"], views.Where(row => row.What.EndsWith(": not met.", StringComparison.Ordinal)).Select(row => row.Who));
        Assert.All(views, row => Assert.Equal(VariantStory.Days.Day(1), row.Day));
    }

    [Fact, Trait("Duty", "R03")]
    public void The_regional_leads_advice_is_recorded_with_its_day_and_kept_in_the_folder_only()
    {
        var advice = Assert.Single(story.Evidence.Rows, row => row.What.Contains("advised the partners", StringComparison.Ordinal));

        Assert.Contains($"The Panel's regional lead advised on {LondonTime.Words(VariantStory.Began)}.", advice.What, StringComparison.Ordinal);
        Assert.Contains("The Panel's regional lead:", story.Evidence.Found(advice.File).Single().Text, StringComparison.Ordinal);
        story.Holds("N09");
    }

    [Fact, Trait("Duty", "R03"), Trait("Duty", "R04")]
    public void It_is_commissioned_only_then_and_the_dates_are_those_of_any_other_review()
    {
        story.Holds("R04", "R05", "R06", "R07", "R18");

        var settled = Assert.Single(story.Evidence.Rows, row => row.What == "Settled: the threshold is met.");
        Assert.True(settled.At <= Assert.Single(story.Evidence.Rows, row => row.What.StartsWith("Review commissioned", StringComparison.Ordinal)).At);
        Assert.DoesNotContain("Deadlines moved", story.Evidence.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commission_before_the_settled_view_fails_R03() =>
        story.Falls("R03", evidence => evidence with { Rows = [.. evidence.Rows.Select(row => row.What.StartsWith("Review commissioned", StringComparison.Ordinal) ? row with { At = row.At.AddHours(-5) } : row)] });

    [Fact]
    public void Advice_that_is_not_filed_fails_R03() =>
        story.Falls("R03", evidence => evidence with { Rows = [.. evidence.Rows.Select(row => row.What.Contains("advised the partners", StringComparison.Ordinal) ? row with { File = "" } : row)] });

    [Fact]
    public void A_partner_who_is_not_asked_again_fails_R03() =>
        story.Falls("R03", evidence => evidence with { Rows = [.. evidence.Rows.Except(evidence.Rows.Where(row => row.What.StartsWith("View on the threshold given", StringComparison.Ordinal) && row.Who.StartsWith("Bridget", StringComparison.Ordinal)).Skip(1))] });

    [Fact]
    public void A_last_day_that_moved_fails_R03() =>
        story.Falls("R03", evidence => evidence with { Timeline = [.. evidence.Timeline.Select(row => row with { Due = row.Due?.Replace("2027", "2028", StringComparison.Ordinal) })] });
}
