using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Procedures;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

public sealed class FittedFormTests
{
    public static TheoryData<string> Procedures => [.. ProcedureCatalogue.Shipped().All.Select(procedure => procedure.Id)];

    [Theory, Trait("Duty", "N08"), Trait("Duty", "J20")]
    [MemberData(nameof(Procedures))]
    public void Each_criterion_is_asked_in_the_procedures_own_words_with_its_grounds(string id)
    {
        var procedure = ProcedureCatalogue.Shipped().Find(id)!;

        var form = FittedForm.For(AnsweredForms.Forms["meeting-grounds"], procedure);

        Assert.All(procedure.Decision.Criteria, criterion =>
        {
            Assert.Equal(criterion.Title, form.Find(FittedForm.FieldOf(criterion))?.Label);
            Assert.NotNull(form.Find($"{FittedForm.FieldOf(criterion)}-grounds"));
        });
    }

    [Theory, Trait("Duty", "B10")]
    [MemberData(nameof(Procedures))]
    public void An_outcome_that_a_field_of_the_form_takes_has_that_field(string id)
    {
        var procedure = ProcedureCatalogue.Shipped().Find(id)!;
        var form = FittedForm.For(AnsweredForms.Forms["meeting-grounds"], procedure);

        Assert.All(procedure.Meeting.Agenda.Select(item => item.OutcomeField).OfType<string>(), field => Assert.NotNull(form.Find(field)));
    }
}
