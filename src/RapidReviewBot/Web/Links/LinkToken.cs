using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RapidReviewBot.Web.Links;

/// <summary>The secret in a personal link: 256 random bits, written base64url. Only its SHA-256 is ever stored.</summary>
public readonly record struct LinkToken
{
    /// <summary>Characters in a path segment.</summary>
    public const int Length = 43;

    const int Bytes = 32;

    LinkToken(string text) => Text = text;

    /// <summary>As it stands in the link's path.</summary>
    public string Text { get; }

    /// <summary>Lower-case hex; safe to store and to log.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    public static LinkToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>The token in a path segment, or null when it cannot be one.</summary>
    public static LinkToken? Read(string? segment) =>
        segment is { Length: Length } && segment.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? new(segment) : null;

    /// <summary>Nobody prints a secret by accident.</summary>
    public override string ToString() => $"link {Hash[..8]}";
}
