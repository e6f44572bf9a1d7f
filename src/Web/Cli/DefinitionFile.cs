using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Cli;

/// <summary>Reads a definition file named on the command line.</summary>
static class DefinitionFile
{
    /// <summary>What the file holds with all its problems; null when it cannot be opened, which <see cref="CommandInput.Refuse"/> then says.</summary>
    public static ParsedDefinition? Read(CommandInput input, int operand)
    {
        var path = input.Operand(operand);
        if (path.Length == 0) return null;
        if (!File.Exists(path))
        {
            input.Add($"找不到文件“{path}”。", $"There is no file '{path}'.");
            return null;
        }
        try
        {
            using var stream = File.OpenRead(path);
            return WorkflowDefinition.Parse(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            input.Add($"无法读取文件“{path}”：{e.Message}", $"The file '{path}' cannot be read: {e.Message}");
            return null;
        }
    }
}
