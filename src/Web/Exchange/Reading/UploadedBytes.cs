namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Takes an upload into memory and stops at the size limit, whatever length the sender announced.</summary>
static class UploadedBytes
{
    public static async Task<byte[]> Read(Stream stream, ImportLimits limits, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = await stream.ReadAsync(buffer, ct)) > 0)
        {
            if (memory.Length + count > limits.MaxBytes) throw TooLarge(limits);
            memory.Write(buffer, 0, count);
        }
        return memory.Length == 0
            ? throw new UnreadableFileException("文件是空的，请选择有内容的文件。", "The file is empty. Choose a file with content.")
            : memory.ToArray();
    }

    static UnreadableFileException TooLarge(ImportLimits limits)
    {
        var size = limits.MaxBytes / 1024.0 / 1024.0;
        return new($"文件超过 {size:0.##} MB，请分批导入。", $"The file is larger than {size:0.##} MB. Import it in parts.");
    }
}
