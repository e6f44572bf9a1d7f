namespace CaseFlow.Web.Components;

/// <summary>A path of this server, or the start page: a link from outside must not send people elsewhere.</summary>
public static class LocalPath
{
    public static string Of(string? path) => path is "/" or ['/', not ('/' or '\\'), ..] ? path : "/";
}
