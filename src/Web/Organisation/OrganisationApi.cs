using CaseFlow.Web.Api;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Administration;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Organisation;

public static class OrganisationApi
{
    public static void MapOrganisation(this RouteGroupBuilder api)
    {
        api.MapGet("/me", Me).WithTags("Me").WithSummary("Who is signed in, with posts and areas.");
        api.MapGet("/areas", Areas).WithTags("Areas").WithSummary("The areas directly below one, or the caller's own areas.");

        var users = api.MapGroup("/users").RequireAuthorization(Rights.SystemAdmin).WithTags("Administration");
        users.MapPost("", Create).WithSummary("Opens an account without posts.").Produces<Created<string>>(201).ProducesProblem(403).ProducesProblem(422);
        users.MapPost("/{id}/close", (string id, ChangeAccount change, HttpContext http, CancellationToken ct) => Answer(change.Close(id, ct), http))
            .WithSummary("Closes an account and ends its sessions.").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        users.MapPost("/{id}/open", (string id, ChangeAccount change, HttpContext http, CancellationToken ct) => Answer(change.Open(id, ct), http))
            .WithSummary("Opens a closed or locked account.").Produces(204).ProducesProblem(403).ProducesProblem(404);
        users.MapPost("/{id}/password", SetPassword).WithSummary("Sets a new password and ends the sessions of the account.").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        users.MapPost("/{id}/posts", Give).WithSummary("Gives the person a role for an area.").Produces<Created<long>>(201).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);

        api.MapPost("/areas/{code}/organs", Register).RequireAuthorization(Rights.SystemAdmin).WithTags("Administration")
            .WithSummary("Registers an organ of an area.").Produces<Created<long>>(201).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        api.MapPost("/organs/{id:long}", (long id, OrganEntry entry, KeepOrgans organs, HttpContext http, CancellationToken ct) => Answer(organs.Change(id, entry, ct), http))
            .RequireAuthorization(Rights.SystemAdmin).WithTags("Administration").WithSummary("Renames an organ from a day on and keeps its numbers.").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        api.MapPost("/areas/{code}/bounds", (string code, AreaBounds bounds, SetBounds set, HttpContext http, CancellationToken ct) => Answer(set.Run(code, bounds, ct), http))
            .RequireAuthorization(Rights.SystemAdmin).WithTags("Administration").WithSummary("Says where an area lies, for the check of photos; without numbers nothing is said of it any more.").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);

        var posts = api.MapGroup("/posts").RequireAuthorization(Rights.SystemAdmin).WithTags("Administration");
        posts.MapPost("/{id:long}/end", End).WithSummary("Ends a post.").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        posts.MapPost("/{id:long}/substitute", Substitute).WithSummary("Names who acts while the holder is away.").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
    }

    static async Task<IResult> Register(string code, OrganEntry entry, KeepOrgans organs, HttpContext http, CancellationToken ct)
    {
        var registered = await organs.Register(code, entry, ct);
        return registered.Refusal is { } refusal ? refusal.ToProblem(http) : TypedResults.Created($"/api/v1/organs/{registered.Value}", new Created<long>(registered.Value));
    }

    static MeContract Me(Caller caller, OrganisationDirectory directory, TimeProvider clock)
    {
        var organisation = directory.Current;
        var today = clock.ChinaToday;
        var posts = caller.Posts.Select(post => PostContract.Of(post, organisation)).ToList();
        var areas = AreaScope.Of(caller).Roots.Select(code => AreaContract.Of(code, organisation)).ToList();
        return new(caller.UserId, organisation.Account(caller.UserId)?.UserName ?? "", caller.Name, today, posts, areas);
    }

    static List<AreaContract> Areas(string? parent, Caller caller, OrganisationDirectory directory)
    {
        var scope = AreaScope.Of(caller);
        var codes = parent is null
            ? scope.Roots
            : directory.Current.Areas.Where(area => area.Parent == parent && scope.Within(area.Code).Roots.Count > 0).Select(area => area.Code);
        return [.. codes.Order(StringComparer.Ordinal).Select(code => AreaContract.Of(code, directory.Current))];
    }

    static async Task<IResult> Create(NewAccount account, CreateAccount create, HttpContext http, CancellationToken ct)
    {
        var created = await create.Run(account, ct);
        return created.Refusal is { } refusal ? refusal.ToProblem(http) : TypedResults.Created($"/api/v1/users/{created.Value}", new Created<string>(created.Value!));
    }

    static async Task<IResult> Give(string id, NewPost post, GivePost give, HttpContext http, CancellationToken ct)
    {
        var given = await give.Run(id, post, ct);
        return given.Refusal is { } refusal ? refusal.ToProblem(http) : TypedResults.Created($"/api/v1/posts/{given.Value}", new Created<long>(given.Value));
    }

    static Task<IResult> SetPassword(string id, PasswordContract body, ChangeAccount change, HttpContext http, CancellationToken ct) =>
        Answer(change.SetPassword(id, body.Password, ct), http);

    static Task<IResult> End(long id, EndContract? body, ChangePost change, HttpContext http, CancellationToken ct) => Answer(change.End(id, body?.On, ct), http);

    static Task<IResult> Substitute(long id, Substitution body, ChangePost change, HttpContext http, CancellationToken ct) =>
        Answer(change.Substitute(id, body, ct), http);

    static async Task<IResult> Answer(Task<Refusal?> act, HttpContext http) =>
        await act is { } refusal ? refusal.ToProblem(http) : TypedResults.NoContent();
}
