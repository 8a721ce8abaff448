using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks;

/// <summary>How one kind of owed thing is done on a page: what it shows, and the command that its answers come to.</summary>
public abstract class TaskPage
{
    public abstract OwedKind Kind { get; }

    public abstract TaskView Show(Visit visit, Owed owed);

    /// <param name="post">Answers to the fields that <see cref="Show"/> gave; they have passed <see cref="AnswerValidation"/>.</param>
    public abstract Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken);

    protected static Task<TaskReading> Do(ReviewCommand command) => Task.FromResult<TaskReading>(new TaskReading.Do(command));

    protected static Task<TaskReading> Wrong(string fieldId, string sentence) =>
        Task.FromResult<TaskReading>(new TaskReading.Wrong([new FieldError(fieldId, null, AnswerFault.Missing, sentence)]));
}

/// <summary>What a task's page shows.</summary>
/// <param name="Title">The heading; also what the confirmation is about.</param>
/// <param name="Lines">Paragraphs that say what is asked and why.</param>
/// <param name="Form">The questions; all in one section.</param>
/// <param name="Button">"Confirm", "Sign".</param>
/// <param name="Done">The confirmation panel's title: "Records confirmed as secured".</param>
public sealed record TaskView(string Title, IReadOnlyList<string> Lines, FormDefinition Form, string Button, string Done)
{
    /// <summary>What is known and matters here, as label and value.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];

    /// <summary>Documents to read first.</summary>
    public IReadOnlyList<FiledDocument> Papers { get; init; } = [];

    /// <summary>What happens next, on the confirmation page.</summary>
    public string Next { get; init; } = "";

    /// <summary>Answers the page starts with.</summary>
    public FormAnswers Start { get; init; } = FormAnswers.Empty;

    /// <summary>Posted back unchanged: what the person had before them when they answered.</summary>
    public IReadOnlyDictionary<string, string> Seen { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a file is to be uploaded with the answers.</summary>
    public bool TakesFile { get; init; }

    /// <summary>What the file's input is called.</summary>
    public string FileLabel { get; init; } = "Word file (.docx)";
}

/// <summary>What a post comes to.</summary>
public abstract record TaskReading
{
    public sealed record Do(ReviewCommand Command) : TaskReading;

    public sealed record Wrong(IReadOnlyList<FieldError> Errors) : TaskReading;
}

/// <summary>What was posted.</summary>
/// <param name="Seen">What <see cref="TaskView.Seen"/> held when the page was made.</param>
public sealed record TaskPost(FormAnswers Answers, IReadOnlyDictionary<string, string> Seen, UploadedFile? File, SubmitTicket Ticket);
