using RapidReviewBot.Domain.Returns;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Returns;

public class DraftAnswersTests
{
    static readonly FormDefinition Report = new(
        "report", "1", "Report", "OFFICIAL-SENSITIVE", [],
        [
            new("all", "All", "",
            [
                new() { Id = "involvement", Label = "Involvement", Called = "the involvement", Kind = FieldKind.Paragraph, From = ["scoping/summary"] },
                new() { Id = "events", Label = "Events", Called = "the events", Kind = FieldKind.Table, From = ["scoping/chronology"], Columns = [Column("date", FieldKind.Date), Column("agency", FieldKind.Text), Column("event", FieldKind.Text)] },
                new() { Id = "children", Label = "Children", Called = "the children", Kind = FieldKind.Table, From = ["referral/child-{n}"], Columns = [Column("initials", FieldKind.Text), Column("born", FieldKind.Date), Column("sex", FieldKind.Text)] },
                new() { Id = "themes", Label = "Themes", Called = "the themes", Kind = FieldKind.Paragraph },
            ]),
        ], []);

    static readonly FormDefinition Referral = new(
        "referral", "1", "Referral", "OFFICIAL-SENSITIVE", [],
        [
            new("count", "Count", "", [new() { Id = "child-count", Label = "Count", Called = "the count", Kind = FieldKind.Choice, Options = [new("1", "One"), new("2", "Two"), new("3", "Three")] }]),
            Child(1), Child(2), Child(3),
        ], []);

    [Fact]
    [Trait("Duty", "W15")]
    public void The_report_is_first_filled_from_the_returns_each_under_its_agency()
    {
        var draft = DraftAnswers.For(Report, [Return("West Mercia Police", "2026-01-02"), Return("Habberley Primary School", "2025-12-31")]);

        Assert.Equal("West Mercia Police: Seen by West Mercia Police.\n\nHabberley Primary School: Seen by Habberley Primary School.", draft.Text("involvement"));
    }

    [Fact]
    [Trait("Duty", "W15")]
    public void Events_of_all_agencies_are_put_in_order_of_date_with_their_agency()
    {
        var draft = DraftAnswers.For(Report, [Return("West Mercia Police", "2026-01-02"), Return("Habberley Primary School", "2025-12-31")]);

        Assert.Equal(
            ["2025-12-31 Habberley Primary School", "2026-01-02 West Mercia Police"],
            draft.Rows("events").Select(row => $"{row["date"]} {row["agency"]}"));
    }

    [Fact]
    [Trait("Duty", "N04")]
    public void Each_child_that_was_referred_is_a_row_by_initials_and_no_other()
    {
        var answers = FormAnswers.Empty.With("child-count", "2")
            .With("child-1-name", "Amy Jane Smith-Jones").With("child-1-born", "2021-05-03").With("child-1-sex", "f")
            .With("child-2-name", "Ben Smith").With("child-2-born", "2023-06-04")
            .With("child-3-name", "Left over");

        var children = DraftAnswers.For(Report, [new(Referral, answers, "")]).Rows("children");

        Assert.Equal(["AJSJ", "BS"], children.Select(child => child["initials"]));
        Assert.Equal("Female", children[0]["sex"]);
    }

    [Fact]
    public void What_is_left_over_in_a_part_that_is_no_longer_asked_does_not_reach_the_report()
    {
        var draft = DraftAnswers.For(Report, [Return("West Mercia Police", "2026-01-02", known: "not-known")]);

        Assert.True(draft.IsBlank("involvement"));
        Assert.Empty(draft.Rows("events"));
    }

    [Fact]
    public void What_nobody_answered_stays_unanswered()
    {
        var draft = DraftAnswers.For(Report, []);

        Assert.All(Report.Fields, field => Assert.True(draft.IsBlank(field.Id)));
    }

    static AnsweredForm Return(string agency, string date, string known = "known") => new(
        AForm.Form,
        FormAnswers.Empty.With("known", known).With("summary", $"Seen by {agency}.").With("chronology", AForm.Rows(("event", "Call", "date", date))),
        agency);

    static FormSection Child(int n) => new(
        $"child-{n}", $"Child {n}", "",
        [
            new() { Id = $"child-{n}-name", Label = "Name", Called = "the name", Kind = FieldKind.Text },
            new() { Id = $"child-{n}-born", Label = "Born", Called = "the birth", Kind = FieldKind.Date },
            new() { Id = $"child-{n}-sex", Label = "Sex", Called = "the sex", Kind = FieldKind.Choice, Options = [new("f", "Female"), new("m", "Male")] },
        ], new("child-count", [.. Enumerable.Range(n, 4 - n).Select(count => $"{count}")]));

    static TableColumn Column(string id, FieldKind kind) => new(id, id, kind, false, 33, 200, DateBound.Any, []);
}
