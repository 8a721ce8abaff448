namespace RapidReviewBot.LocalTenant.Web;

/// <summary>The page that shows the tenant, and what it reads and does beside Teams.</summary>
internal static class WebServices
{
    public static void Map(IEndpointRouteBuilder app)
    {
        PageFiles.Map(app);
        PeopleControl.Map(app);
        FilesControl.Map(app);
    }
}
