using System.Globalization;
using System.Reflection;

namespace CaseFlow.Web.Supervision.EngineRoom.Nodes;

/// <summary>The name of this process among the nodes.</summary>
public sealed class NodeIdentity
{
    private const int Random = 8;

    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid().ToString("N")[..Random]}");

    public string Version { get; } = typeof(NodeIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
