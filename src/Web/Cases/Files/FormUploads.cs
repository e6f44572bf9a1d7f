using CaseFlow.Web.Components.Forms;
using CaseFlow.Workflows.Activities.Human.Forms;
using Microsoft.Extensions.Primitives;

namespace CaseFlow.Web.Cases.Files;

/// <summary>A posted form whose file fields hold the ids of what was uploaded with it.</summary>
/// <param name="Names">The names of the files by id, for a form that comes back.</param>
public sealed record UploadedForm(IFormCollection Post, IReadOnlyDictionary<string, string> Names, IReadOnlyList<FieldProblem> Problems);

/// <summary>Keeps the files that travel in the post of a form. They stay kept when the form itself is refused, so that nobody uploads twice.</summary>
public sealed class FormUploads(KeepFile keep)
{
    private const string Before = PostedForm.UploadPrefix + PostedForm.Prefix + ".";

    public async Task<UploadedForm> Run(FormSchema schema, IFormCollection post, CancellationToken ct)
    {
        var fields = schema.Fields.Where(field => field.Rights is FieldRights.Edit).Select(field => field.Key).ToHashSet();
        var (values, names, problems) = (post.ToDictionary(), new Dictionary<string, string>(), new List<FieldProblem>());
        foreach (var upload in post.Files.Where(file => file.Length > 0 && file.Name.StartsWith(Before, StringComparison.Ordinal)))
        {
            var path = upload.Name[Before.Length..];
            // A field of a table is called table[0].photo.
            if (!fields.Contains(path.Split('[')[0])) continue;
            var kept = await keep.Run(upload, path, ct);
            if (kept.Refusal is { } refusal) problems.AddRange(refusal.Problems);
            else Add($"{PostedForm.Prefix}.{path}", kept.Value!);
        }

        return new(new FormCollection(values, post.Files), names, problems);

        void Add(string name, StoredFile file)
        {
            values[name] = StringValues.Concat(values.GetValueOrDefault(name), file.Id);
            names[file.Id] = file.Name;
        }
    }
}
