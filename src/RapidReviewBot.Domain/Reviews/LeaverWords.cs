using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What the office does about somebody who holds a role and has left.</summary>
public static class LeaverWords
{
    /// <summary>A sentence that names the card by which it can be done; null where the person holds no role for good.</summary>
    public static string? Of(Review review, string personId)
    {
        var held = review.Roles.Where(one => one.Person.Id == personId && one.Until is null).ToList();
        if (held.Count == 0) return null;
        var shared = held.Count(one => review.IsHeldBeside(one.Role, personId, LondonTime.DateOf(review.AsOf)));
        return $"If {held[0].Person.Name} has left, write \"change\" and {(shared == 0 ? Alone : shared == held.Count ? Shared : $"{Alone} For a role that others hold too, {Shared}")}";
    }

    private const string Alone = "choose \"Give a role\" and put somebody else in their place: what is asked of the role then comes to them.";
    private const string Shared = "choose \"End a role\": what is asked of the role comes to the others who hold it.";
}
