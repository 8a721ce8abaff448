using System.Xml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>What came of reading a returned file: answers, or a fault to tell the person who sent it.</summary>
public abstract record WordReading
{
    public sealed record Answered(FormAnswers Answers) : WordReading;

    public sealed record Refused(FileFault Fault) : WordReading;
}

/// <summary>
/// Answers out of a Word file that <see cref="WordFormWriter"/> made, after people and their programs have saved it again.
/// A field is found by the tag of its content control or, where a program dropped the tags, by the bookmark in its label;
/// its answer is all that stands in its box, inside the control or beside it.
/// </summary>
public static class WordFormReader
{
    /// <param name="reference">The review that the file must belong to.</param>
    /// <param name="agencyId">The agency that it was sent to, when the form is one of many.</param>
    public static WordReading Read(byte[] bytes, string fileName, FormDefinition form, string reference, string? agencyId = null, WordFileLimits? limits = null)
    {
        if (WordFileGate.Check(bytes, fileName, limits) is { } fault) return new WordReading.Refused(fault);
        try
        {
            using var file = Open(bytes);
            if (file?.MainDocumentPart?.Document?.Body is not { } body) return Damaged();
            return Read(file, body, form, reference, agencyId);
        }
        catch (Exception unreadable) when (unreadable is OpenXmlPackageException or XmlException or FormatException or InvalidDataException)
        {
            return Damaged();
        }
    }

    /// <returns>Null when the package's own parts have names or kinds that no package may have.</returns>
    static WordprocessingDocument? Open(byte[] bytes)
    {
        try
        {
            return WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static WordReading Read(WordprocessingDocument file, Body body, FormDefinition form, string reference, string? agencyId)
    {
        var places = new AnswerPlaces(body);
        var properties = Properties(file);
        if (OtherForm(properties, places, form) is { } wrong) return new WordReading.Refused(wrong);
        var answers = new FormAnswers(form.Fields.ToDictionary(field => field.Id, field => AnswerReader.Read(places, field)));
        var found = properties.GetValueOrDefault(FileProperties.Reference) ?? answers.Text("reference");
        if (!IsSame(found, reference))
            return new WordReading.Refused(new("other-review", $"This form does not belong to review {reference}. Use the form that came with the request for {reference}."));
        if (agencyId is not null && properties.TryGetValue(FileProperties.Agency, out var agency) && !IsSame(agency, agencyId))
            return new WordReading.Refused(new("other-agency", "This form was made for another agency. Use the form that was sent to your agency."));
        return new WordReading.Answered(answers);
    }

    static FileFault? OtherForm(Dictionary<string, string> properties, AnswerPlaces places, FormDefinition form)
    {
        if (properties.TryGetValue(FileProperties.Form, out var id) && id != form.Id)
            return new("other-form", $"This is not the form \"{form.Title}\". Fill in that form and send it.");
        if (properties.TryGetValue(FileProperties.FormVersion, out var version) && version != form.Version)
            return new("other-version", $"This is another version of the form \"{form.Title}\". Ask for a fresh form, copy your answers into it and send that.");
        var standing = form.Fields.Count(field => places.Has(field));
        return standing * 2 >= form.Fields.Count(field => field.ShownWhen is null && form.SectionOf(field.Id).ShownWhen is null)
            ? null
            : new("other-form", $"Most of the boxes of the form \"{form.Title}\" are missing from this file. Copy your answers into the form that was sent to you and send that.");
    }

    static Dictionary<string, string> Properties(WordprocessingDocument file) =>
        file.CustomFilePropertiesPart?.Properties?.Elements<CustomDocumentProperty>()
            .Where(property => property.Name?.Value is not null && property.InnerText.Length > 0)
            .GroupBy(property => property.Name!.Value!).ToDictionary(group => group.Key, group => group.First().InnerText.Trim())
        ?? [];

    static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    static WordReading.Refused Damaged() =>
        new(new("damaged", "This file cannot be opened as a Word document. Open it in Word, save it again as a Word document (.docx) and send that."));
}
