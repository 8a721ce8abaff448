namespace RapidReviewBot.Domain.Reviews;

public sealed partial class OwedList
{
    private IEnumerable<Owed> FollowUp()
    {
        return [];
    }
}
