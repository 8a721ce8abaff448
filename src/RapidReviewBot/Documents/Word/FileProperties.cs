namespace RapidReviewBot.Documents.Word;

/// <summary>Names of the file's own properties by which a returned file is known.</summary>
static class FileProperties
{
    public const string Reference = "ReviewReference";
    public const string Agency = "ReviewAgency";
    public const string Form = "ReviewForm";
    public const string FormVersion = "ReviewFormVersion";
}
