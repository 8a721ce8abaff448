namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>A command that concerns one agency, which may then do it for itself.</summary>
public interface IForAgency
{
    string AgencyId { get; }
}
