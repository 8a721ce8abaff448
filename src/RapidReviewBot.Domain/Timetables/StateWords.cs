namespace RapidReviewBot.Domain.Timetables;

/// <summary>Where a milestone stands, in words.</summary>
public static class StateWords
{
    public static string Of(MilestoneState state) => state switch
    {
        MilestoneState.NotStarted => "Not yet",
        MilestoneState.Due => "Due",
        MilestoneState.Overdue => "Overdue",
        MilestoneState.Done => "Done",
        MilestoneState.DoneLate => "Done late",
        MilestoneState.NotNeeded => "Not needed",
        _ => throw new InvalidOperationException($"No word for {state}."),
    };
}
