using System.Text;

namespace RapidReviewBot.Conversation.Cards;

/// <summary>Text on its way into a card.</summary>
public static class CardText
{
    private const string Marks = "\\*_[]`~";

    /// <summary>The text as it is, whatever Markdown would make of it; control characters become spaces.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Marks.Contains(letter))
                plain.Append('\\');
            plain.Append(char.IsControl(letter) && letter != '\n' ? ' ' : letter);
        }

        return plain.ToString();
    }
}
