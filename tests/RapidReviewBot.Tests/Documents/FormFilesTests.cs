using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Domain.Returns;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

public class FormFilesTests
{
    const string Small = """
        id: small
        version: "1"
        title: Small form
        marking: OFFICIAL-SENSITIVE when completed
        sections:
          - id: one
            title: One
            fields:
              - { id: name, label: Name, called: the name, kind: text }
        """;

    [Fact]
    public void Every_shipped_form_is_read_without_a_fault()
    {
        var forms = FormFiles.Shipped;

        Assert.Equal(
            ["decision-sheet", "initial-scoping", "meeting-grounds", "minutes", "professional-referral", "public-referral", "rapid-review-report", "referral"],
            forms.All.Select(form => form.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [Trait("Duty", "N07")]
    [InlineData("episodes")]
    [InlineData("inequality")]
    public void The_report_requires_the_headings_of_the_national_panel(string field)
    {
        var report = FormFiles.Shipped["rapid-review-report"];

        Assert.True(report.Find(field)!.Required);
    }

    [Fact]
    [Trait("Duty", "N08")]
    public void The_decision_asks_each_criterion_by_itself_with_its_grounds()
    {
        var decision = FormFiles.Shipped["meeting-grounds"];

        var criteria = decision.Sections.Single(section => section.Id == "criteria").Fields;
        Assert.Equal(4, criteria.Count(field => field is { Kind: FieldKind.YesNo, Required: true }));
        Assert.Equal(4, criteria.Count(field => field.Id.EndsWith("-grounds", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Duty", "N04")]
    public void A_referral_asks_about_as_many_children_as_it_concerns()
    {
        var referral = FormFiles.Shipped["referral"];

        var asked = FormAnswers.Empty.With("child-count", "2").AskedFields(referral).Select(field => field.Id).ToList();

        Assert.Contains("child-2-name", asked);
        Assert.DoesNotContain("child-3-name", asked);
    }

    [Fact]
    public void A_criterion_is_the_same_field_in_the_decision_and_in_the_report()
    {
        var forms = FormFiles.Shipped;

        Assert.Equivalent(forms["meeting-grounds"].Find("criterion-recurrent-themes"), forms["rapid-review-report"].Find("criterion-recurrent-themes"));
    }

    [Theory]
    [InlineData("kind: text", "kind: txt", "small.yaml(9,58): \"kind\" must be one of text, paragraph, date, time, yes-no, choice, choices, table, signature, statement, not \"txt\".")]
    [InlineData("label: Name", "lable: Name", "small.yaml(9,9): \"label\" is missing. Add it.")]
    [InlineData("label: Name", "label: Name, colour: red", "small.yaml(9,34): \"colour\" is not a key that can stand here. Check its spelling.")]
    [InlineData("kind: text", "kind: choice", "small.yaml(9,9): A choice needs \"options\", at least two.")]
    [InlineData("title: One", "title: One\n    shown-when: { field: nobody, is: [yes] }", "small.yaml(1,1): \"shown-when\" names the field \"nobody\", but the form has no such field.")]
    public void A_slip_in_a_form_file_is_named_with_its_line_and_column(string right, string wrong, string fault)
    {
        var (_, faults) = FormFiles.Read([("small.yaml", Small.Replace(right, wrong, StringComparison.Ordinal))]);

        Assert.Contains(fault, faults.Select(found => found.ToString()));
    }

    [Fact]
    public void A_file_that_is_not_yaml_is_named_with_its_line()
    {
        var (_, faults) = FormFiles.Read([("small.yaml", Small.Replace("fields:", "fields: [", StringComparison.Ordinal))]);

        Assert.StartsWith("small.yaml(9,", Assert.Single(faults).ToString(), StringComparison.Ordinal);
    }
}
