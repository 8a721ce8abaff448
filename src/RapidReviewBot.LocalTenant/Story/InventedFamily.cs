namespace RapidReviewBot.LocalTenant.Story;

/// <summary>
/// The family of the story. Nobody of this name exists. Its names go where a story belongs, the pages and files, and are then looked for everywhere else (N09).
/// </summary>
public static class InventedFamily
{
    public const string Child = "Zebedee Quillfeather";
    public const string Initials = "ZQ";
    public const string Mother = "Ottoline Quillfeather";
    public const string Father = "Barnaby Thistlewick";
    public const string Sibling = "Clementine Quillfeather";

    public static IReadOnlyList<string> Names { get; } = [Child, Mother, Father, Sibling];

    /// <summary>Words by which each would be recognised.</summary>
    public static IReadOnlyList<string> Words { get; } = ["Zebedee", "Quillfeather", "Ottoline", "Barnaby", "Thistlewick", "Clementine"];
}
