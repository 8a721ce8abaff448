namespace RapidReviewBot.LocalTenant.Control;

/// <summary>What somebody asked of the control API cannot be done; the sentence says why.</summary>
internal sealed class ControlRefusal(string message) : Exception(message);
