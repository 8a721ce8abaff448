using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Events.Item;
using Microsoft.Graph.Users.Item.Events.Item.Cancel;
using Microsoft.Kiota.Abstractions;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Meetings of reviews in the calendar of the partnership's mailbox. They carry the reference and no narrative (N09).</summary>
public sealed class MeetingEvents(GraphServiceClient graph)
{
    private const string StampName = "String {6f1c0a1e-52c4-4c1e-9d0a-3a4f0f7f5b1d} Name RapidReviewEffect";
    private static readonly string[] Shown = ["id", "start", "end", "isCancelled", "onlineMeeting", "attendees"];

    /// <summary>The event that carries this stamp; null when there is none.</summary>
    public async Task<Event?> FindByStampAsync(string mailbox, string stamp, CancellationToken cancellationToken)
    {
        var page = await graph.Users[mailbox].Events.GetAsync(
            request =>
            {
                Lasting(request.Headers);
                request.QueryParameters.Select = Shown;
                request.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{StampName}' and ep/value eq '{stamp}')";
            },
            cancellationToken);
        return page!.Value!.FirstOrDefault();
    }

    /// <summary>The event by its id; null when it is in the calendar no more.</summary>
    public async Task<Event?> FindAsync(string mailbox, string eventId, CancellationToken cancellationToken)
    {
        try
        {
            return await Item(mailbox, eventId).GetAsync(request => { Lasting(request.Headers); request.QueryParameters.Select = Shown; }, cancellationToken);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            return null;
        }
    }

    /// <summary>Books the meeting with a Teams link. The transaction id makes a repeat within Outlook's memory the same event.</summary>
    public Task<Event> BookAsync(Review review, ReviewContext context, (DateTimeOffset Start, TimeSpan Length) when, string stamp, CancellationToken cancellationToken) =>
        BookAsync(new MeetingToBook(context.Procedure.Meeting.Name, when.Start, when.Length, Invitation.People(review, context.Procedure)), review, context, stamp, cancellationToken);

    /// <summary>Books any meeting of a review, in the same way.</summary>
    public async Task<Event> BookAsync(MeetingToBook meeting, Review review, ReviewContext context, string stamp, CancellationToken cancellationToken)
    {
        var booking = new Event
        {
            Subject = $"{meeting.Title} {review.Reference}",
            Body = new ItemBody { ContentType = BodyType.Html, Content = Words(meeting.Title, review, context) },
            Start = Calendars.Utc(meeting.Start),
            End = Calendars.Utc(meeting.Start + meeting.Length),
            Attendees = [.. meeting.People.Select(Asked)],
            IsOnlineMeeting = true,
            OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness,
            ShowAs = FreeBusyStatus.Busy,
            TransactionId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(stamp)).AsSpan(0, 16)).ToString(),
            SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = StampName, Value = stamp }],
        };
        return (await graph.Users[context.Partnership.Mailbox].Events.PostAsync(booking, request => Lasting(request.Headers), cancellationToken))!;
    }

    public async Task<Event> MoveAsync(string mailbox, string eventId, (DateTimeOffset Start, TimeSpan Length) to, CancellationToken cancellationToken)
    {
        var change = new Event { Start = Calendars.Utc(to.Start), End = Calendars.Utc(to.Start + to.Length) };
        return (await Item(mailbox, eventId).PatchAsync(change, request => Lasting(request.Headers), cancellationToken))!;
    }

    /// <summary>Changes who is invited. Outlook tells whoever is new, and whoever is no longer asked.</summary>
    public async Task InviteAsync(string mailbox, string eventId, IReadOnlyList<Domain.Partnerships.Person> people, CancellationToken cancellationToken)
    {
        var change = new Event { Attendees = [.. people.Select(Asked)] };
        await Item(mailbox, eventId).PatchAsync(change, request => Lasting(request.Headers), cancellationToken);
    }

    public Task CancelAsync(string mailbox, string eventId, string comment, CancellationToken cancellationToken) =>
        Item(mailbox, eventId).Cancel.PostAsync(new CancelPostRequestBody { Comment = comment }, request => Lasting(request.Headers), cancellationToken);

    private static Attendee Asked(Domain.Partnerships.Person person) =>
        new() { Type = AttendeeType.Required, EmailAddress = new EmailAddress { Address = person.Email, Name = person.Name } };

    private EventItemRequestBuilder Item(string mailbox, string eventId) => graph.Users[mailbox].Events[eventId];

    private static void Lasting(RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");

    private static string Words(string title, Review review, ReviewContext context) =>
        $"<p>{WebUtility.HtmlEncode(title)} for {WebUtility.HtmlEncode(review.Reference)}, called by {WebUtility.HtmlEncode(context.Partnership.Name)}.</p>"
        + "<p>Papers come separately. Do not forward this invitation: ask the partnership when somebody else should come.</p>";
}

/// <summary>A meeting to be put into calendars.</summary>
/// <param name="Title">Stands before the reference in the subject.</param>
public sealed record MeetingToBook(string Title, DateTimeOffset Start, TimeSpan Length, IReadOnlyList<Person> People);
