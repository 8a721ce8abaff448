using RapidReviewBot.Procedures;

namespace RapidReviewBot.Tests.Procedures;

/// <summary>Each kind of slip that a person can make in a procedure file: the sentence says what, the place says where.</summary>
public sealed class ProcedureFaultTests
{
    private static readonly string Sound = ProcedureCatalogue.Text("west-midlands.yaml").ReplaceLineEndings("\n");

    [Theory]
    [InlineData("    owner: la-lead\n", "    ownr: la-lead\n", "    ownr", "Unknown key \"ownr\" in milestones \"authority-duties\". Did you mean \"owner\"?")]
    [InlineData("    clause: 4.3.3\n    owner: single", "    owner: single", "    title: Send the Initial", "Milestones \"scoping-sent\" has no \"clause\". Add it.", -1)]
    [InlineData("name: West Midlands\n", "", "id: west-midlands", "The procedure has no \"name\". Add it.")]
    [InlineData("    owner: chair\n", "    owner: chairr\n", "    owner: chairr", "There is no role \"chairr\". Did you mean \"chair\"?")]
    [InlineData("completed-by: requests-sent", "completed-by: request-sent", "completed-by: request-sent", "\"completed-by\" of milestones \"scoping-sent\" is \"request-sent\". Did you mean \"requests-sent\"?")]
    [InlineData("{ within: 2, of: referral-received }", "{ within: two, of: referral-received }", "within: two", "\"within\" of \"due\" of milestones \"scoping-sent\" is \"two\". It must be a whole number.")]
    [InlineData("{ within: 2, of: referral-received }", "{ within: 0, of: referral-received }", "within: 0", "\"within\" of \"due\" of milestones \"scoping-sent\" is 0. It must be 1 to 400.")]
    [InlineData("{ within: 2, of: referral-received }", "tomorrow", "due: tomorrow", "\"due\" of milestones \"scoping-sent\" must be a rule such as { within: 5, of: requests-sent } or { day: 6 }.")]
    [InlineData("{ within: 2, of: referral-received }", "{ within: 2, day: 3 }", "{ within: 2, day: 3 }", "\"due\" of milestones \"scoping-sent\" must have exactly one of: within, day")]
    [InlineData("{ within: 2, of: referral-received }", "{ within: 2, off: referral-received }", "off: referral-received", "Unknown key \"off\" in \"due\" of milestones \"scoping-sent\". Did you mean \"of\"?")]
    [InlineData("required: true, covered-by: delegate", "required: yes, covered-by: delegate", "required: yes", "\"required\" of roles \"single-point-of-contact\" is \"yes\". It must be true or false.")]
    [InlineData("earliest-start: \"09:30\"", "earliest-start: \"9.30\"", "earliest-start: \"9.30\"", "\"earliest-start\" of \"meeting\" is \"9.30\". It must be a clock time such as \"09:30\".")]
    [InlineData("duties: [W02]\n    clause: 4.1.2\n    owner", "duties: W02\n    clause: 4.1.2\n    owner", "duties: W02\n", "\"duties\" of milestones \"authority-duties\" must be a list")]
    [InlineData("duties: [W04, W05]", "duties: [W04, W5]", "duties: [W04, W5]", "\"W5\" is no duty id. It is a letter and two figures, such as W05.")]
    [InlineData("  records-secured: true\n", "", "completed-by: records-secured", "Nothing completes \"records-secured\": this procedure never brings about \"records-secured\". Add \"returns: records-secured: true\" or choose another fact.")]
    [InlineData("{ within: 5, of: requests-sent }\n    takes", "{ within: 5, of: commissioned }\n    takes", "{ within: 5, of: commissioned }", "\"scoping-returned\" counts from \"commissioned\", which this procedure never brings about. Add \"threshold: may-chair\" or choose another fact.")]
    [InlineData("last-milestone: review-complete", "last-milestone: review-completed", "last-milestone: review-completed", "There is no milestone \"review-completed\". Did you mean \"review-complete\"?")]
    [InlineData("  - id: meeting-set\n", "  - id: scoping-sent\n", "  - id: scoping-sent\n    title: Set", "There are 2 of milestone \"scoping-sent\". Give each its own id.")]
    [InlineData("sub-folder: III. Statutory Correspondence", "sub-folder: III. Statutory", "sub-folder: III. Statutory,", "The case folder has no sub-folder \"III. Statutory\". It has: \"I. Notification and scoping\"")]
    [InlineData("signers: [la-signatory, icb-signatory, police-signatory]", "signers: [la-signatory, mayor]", "signers: [la-signatory, mayor]", "There is no role \"mayor\".")]
    [InlineData("id: west-midlands\n", "id: east-midlands\n", "id: east-midlands", "The id is \"east-midlands\" but the file is called \"west-midlands\". Give both the same name.")]
    [InlineData("{ within: 2, of: referral-received }", "{ within: 2, of: returns-in }", "    due: { within: 5, of: requests-sent }\n    takes", "This goes round in a circle and never gets a date: \"scoping-returned\" is counted from \"scoping-sent\" is counted from \"scoping-returned\".")]
    [InlineData("closes: { within: 13, of: referral-received }\n    after", "closes: { within: 16, of: referral-received }\n    after", "    due:\n      opens: { within: 7, of: referral-received, at: \"00:00\" }\n      closes: { within: 16", "\"meeting\" is due on Tue 30 Jun, 17:00, after the last day, Mon 29 Jun, 17:00, of a review that begins on Mon 8 Jun, 09:00.", 1)]
    [InlineData("opens: { within: 7, of: referral-received, at: \"00:00\" }\n      closes: { within: 13, of: referral-received }\n    after", "opens: { within: 16, of: referral-received, at: \"00:00\" }\n      closes: { within: 17, of: referral-received }\n    after", "opens: { within: 16", "Even a review that begins on a Monday with no holidays cannot end in time.")]
    public void A_slip_is_named_at_its_place(string right, string wrong, string place, string sentence, int linesOn = 0)
    {
        var yaml = Replaced(right, wrong);

        var (procedure, faults) = ProcedureReader.Read("west-midlands.yaml", yaml, ProcedureCatalogue.National());

        Assert.Null(procedure);
        var fault = faults.FirstOrDefault(one => one.Sentence.StartsWith(sentence, StringComparison.Ordinal));
        Assert.True(fault is not null, $"Not found among: {string.Join(" | ", faults)}");
        Assert.Equal(LineOf(yaml, place) + linesOn, fault.Line);
        Assert.True(fault.Column >= 1);
        Assert.StartsWith($"west-midlands.yaml, line {fault.Line}, column {fault.Column}: ", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: [west\nname: x", "This is not YAML")]
    [InlineData("id: a\nid: b\n", "This is not YAML")]
    [InlineData("", "The file must be one group of keys")]
    [InlineData("- one\n- two\n", "The file must be one group of keys")]
    [InlineData("just words", "The file must be one group of keys")]
    public void A_file_that_is_no_group_of_keys_is_refused(string yaml, string sentence)
    {
        var (procedure, faults) = ProcedureReader.Read("mine.yaml", yaml, ProcedureCatalogue.National());

        Assert.Null(procedure);
        Assert.StartsWith(sentence, Assert.Single(faults).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_file_is_told_at_once()
    {
        var yaml = Replaced("    owner: la-lead\n", "    ownr: la-lead\n").Replace("completed-by: requests-sent", "completed-by: request-sent", StringComparison.Ordinal);

        var (_, faults) = ProcedureReader.Read("west-midlands.yaml", yaml, ProcedureCatalogue.National());

        Assert.Contains(faults, one => one.Sentence.Contains("ownr", StringComparison.Ordinal));
        Assert.Contains(faults, one => one.Sentence.Contains("request-sent", StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_fault_in_a_file_of_the_operators_folder_the_service_does_not_start()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "mine.yaml"), Sound.Replace("id: west-midlands\n", "id: mine\n", StringComparison.Ordinal));
        Assert.NotNull(ProcedureCatalogue.Load(folder.FullName).Find("mine"));
        File.WriteAllText(Path.Combine(folder.FullName, "mine.yaml"), Replaced("    owner: chair\n", "    owner: nobody\n"));

        var thrown = Assert.Throws<ProcedureFaultsException>(() => ProcedureCatalogue.Load(folder.FullName));

        Assert.Contains(thrown.Faults, one => one.ToString().StartsWith("mine.yaml, line", StringComparison.Ordinal));
        folder.Delete(recursive: true);
    }

    private static string Replaced(string right, string wrong)
    {
        var at = Sound.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"West Midlands does not hold \"{right}\".");

        return Sound[..at] + wrong + Sound[(at + right.Length)..];
    }

    private static int LineOf(string yaml, string place)
    {
        var at = yaml.IndexOf(place, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The file does not hold \"{place}\".");

        return yaml[..at].Count(letter => letter == '\n') + 1;
    }
}
