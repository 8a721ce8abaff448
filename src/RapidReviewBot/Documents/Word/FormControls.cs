using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2010.Word;
using DocumentFormat.OpenXml.Office2013.Word;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;
using Color = DocumentFormat.OpenXml.Wordprocessing.Color;
using Calendar = DocumentFormat.OpenXml.Wordprocessing.Calendar;
using Lock = DocumentFormat.OpenXml.Wordprocessing.Lock;

namespace RapidReviewBot.Documents.Word;

/// <summary>
/// Content controls tagged with the field's id, numbered from one so that the same form is the same bytes.
/// Each field's label also carries a bookmark: other programs drop the tags of content controls when they save, bookmarks they keep.
/// </summary>
sealed class FormControls
{
    const string Ticked = "\u2612";
    const string Unticked = "\u2610";

    int controls;
    int bookmarks;

    /// <summary>A control for one value, as the only thing in a paragraph.</summary>
    public Paragraph OneValue(string tag, string label, FieldKind kind, IReadOnlyList<FormOption> options, string value, bool locked = false, bool inTable = false, string style = "TableText")
    {
        var properties = kind switch
        {
            FieldKind.Date => Properties(tag, label, locked, DatePart(value)),
            FieldKind.YesNo => Properties(tag, label, locked, List(FormOptions.YesNo)),
            FieldKind.Choice => Properties(tag, label, locked, List(options)),
            _ => Properties(tag, label, locked, new SdtContentText { MultiLine = true }),
        };
        var shown = FormOptions.Shown(kind, options, value);
        var run = shown.Length > 0 ? WordText.Run(shown) : Placeholder(properties, inTable ? Placeholders.InTable(kind) : Placeholders.For(kind));
        return new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new SdtRun(properties, new SdtContentRun(run)));
    }

    /// <summary>A control for as many paragraphs as the writer likes.</summary>
    public SdtBlock Paragraphs(string tag, string label, string value, string style, string placeholder)
    {
        var properties = Properties(tag, label, locked: false, null);
        var content = new SdtContentBlock();
        if (string.IsNullOrWhiteSpace(value))
            content.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), Placeholder(properties, placeholder)));
        else content.Append(WordText.Paragraphs(value, style));
        return new(properties, content);
    }

    /// <summary>A box to tick, with its words behind it.</summary>
    public Paragraph CheckBox(string tag, string label, string words, bool ticked)
    {
        var box = new SdtContentCheckBox(
            new DocumentFormat.OpenXml.Office2010.Word.Checked { Val = ticked ? OnOffValues.One : OnOffValues.Zero },
            new CheckedState { Val = "2612", Font = "MS Gothic" },
            new UncheckedState { Val = "2610", Font = "MS Gothic" });
        var glyph = new Run(
            new RunProperties(new RunFonts { Ascii = "MS Gothic", HighAnsi = "MS Gothic", EastAsia = "MS Gothic", Hint = FontTypeHintValues.EastAsia }),
            new Text(ticked ? Ticked : Unticked));
        return new(
            new ParagraphProperties(new ParagraphStyleId { Val = "TableText" }),
            new SdtRun(Properties(tag, label, locked: false, box), new SdtContentRun(glyph)), WordText.Run(" " + words));
    }

    /// <summary>Rows that Word lets people add to with a press of "+".</summary>
    public SdtRow Repeating(string tag, string label, IEnumerable<TableRow> rows)
    {
        var all = new SdtRow(Properties(tag, label, locked: false, new SdtRepeatedSection()), new SdtContentRow());
        foreach (var row in rows)
            all.SdtContentRow!.Append(new SdtRow(new SdtProperties(NextId(), new SdtRepeatedSectionItem()), new SdtContentRow(row)));
        return all;
    }

    /// <summary>Puts the field's bookmark at the start of a label.</summary>
    public Paragraph Marked(Paragraph label, string name)
    {
        var id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
        var at = label.GetFirstChild<ParagraphProperties>();
        OpenXmlElement[] mark = [new BookmarkStart { Id = id, Name = name }, new BookmarkEnd { Id = id }];
        foreach (var element in mark.Reverse())
        {
            if (at is null) label.PrependChild(element);
            else label.InsertAfter(element, at);
        }
        return label;
    }

    SdtProperties Properties(string tag, string label, bool locked, OpenXmlElement? kind)
    {
        var properties = new SdtProperties(
            new SdtAlias { Val = label.Length > 60 ? label[..60] : label }, new Tag { Val = tag }, NextId(),
            new Lock { Val = locked ? LockingValues.SdtContentLocked : LockingValues.SdtLocked });
        if (kind is not null) properties.Append(kind);
        return properties;
    }

    SdtId NextId() => new() { Val = ++controls };

    static Run Placeholder(SdtProperties properties, string text)
    {
        properties.InsertAfter(new ShowingPlaceholder(), properties.GetFirstChild<Lock>()!);
        var run = WordText.Run(text, "PlaceholderText");
        run.RunProperties!.Append(new Color { Val = "626A6E" });
        return run;
    }

    static SdtContentDate DatePart(string value)
    {
        var part = new SdtContentDate(
            new DateFormat { Val = "d MMMM yyyy" }, new LanguageId { Val = "en-GB" },
            new SdtDateMappingType { Val = DateFormatValues.Date }, new Calendar { Val = CalendarValues.Gregorian });
        if (FormDate.Parse(value) is { } date) part.FullDate = new DateTime(date, TimeOnly.MinValue, DateTimeKind.Utc);
        return part;
    }

    static SdtContentDropDownList List(IReadOnlyList<FormOption> options) =>
        new(options.Select(option => new ListItem { DisplayText = WordText.Clean(option.Label), Value = option.Id }));
}
