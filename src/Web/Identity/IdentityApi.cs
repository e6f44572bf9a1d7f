using CaseFlow.Web.Api;

namespace CaseFlow.Web.Identity;

public sealed record Credentials(string? UserName, string? Password);

/// <param name="ExpiresIn">Seconds until the token ends.</param>
public sealed record TokenContract(string AccessToken, long ExpiresIn, string TokenType);

public static class IdentityApi
{
    public static void MapIdentity(this RouteGroupBuilder api) =>
        api.MapPost("/token", Token).AllowAnonymous().WithTags("Sign-in")
            .WithSummary("Changes user name and password into a bearer token.")
            .Produces<TokenContract>().ProducesProblem(401).ProducesProblem(422).ProducesProblem(429);

    static async Task<IResult> Token(Credentials credentials, SignIn signIn, AccessTokens tokens, HttpContext http)
    {
        var signed = await signIn.Run(credentials.UserName, credentials.Password, http.Connection.RemoteIpAddress?.ToString(), "token");
        if (signed.Refusal is { } refusal) return refusal.ToProblem(http);
        var token = tokens.Issue(signed.Value!);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new TokenContract(token.Token, token.ExpiresIn, token.TokenType));
    }
}
