using System.Security.Cryptography;
using System.Text;

namespace RapidReviewBot.Ledger;

/// <summary>Ids of commands: the same parts always give the same id, so that the same request is carried out once.</summary>
public static class CommandIds
{
    /// <summary>A hash of what makes a request one request: card id, card version, verb and actor; or a mail's internetMessageId; or a form's nonce.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // Each with its length, so that no two lists of parts run together to the same bytes.
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..40];
    }

    internal static void Check(string id)
    {
        if (id.Length is 0 or > 100 || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
            throw new ArgumentException($"'{id}' is no command id: 1 to 100 letters, digits, '-', '_' or '.'. Make one with CommandIds.Of.", nameof(id));
    }
}
