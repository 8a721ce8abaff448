namespace RapidReviewBot.Domain.Reviews;

/// <summary>Identifies a review in the ledger. Derived from the command that opened it, so that two presses make one review.</summary>
/// <param name="Value">Lower-case letters and digits only; safe as a table key.</param>
public readonly record struct ReviewId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>How an actor was proven to be who they are.</summary>
public enum Proof
{
    /// <summary>A channel token of Teams and the Entra object id in the activity.</summary>
    Teams,

    /// <summary>A personal link and the one-time code sent to the same person.</summary>
    PersonalLink,

    /// <summary>Sender address and reference; enough to hand in a return, for nothing else.</summary>
    Mail,

    /// <summary>The passing of time.</summary>
    Clock,

    /// <summary>The service recording what an effect did.</summary>
    Service,
}

/// <summary>Who does something, and how that was proven.</summary>
/// <param name="PersonId">A <see cref="Partnerships.Person.Id"/>, or the name of the clock or the service.</param>
/// <param name="Name">As shown in the log.</param>
public sealed record Actor(string PersonId, string Name, Proof Proof)
{
    public static readonly Actor Clock = new("clock", "Clock", Proof.Clock);
    public static readonly Actor Service = new("service", "RapidReviewBot", Proof.Service);

    public bool IsPerson => Proof is Proof.Teams or Proof.PersonalLink or Proof.Mail;
}
