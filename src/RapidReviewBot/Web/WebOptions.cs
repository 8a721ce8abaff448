using System.ComponentModel.DataAnnotations;

namespace RapidReviewBot.Web;

/// <summary>Configuration section <c>Web</c>.</summary>
public sealed class WebOptions : IValidatableObject
{
    public const string Section = "Web";

    /// <summary>Where people's browsers reach the pages, for example <c>https://reviews.example.gov.uk</c>. Links in mails start with it.</summary>
    [Required]
    public Uri? PublicUrl { get; set; }

    /// <summary>Cookies are sent over https only, except on this machine itself.</summary>
    public bool IsSecure => PublicUrl?.Scheme == Uri.UriSchemeHttps;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not { IsAbsoluteUri: true } url || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            yield return new("Web:PublicUrl must be an https address (http only for localhost).", [nameof(PublicUrl)]);
    }
}
