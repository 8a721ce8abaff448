using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph;

/// <summary><c>/users</c>: members of the host tenant and its guests (https://learn.microsoft.com/graph/api/resources/user).</summary>
internal sealed class UserEndpoints(TenantState state)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1.0/users", List);
        routes.MapGet("/v1.0/users/{user}", (string user, HttpRequest request) => GraphJson.Ok(GraphJson.Select(Json(Find(user)), request)));
    }

    private IEnumerable<Person> Directory => state.People.All.Where(one => one.Surface != Surface.Mail);

    private Person Find(string user) =>
        Directory.FirstOrDefault(one => string.Equals(one.Id, user, StringComparison.OrdinalIgnoreCase) || string.Equals(PrincipalName(one), user, StringComparison.OrdinalIgnoreCase))
        ?? throw GraphError.NotFound(
            "Request_ResourceNotFound", $"Resource '{user}' does not exist or one of its queried reference-property objects are not present.");

    private IResult List(HttpRequest request)
    {
        string filter = request.Query["$filter"].ToString();
        var found = Directory;
        if (filter.Length > 0)
        {
            string? mail = ODataFilter.Equality(filter, "mail"), principal = ODataFilter.Equality(filter, "userPrincipalName");
            if ((mail ?? principal) is null)
                return GraphError.Result(400, "Request_UnsupportedQuery", $"The filter '{filter}' is not supported here.");
            found = found.Where(one => string.Equals(mail is null ? PrincipalName(one) : one.Mail, mail ?? principal, StringComparison.OrdinalIgnoreCase));
        }

        return GraphJson.Ok(GraphJson.Page(found.Select(one => GraphJson.Select(Json(one), request))));
    }

    /// <summary>A guest's name in the host's directory carries the mark that Entra gives it.</summary>
    private string PrincipalName(Person person) => person.Surface == Surface.Guest
        ? $"{person.Mail.Replace('@', '_')}#EXT#@{state.Host.Domain}"
        : person.Mail;

    private JsonObject Json(Person person) => new()
    {
        ["id"] = person.Id,
        ["displayName"] = person.DisplayName,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["jobTitle"] = person.JobTitle,
        ["mail"] = person.Mail,
        ["userPrincipalName"] = PrincipalName(person),
        ["userType"] = person.Surface == Surface.Guest ? "Guest" : "Member",
    };
}
