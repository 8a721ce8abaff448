using System.Security.Cryptography;

namespace RapidReviewBot.LocalTenant.Access;

/// <summary>The bot as the tenant knows it. The secret is made on the first start and kept in the state folder only.</summary>
public sealed record AppRegistration(string AppId, string TenantId, string Secret)
{
    public static AppRegistration Open(string? folder, string appId, string tenantId)
    {
        string? path = folder is null ? null : Path.Combine(folder, "keys", "app-secret");
        if (path is not null && File.Exists(path))
            return new AppRegistration(appId, tenantId, File.ReadAllText(path));

        string secret = RandomNumberGenerator.GetHexString(40);
        if (path is not null)
            SecretFile.Write(path, secret);

        return new AppRegistration(appId, tenantId, secret);
    }
}
