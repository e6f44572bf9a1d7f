using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Files;

/// <summary>Takes in one upload when its size and content are acceptable.</summary>
public sealed class KeepFile(FileStore store, CaseFlowDb db, Caller caller, TimeProvider clock, IStringLocalizer<CaseTexts> texts)
{
    /// <param name="field">The field of the form, named in the refusal.</param>
    public async Task<Result<StoredFile>> Run(IFormFile? file, string field, CancellationToken ct)
    {
        if (file is null || file.Length == 0) return Refusal.Invalid(field, "Required", texts["file.required"]);
        if (file.Length > store.MaxBytes) return Refusal.Invalid(field, "TooLarge", texts["file.large", store.MaxBytes / 1024 / 1024]);
        var head = new byte[16];
        await using (var content = file.OpenReadStream()) head = head[..await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct)];
        if (FileKind.Sniff(head, file.FileName) is not { } type) return Refusal.Invalid(field, "WrongType", texts["file.type"]);
        return await store.Save(db, file, type, caller.UserId, clock.GetUtcNow(), ct);
    }
}
