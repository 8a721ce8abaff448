using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>A task that a person does for an agency.</summary>
public abstract class AgencyTask : TaskPage
{
    protected static AgencyPart Agency(Visit visit, Owed owed) =>
        visit.Review.Agency(owed.AgencyId ?? "") ?? throw new TaskGoneException();

    public sealed override TaskView Show(Visit visit, Owed owed) => Show(visit, Agency(visit, owed));

    public sealed override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Read(visit, Agency(visit, owed), post.Answers);

    protected abstract TaskView Show(Visit visit, AgencyPart agency);

    protected abstract Task<TaskReading> Read(Visit visit, AgencyPart agency, FormAnswers answers);
}

/// <summary>An address that names something that this review does not have: an agency that was taken out, a report that was never filed.</summary>
public sealed class TaskGoneException : Exception
{
    public TaskGoneException()
        : base("The task names something that the review does not have.")
    {
    }
}
