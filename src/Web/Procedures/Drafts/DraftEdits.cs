using System.IO.Compression;
using CaseFlow.Web.Data;
using CaseFlow.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>Reads the saved states of a draft.</summary>
public sealed class DraftEdits(CaseFlowDb db)
{
    public async Task<EditLine> Line(string versionId, CancellationToken ct) => new(await db.Set<ProcedureEdit>()
        .Where(row => row.VersionId == versionId).OrderBy(row => row.Revision)
        .Select(row => new EditRow(
            row.Revision, row.Origin, row.Before, row.Tip, row.Hash, row.WhatZh == null ? null : new BilingualText(row.WhatZh, row.WhatEn ?? row.WhatZh), row.At, row.ByName))
        .ToListAsync(ct));

    /// <summary>The definition a state held.</summary>
    public async Task<byte[]> Content(string versionId, EditRow state, CancellationToken ct) =>
        Unpack((await db.Set<ProcedureEdit>().Where(row => row.VersionId == versionId && row.Revision == state.Origin).Select(row => row.Content).SingleAsync(ct))!);

    internal static byte[] Pack(byte[] json)
    {
        var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal)) gzip.Write(json);
        return buffer.ToArray();
    }

    static byte[] Unpack(byte[] packed)
    {
        var buffer = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress)) gzip.CopyTo(buffer);
        return buffer.ToArray();
    }
}
