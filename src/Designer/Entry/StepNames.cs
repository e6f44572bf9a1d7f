using System.Text.Json.Nodes;
using Elsa.Api.Client.Resources.ActivityDescriptors.Models;
using Elsa.Studio.Workflows.Domain.Contracts;

namespace CaseFlow.Designer.Entry;

/// <summary>Calls a new step what people call its type, with a number: 办理2.</summary>
public sealed class StepNames : IActivityNameGenerator
{
    public bool GetNameExists(IEnumerable<JsonObject> activities, string name)
    {
        foreach (var activity in activities)
            if (activity["name"]?.ToString() == name) return true;
        return false;
    }

    public string GenerateNextName(IEnumerable<JsonObject> activities, ActivityDescriptor activityDescriptor)
    {
        var called = string.IsNullOrEmpty(activityDescriptor.DisplayName) ? activityDescriptor.Name : activityDescriptor.DisplayName;
        for (var number = 1; ; number++)
            if (!GetNameExists(activities, called + number)) return called + number;
    }
}
