using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What a review is decided against: the local procedure, the working days, and the partnership's settings.</summary>
public sealed record ReviewContext(Procedure Procedure, WorkingCalendar Calendar, Partnership Partnership);
