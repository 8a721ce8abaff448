using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace RapidReviewBot.Browser.Tests;

/// <summary>Holds a page against WCAG 2.2 AA, as far as a machine can.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task NothingWrongAsync(IPage page, string what)
    {
        var result = await page.RunAxe(Options);

        var faults = result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{what}: {rule.Id} ({rule.Help}) at {node.Html}")).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
