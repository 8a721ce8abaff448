using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>What somebody enters into a page: every field that has a sensible answer gets one, by its kind and its words.</summary>
internal static class PageAnswers
{
    /// <summary>The form's fields as a browser would send them, filled in.</summary>
    public static List<KeyValuePair<string, string>> For(IHtmlFormElement form, string who, DateTimeOffset now, Func<string, string?> otherwise)
    {
        var sent = new List<KeyValuePair<string, string>>();
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in form.QuerySelectorAll("input, textarea, select"))
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name) continue;
            if (element is not IHtmlInputElement { Type: "hidden" } && otherwise(name) is { } other)
            {
                if (groups.Add(name)) sent.Add(new(name, other));
                continue;
            }
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice:
                    if (groups.Add(name)) sent.AddRange(Chosen(form, choice, name));
                    break;
                case IHtmlInputElement { Type: "file" or "submit" or "button" }:
                    break;
                case IHtmlInputElement { Type: "hidden" } hidden:
                    sent.Add(new(name, hidden.Value));
                    break;
                case IHtmlSelectElement select:
                    sent.Add(new(name, select.Value is { Length: > 0 } value ? value : select.Options.FirstOrDefault(option => option.Value.Length > 0)?.Value ?? ""));
                    break;
                default:
                    sent.Add(new(name, Value(element) is { Length: > 0 } standing ? standing : Text(element, name, form, who, now)));
                    break;
            }
        }
        return sent;
    }

    private static string Value(IElement element) => element is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)element).Value;

    /// <summary>What is ticked already; else the first of a choice, every box of a single statement, and everybody where it is asked who.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Chosen(IHtmlFormElement form, IHtmlInputElement first, string name)
    {
        var all = form.QuerySelectorAll<IHtmlInputElement>("input").Where(other => other.Name == name).ToList();
        var ticked = all.Where(other => other.IsChecked).ToList();
        IEnumerable<IHtmlInputElement> chosen = ticked.Count > 0 ? ticked : first.Type == "radio" ? [Preferred(all)] : name is "with" or "present" ? all : all.Take(1);
        return chosen.Select(choice => new KeyValuePair<string, string>(name, choice.Value));
    }

    private static IHtmlInputElement Preferred(List<IHtmlInputElement> all) =>
        all.Find(choice => choice.Value is "yes" or "known" or "agree" or "sign" or "suspected") ?? all[0];

    private static string Text(IElement element, string name, IHtmlFormElement form, string who, DateTimeOffset now)
    {
        var label = (form.QuerySelector($"label[for='{element.Id}']")?.TextContent.Trim() ?? "").ToLowerInvariant();
        var day = WorkingCalendar.EnglandAndWales.Previous(LondonTime.DateOf(now));
        if (name.EndsWith("-day", StringComparison.Ordinal)) return Date(name, now).Day.ToString(CultureInfo.InvariantCulture);
        if (name.EndsWith("-month", StringComparison.Ordinal)) return Date(name, now).Month.ToString(CultureInfo.InvariantCulture);
        if (name.EndsWith("-year", StringComparison.Ordinal)) return Date(name, now).Year.ToString(CultureInfo.InvariantCulture);
        if (element is IHtmlTextAreaElement) return Narrative(label, who);
        return Line(name, label, who, day);
    }

    /// <summary>Actions are due in the future, births lie years back, the rest was yesterday or is today.</summary>
    private static DateOnly Date(string name, DateTimeOffset now)
    {
        var today = LondonTime.DateOf(now);
        if (name.Contains("due", StringComparison.Ordinal) && !name.Contains("office", StringComparison.Ordinal)) return WorkingCalendar.EnglandAndWales.Within(today, 10);
        if (name.Contains("born", StringComparison.Ordinal)) return today.AddYears(-4);
        return name.Contains("incident", StringComparison.Ordinal) || name.Contains("date", StringComparison.Ordinal) ? WorkingCalendar.EnglandAndWales.Previous(today) : today;
    }

    private static string Line(string name, string label, string who, DateOnly day)
    {
        if (name.EndsWith("senior-signature-name", StringComparison.Ordinal) || name.Contains("senior", StringComparison.Ordinal)) return "Invented Senior Officer";
        if (name.Contains("child", StringComparison.Ordinal) && name.EndsWith("-name", StringComparison.Ordinal)) return InventedFamily.Child;
        if (label.Contains("email", StringComparison.Ordinal)) return "invented.person@example.example";
        if (label.Contains("telephone", StringComparison.Ordinal)) return "020 7946 0000";
        if (label.Contains("time", StringComparison.Ordinal)) return "10:30";
        if (label.Contains("initials", StringComparison.Ordinal)) return InventedFamily.Initials;
        if (label is "name" or "full name" && name.Contains("family", StringComparison.Ordinal)) return InventedFamily.Mother;
        if (label.Contains("name", StringComparison.Ordinal)) return who;
        if (label.Contains("role", StringComparison.Ordinal)) return "Safeguarding lead";
        return label.Contains("where", StringComparison.Ordinal) || label.Contains("place", StringComparison.Ordinal)
            ? "Locked records room, second floor"
            : $"As recorded on {LondonTime.WordsWithYear(day)}";
    }

    public static string Narrative(string label, string who) =>
        $"On this point ({label}) {who} reports: {InventedFamily.Child} lived with {InventedFamily.Mother} and {InventedFamily.Sibling}. "
        + "The service saw the child twice because the health visitor was worried, and the visits were recorded. What worked well was that the school and the nurse spoke on the same day. "
        + "What could have worked better is that the risk was not discussed with the police, so that nobody saw the whole picture; a joint meeting should have been held. "
        + "The impact on the child was that help came late. This is an invented account.";
}
