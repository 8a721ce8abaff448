namespace RapidReviewBot.Tests.Polyfills;

public sealed class PolyfillMembersTests
{
    private const string Switch = "POLYFILL_MEMBERS";

    [Fact]
    public void Every_member_of_a_polyfill_is_listed_with_its_official_source()
    {
        var listed = MemberList.Read();
        if (Environment.GetEnvironmentVariable(Switch) == "write") listed = Rewrite(listed);

        var there = PolyfillPackage.All.SelectMany(package => package.Members().Select(member => (Package: package.Name, Member: member.Key))).ToHashSet();
        var problems = there.Where(row => !listed.ContainsKey(row)).Select(row => $"not listed, {row.Package}: | `{row.Member}` |  |")
            .Concat(listed.Keys.Where(row => !there.Contains(row)).Select(row => $"listed but gone, {row.Package}: {row.Member}"))
            .Concat(listed.Where(row => row.Value.Length == 0).Select(row => $"no official source, {row.Key.Package}: {row.Key.Member}"))
            .ToList();

        Assert.True(
            problems.Count == 0,
            $"src/Polyfills/MEMBERS.md differs from the assemblies. Run this test with {Switch}=write, then name the official source where it is blank (once for a type, and run again).\n{string.Join('\n', problems)}");
    }

    private static Dictionary<(string Package, string Member), string> Rewrite(Dictionary<(string Package, string Member), string> listed)
    {
        var typeOf = PolyfillPackage.All.SelectMany(package => package.Members().Select(member => (Row: (package.Name, member.Key), Type: member.Value))).ToDictionary(pair => pair.Row, pair => pair.Type);
        var byType = listed.Where(row => row.Value.Length > 0 && typeOf.ContainsKey(row.Key))
            .GroupBy(row => (row.Key.Package, typeOf[row.Key]))
            .ToDictionary(group => group.Key, group => group.First().Value);
        MemberList.Write(PolyfillPackage.All, (package, member, type) =>
            listed.GetValueOrDefault((package.Name, member)) is { Length: > 0 } kept ? kept
            : byType.GetValueOrDefault((package.Name, type)) ?? PolyfillPackage.SourceByName(type) ?? "");
        return MemberList.Read();
    }
}
