using System.Globalization;
using System.Text.Json;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Posts;
using CaseFlow.Workflows.Activities.Human.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>Puts lines of the audit into words: kinds, posts as they were on that day, before and after.</summary>
public sealed class AuditWords(CaseFlowDb db, OrganisationDirectory organisation, IStringLocalizer<AuditSearchTexts> texts, IStringLocalizer<CasePageTexts> cases)
{
    internal async Task<IReadOnlyList<AuditLine>> Of(IReadOnlyList<AuditHit> hits, CancellationToken ct)
    {
        var actors = hits.Select(hit => hit.Line?.Actor ?? hit.Act!.Actor).Distinct().ToList();
        var posts = (await db.Set<Post>().AsNoTracking().Where(post => actors.Contains(post.UserId)).OrderBy(post => post.Id).ToListAsync(ct)).ToLookup(post => post.UserId);
        return [.. hits.Select(hit => hit.Line is { } line ? Of(line, hit.Case!, posts) : Of(hit.Act!, posts))];
    }

    /// <summary>The kind in words, whichever table it comes from.</summary>
    public string KindName(string kind) =>
        texts["Kind_" + kind] is { ResourceNotFound: false } own ? own : cases["Event_" + kind] is { ResourceNotFound: false } ofCase ? ofCase : kind;

    /// <summary>What the person was on the day of the act: posts are ended, never deleted.</summary>
    internal string PostsOn(IEnumerable<Post> posts, DateTimeOffset at)
    {
        var (day, now) = (ChinaTime.DateOf(at), organisation.Current);
        return string.Join('；', posts.Where(post => post.IsValidOn(day)).Select(post => $"{now.NameOf(post.AreaCode, day)} {now.Role(post.RoleKey)?.Name ?? post.RoleKey}"));
    }

    private AuditLine Of(CaseEvent line, Case of, ILookup<string, Post> posts) => new(
        of.Number, string.Create(CultureInfo.InvariantCulture, $"/cases/{of.Id}"), line.Seq, line.At, line.Actor, line.ActorName, NameOf(line.OnBehalfOf), PostsOn(posts[line.Actor], line.At), line.Ip,
        line.Kind, KindName(line.Kind), of.AreaCode, AreaChoices.Path(organisation.Current, of.AreaCode), line.VersionId, Convert.ToHexStringLower(line.VersionHash), Given(line.Details),
        Convert.ToHexStringLower(line.Hash));

    private AuditLine Of(AuditEvent line, ILookup<string, Post> posts) => new(
        line.Object, LinkOf(line.Object), line.Seq, line.At, line.Actor, line.ActorName, NameOf(line.OnBehalfOf), PostsOn(posts[line.Actor], line.At), line.Ip,
        line.Kind, KindName(line.Kind), line.AreaCode, line.AreaCode is { } area ? AreaChoices.Path(organisation.Current, area) : null, null, null, Changed(line.Details),
        Convert.ToHexStringLower(line.Hash))
    {
        ObjectName = ObjectName(line.Object),
    };

    // Accounts have names; of other things the kind is said before the number.
    private string ObjectName(string about) => about.Split('/', 2) is [var kind, var id] && texts["Object_" + kind] is { ResourceNotFound: false } word
        ? string.Format(CultureInfo.CurrentCulture, word, organisation.Account(id)?.DisplayName ?? id) : about;

    private string? NameOf(string? user) => user is null ? null : organisation.Account(user)?.DisplayName ?? user;

    private static string? LinkOf(string about) => about.Split('/', 2) switch
    {
        ["user", var id] => $"/admin/users/{id}",
        ["household", var id] => $"/households/{id}",
        ["campaign", var id] => $"/campaigns/{id}",
        ["inspection", var id] => $"/inspections/{id}",
        _ => null,
    };

    private List<AuditChange> Changed(string details)
    {
        using var json = JsonDocument.Parse(details);
        var (before, after) = (Fields(json.RootElement, "before"), Fields(json.RootElement, "after"));
        return [.. before.Keys.Union(after.Keys).Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
            .Select(key => new AuditChange(key, FieldName(key), before.GetValueOrDefault(key), after.GetValueOrDefault(key)))];
    }

    // The journal is the engine's own account, and a form holds personal texts: of it only the fields are named.
    private List<AuditChange> Given(string details)
    {
        using var json = JsonDocument.Parse(details);
        return [.. json.RootElement.EnumerateObject().Where(field => field.Name != "journal" && field.Value.ValueKind is not JsonValueKind.Null)
            .Select(field => new AuditChange(field.Name, FieldName(field.Name), null, field.Value is { ValueKind: JsonValueKind.Object } form ? string.Join('、', form.EnumerateObject().Select(each => each.Name)) : field.Name == "outcome" ? Outcome(field.Value) : Value(field.Value)))];
    }

    private static string? Outcome(JsonElement value) =>
        Text(value) is not { } key ? null : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? OutcomeLabels.Of(key).En : OutcomeLabels.Of(key).Zh;

    private Dictionary<string, string?> Fields(JsonElement details, string name) =>
        details.ValueKind is JsonValueKind.Object && details.TryGetProperty(name, out var facts) && facts.ValueKind is JsonValueKind.Object
            ? facts.EnumerateObject().ToDictionary(field => field.Name, field => Value(field.Value)) : [];

    private string? Value(JsonElement value) => Text(value) is { } text && texts["Value_" + text] is { ResourceNotFound: false } word ? word : Text(value);

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };

    private string FieldName(string key) => texts["Field_" + key] is { ResourceNotFound: false } name ? name : key;
}
