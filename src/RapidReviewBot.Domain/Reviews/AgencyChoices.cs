using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Agencies to choose from, the same on cards and pages.</summary>
public static class AgencyChoices
{
    public const string Field = "agencies";
    public const string OtherName = "other-name";
    public const string OtherContact = "other-contact";
    public const string OtherEmail = "other-email";

    public static IReadOnlyList<(string Value, string Title)> OfReview(Review review) =>
        [.. review.Agencies.Select(part => (part.Agency.Id, $"{part.Agency.Name} ({part.Lead.Name})"))];

    /// <summary>The review's agencies and the partnership's others.</summary>
    public static IReadOnlyList<(string Value, string Title)> Known(Review review, ReviewContext context) =>
    [
        .. OfReview(review),
        .. context.Partnership.Agencies.Where(agency => review.Agency(agency.Id) is null).Select(agency => (agency.Id, $"{agency.Name} ({agency.Contact.Name})")),
    ];

    /// <summary>Whether a name that somebody wrote means an agency: the same words, whatever their case and signs, or the one within the other.</summary>
    public static bool IsMeant(Agency agency, string written)
    {
        var (name, said) = (Words(agency.Name), Words(written));
        return said.Length > 3 && (name.Contains(said, StringComparison.Ordinal) || said.Contains(name, StringComparison.Ordinal));
    }

    private static string Words(string text) =>
        string.Join(' ', string.Concat(text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : letter is '\'' or '’' ? '\0' : ' ')).Replace("\0", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An agency that nobody has set up; null when no name was given.</summary>
    public static Agency? Another(string name, string contact, string email)
    {
        if (name.Length == 0) return null;
        var letters = string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '));
        var id = string.Join('-', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new Agency(id.Length == 0 ? "other-agency" : id, name, Person.ByMail(contact.Length == 0 ? name : contact, email, name));
    }
}
