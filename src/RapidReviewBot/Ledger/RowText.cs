using System.Globalization;
using Azure.Data.Tables;

namespace RapidReviewBot.Ledger;

/// <summary>A text in one row, spread over several properties because one holds 32 Ki characters.</summary>
internal static class RowText
{
    private const int Piece = 30_000;
    private const int Pieces = 8;

    /// <summary>The longest text that a row is given.</summary>
    public const int Longest = Piece * Pieces;

    public static TableEntity WithText(this TableEntity row, string text)
    {
        if (text.Length > Longest) throw new ArgumentException($"A row holds a text of at most {Longest} characters.", nameof(text));
        for (var (at, number) = (0, 0); at < text.Length || number == 0; at += Piece, number++) row[NameOf(number)] = text.Substring(at, Math.Min(Piece, text.Length - at));
        return row;
    }

    public static string Text(this TableEntity row)
    {
        var text = row.GetString(NameOf(0)) ?? throw new FormatException($"Row {row.RowKey} holds no text.");
        for (var number = 1; row.GetString(NameOf(number)) is { } piece; number++) text += piece;
        return text;
    }

    private static string NameOf(int number) => number == 0 ? "Body" : "Body" + number.ToString(CultureInfo.InvariantCulture);
}
