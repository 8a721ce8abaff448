using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Forms;

public enum SectionState
{
    NotBegun,
    Incomplete,
    Complete,
}

/// <summary>How far a form has been filled in.</summary>
public static class FormSections
{
    public static SectionState StateOf(FormSection section, FormDraft draft, DateOnly today)
    {
        var visited = draft.Visited.Contains(section.Id);
        if (!visited) return section.Fields.All(field => draft.Answers.IsBlank(field.Id)) ? SectionState.NotBegun : SectionState.Incomplete;
        return AnswerValidation.Validate(section, draft.Answers, today).Count == 0 ? SectionState.Complete : SectionState.Incomplete;
    }
}
