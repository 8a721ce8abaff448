using RapidReviewBot.LocalTenant.Graph.Files;

namespace RapidReviewBot.LocalTenant.Web;

/// <summary>Serves the page: <c>Page/</c> from inside the assembly, the card renderer from <c>node_modules</c>.</summary>
internal static class PageFiles
{
    // Inline styles are the card renderer's own; a mail's HTML has a stricter policy of its own.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; frame-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static readonly string[] Libraries = ["adaptivecards.min.js"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Own(context, "index.html"));
        routes.MapGet("/page/{name}", Own);
        routes.MapGet("/page/lib/{name}", Library);
    }

    private static IResult Own(HttpContext context, string name)
    {
        var content = typeof(PageFiles).Assembly.GetManifestResourceStream($"page/{name}");
        return content is null ? Results.NotFound() : Send(context, content, name);
    }

    private static IResult Library(HttpContext context, string name)
    {
        if (!Libraries.Contains(name))
            return Results.NotFound();

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "node_modules", "adaptivecards", "dist", name);
            if (File.Exists(path))
                return Send(context, File.OpenRead(path), name);
        }

        throw new InvalidOperationException($"node_modules/adaptivecards/dist/{name} is missing: run `npm ci` in the repository's root.");
    }

    private static IResult Send(HttpContext context, Stream content, string name)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(content, MediaTypes.Of(name));
    }
}
