using Microsoft.AspNetCore.StaticFiles;

namespace RapidReviewBot.LocalTenant.Graph.Files;

internal static class MediaTypes
{
    private static readonly FileExtensionContentTypeProvider Known = Build();

    public static string Of(string name) => Known.TryGetContentType(name, out string? type) ? type : "application/octet-stream";

    private static FileExtensionContentTypeProvider Build()
    {
        var provider = new FileExtensionContentTypeProvider();
        provider.Mappings[".eml"] = "message/rfc822";
        return provider;
    }
}
