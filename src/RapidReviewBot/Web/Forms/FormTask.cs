using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Web.Forms;

/// <summary>A long form that somebody owes, filled in a section at a time.</summary>
/// <param name="Form">With what this review and procedure put into it.</param>
/// <param name="Office">What the partnership fills in: shown, not asked.</param>
/// <param name="Place">Of the document that it becomes.</param>
/// <param name="Command">The command, once the filled form is filed.</param>
public sealed record FormTask(
    Owed Owed,
    FormDefinition Form,
    FormAnswers Office,
    Place Place,
    Func<FormAnswers, FiledDocument, ReturnRoute, ReviewCommand> Command)
{
    public required string Title { get; init; }

    /// <summary>Name of the finished thing: "return", "referral", "decision".</summary>
    public required string Called { get; init; }

    public required string Done { get; init; }

    public required string Next { get; init; }

    /// <summary>Where the draft lies.</summary>
    public required string DraftPath { get; init; }

    /// <summary>Whether the filled Word form may be handed in instead.</summary>
    public bool TakesWordForm { get; init; }

    /// <summary>For the checks; null: the form's own validation is all.</summary>
    public ReturnFacts? Facts { get; init; }

    /// <summary>The sections that are asked of the person, given the answers so far.</summary>
    public IReadOnlyList<FormSection> Asked(FormAnswers answers) =>
        [.. Form.Sections.Where(section => !section.OfficeUse && answers.Asks(section.ShownWhen))];

    /// <summary>The answers with the partnership's own put in.</summary>
    public FormAnswers Complete(FormAnswers answers) => answers.Over(Office);

    public CheckOutcome Check(FormAnswers answers) =>
        Facts is null ? new CheckOutcome([]) : ReturnChecks.Run(Form, Complete(answers), Facts);
}
