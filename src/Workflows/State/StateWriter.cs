using System.Text.Json;

namespace CaseFlow.Workflows.State;

/// <summary>Writes a state: short names, and nothing that has its usual value.</summary>
internal readonly struct StateWriter(Utf8JsonWriter writer)
{
    public void Write(InstanceState state)
    {
        writer.WriteStartObject();
        writer.WriteNumber("v"u8, InstanceState.Schema);
        writer.WriteNumber("id"u8, state.InstanceId);
        writer.WriteString("def"u8, state.DefinitionVersionId);
        writer.WriteNumber("s"u8, (int)state.Status);
        writer.WriteNumber("u"u8, (int)state.SubStatus);
        writer.WriteNumber("next"u8, state.NextNumber);
        Text("cor"u8, state.CorrelationId);
        Text("name"u8, state.Name);
        if (state.ParentInstanceId is { } parent) writer.WriteNumber("par"u8, parent);
        Text("trg"u8, state.TriggerActivityId);
        if (state.IsTriggerUsed) writer.WriteBoolean("tru"u8, true);
        Map("in"u8, state.Input);
        Map("out"u8, state.Output);
        Map("var"u8, state.Variables);
        Map("prop"u8, state.Properties);
        Map("res"u8, state.Outputs);
        Value("last"u8, state.LastResult);
        WriteActors(state);
        if (state.Incidents.Count > 0) WriteIncidents(state);
        WriteActivations(state);
        writer.WriteEndObject();
        writer.Flush();
    }

    private void WriteActors(InstanceState state)
    {
        if (state.Actors.Count == 0) return;
        writer.WriteStartObject("act"u8);
        foreach (var (activity, actor) in state.Actors) writer.WriteString(activity, actor);
        writer.WriteEndObject();
    }

    private void WriteIncidents(InstanceState state)
    {
        writer.WriteStartArray("inc"u8);
        foreach (var incident in state.Incidents)
        {
            writer.WriteStartObject();
            writer.WriteNumber("i"u8, incident.Id);
            writer.WriteString("a"u8, incident.ActivityId);
            writer.WriteString("t"u8, incident.ActivityType);
            writer.WriteNumber("n"u8, incident.ActivationNumber);
            writer.WriteString("m"u8, incident.Message);
            Text("z"u8, incident.MessageZh);
            writer.WriteString("at"u8, incident.At);
            if (incident.Outcomes is { } outcomes)
            {
                writer.WriteStartArray("o"u8);
                foreach (var outcome in outcomes) writer.WriteStringValue(outcome);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // Containers come before their children, so a child can name its container by place.
    private void WriteActivations(InstanceState state)
    {
        if (state.Root is null) return;
        var path = new Stack<(Activation Activation, int Place)>();
        var place = 0;
        writer.WriteStartArray("run"u8);
        for (Activation? activation = state.Root; activation is not null; activation = activation.After(state.Root))
        {
            while (path.TryPeek(out var last) && last.Activation != activation.Parent) path.Pop();
            writer.WriteStartObject();
            Write(activation);
            if (path.TryPeek(out var parent)) writer.WriteNumber("p"u8, parent.Place);
            path.Push((activation, place++));
            if (activation.BookmarkCount > 0) WriteBookmarks(state, activation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Write(Activation activation)
    {
        writer.WriteNumber("n"u8, activation.Number);
        writer.WriteString("a"u8, activation.ActivityId);
        if (activation.Status != ActivationStatus.Running) writer.WriteNumber("s"u8, (int)activation.Status);
        if (activation.IsBackward) writer.WriteBoolean("b"u8, true);
        if (activation.IsBroken) writer.WriteBoolean("x"u8, true);
        Text("r"u8, activation.ReturnReason);
        Text("d"u8, activation.ChildVersionId);
        Map("l"u8, activation.Local);
        Map("w"u8, activation.Variables);
        Map("o"u8, activation.Outputs);
        if (activation.Flow is { } flow) Write(flow);
    }

    // A slot or line is one number: twice the visits, plus one when it has run or was followed. Trailing zeros are left out.
    private void Write(FlowState flow)
    {
        writer.WriteStartArray("f"u8);
        writer.WriteNumberValue(flow.Start);
        writer.WriteNumberValue(flow.SlotVisits.Length);
        writer.WriteNumberValue(flow.LineVisits.Length);
        WriteVisits(flow.SlotVisits, flow.HasRun);
        WriteVisits(flow.LineVisits, flow.IsFollowed);
        foreach (var token in flow.Tokens) writer.WriteNumberValue((token.Line * 2) + (token.IsBlocked ? 1 : 0));
        writer.WriteEndArray();
    }

    private void WriteVisits(int[] visits, bool[] marks)
    {
        var length = visits.Length;
        while (length > 0 && visits[length - 1] == 0 && !marks[length - 1]) length--;
        writer.WriteStartArray();
        for (var index = 0; index < length; index++) writer.WriteNumberValue((visits[index] * 2) + (marks[index] ? 1 : 0));
        writer.WriteEndArray();
    }

    private void WriteBookmarks(InstanceState state, Activation activation)
    {
        writer.WriteStartArray("k"u8);
        foreach (var bookmark in state.Bookmarks)
        {
            if (bookmark.Activation != activation) continue;
            writer.WriteNumberValue((int)bookmark.Kind);
            writer.WriteNumberValue(bookmark.Id);
        }

        writer.WriteEndArray();
    }

    private void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    private void Map(ReadOnlySpan<byte> name, ValueMap? map)
    {
        if (map is { Count: > 0 }) Value(name, map);
    }

    private void Value(ReadOnlySpan<byte> name, object? value)
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        ValueJson.Write(writer, value);
    }
}
