using System.Net.Mail;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>An agency names who answers for it in this review (B03).</summary>
public sealed class NameLeadPage : AgencyTask
{
    public override OwedKind Kind => OwedKind.NameLead;

    protected override TaskView Show(Visit visit, AgencyPart agency) => new(
        "Name who leads for your agency",
        [$"From now on we will write to this person about the Rapid Review, on behalf of {agency.Agency.Name}.", "You can still use your own link."],
        Questions.Form(
            "Name who leads for your agency",
            Questions.Text("name", "Full name", "the full name of the lead"),
            Questions.Text("email", "Work email address", "the work email address of the lead", 254, "An address that only this person reads, such as name@example.nhs.uk. Codes are sent to it.")),
        "Name this person",
        "Lead named")
    {
        Facts = [("Agency", agency.Agency.Name), ("Lead now", agency.Lead.Name)],
        Next = "We have written to the person you named. They get a link of their own.",
    };

    protected override Task<TaskReading> Read(Visit visit, AgencyPart agency, FormAnswers answers)
    {
        var email = answers.Text("email");
        return IsAddress(email)
            ? Do(new NameLead(agency.Agency.Id, Known(visit, email) ?? Person.ByMail(answers.Text("name"), email, agency.Agency.Name)))
            : Wrong("email", "Enter an email address in the right form, like name@example.nhs.uk");
    }

    /// <summary>Somebody who takes part already keeps the id that they act under.</summary>
    static Person? Known(Visit visit, string email) =>
        visit.Review.Everyone().FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
        && text.All(letter => letter is > ' ' and < (char)127 && letter is not ('"' or '<' or '>' or '(' or ')' or ',' or ';'));
}
