using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks;

/// <summary>What the pages of tasks work with.</summary>
public sealed record TaskTools(TaskPages Pages, FormTasks Forms, Drafts Drafts, SubmitTickets Tickets, TaskCommands Commands);
