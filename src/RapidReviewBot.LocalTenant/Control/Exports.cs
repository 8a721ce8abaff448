using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using RapidReviewBot.LocalTenant.Graph.Calendars;
using RapidReviewBot.LocalTenant.Graph.Files;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>
/// What the tenant holds, as files: <c>files/</c> the libraries as they stand, <c>mail/{address}/</c> every message as .eml, <c>calendar/{address}.json</c> what was booked,
/// <c>cards/</c> every card as it was last shown, <c>chat.jsonl</c> every message in Teams.
/// </summary>
public sealed class Exports(TenantState state, DriveTree tree, EmlFile eml, CalendarStore calendars, ChatExport chat)
{
    private static readonly char[] Unfit = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <summary>Writes everything, or what belongs to one partnership, under the folder; what stands there under other names is left.</summary>
    public void WriteTo(string folder, TenantPart? part = null)
    {
        foreach (var item in state.DriveItems.All.Where(one => one.IsFolder && part?.Has(one) != false))
            Directory.CreateDirectory(Path.Combine([folder, .. PathOf(item).Split('/')]));
        foreach (var (path, content) in All(part))
        {
            string place = Path.Combine([folder, .. path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.WriteAllBytes(place, content());
        }
    }

    public byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in All(null))
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content());
            }
        }

        return bytes.ToArray();
    }

    private IEnumerable<(string Path, Func<byte[]> Content)> All(TenantPart? part) => Files(part).Concat(Mail(part)).Concat(Calendars(part)).Concat(chat.All(part));

    private IEnumerable<(string, Func<byte[]>)> Files(TenantPart? part) =>
        from item in state.DriveItems.All
        where item.Current is not null && part?.Has(item) != false
        select (PathOf(item), (Func<byte[]>)(() => state.Blobs.Get(item.Current!.Blob)));

    private string PathOf(DriveItem item) => $"files/{tree.Drive(item.DriveId).Name}/{string.Join('/', tree.Line(item).Select(one => one.Name))}";

    private IEnumerable<(string, Func<byte[]>)> Mail(TenantPart? part) =>
        from person in state.People.All
        from folder in MailStore.Folders
        from numbered in state.Mail.All.Where(one => one.MailboxId == person.Id && one.Folder == folder && part?.Has(one, person) != false).OrderBy(one => one.ReceivedAt ?? one.CreatedAt).ThenBy(one => one.Change).Index()
        let name = $"{(numbered.Index + 1).ToString("000", CultureInfo.InvariantCulture)} {Fit(numbered.Item.Subject)}.eml"
        select ($"mail/{person.Mail.ToLowerInvariant()}/{folder}/{name}", (Func<byte[]>)(() => eml.Of(numbered.Item)));

    private IEnumerable<(string, Func<byte[]>)> Calendars(TenantPart? part) =>
        from person in state.People.All
        where part?.Has(person) != false
        let booked = calendars.Booked(person).OrderBy(one => one.Start).Select(CalendarControl.Shown).ToList()
        where booked.Count > 0
        select ($"calendar/{person.Mail.ToLowerInvariant()}.json", (Func<byte[]>)(() => JsonSerializer.SerializeToUtf8Bytes(booked, TenantJson.Indented)));

    private static string Fit(string subject)
    {
        string fit = string.Concat(subject.Select(one => Unfit.Contains(one) || char.IsControl(one) ? '-' : one)).Trim(' ', '.');
        return fit.Length <= 80 ? fit : fit[..80].TrimEnd();
    }
}
