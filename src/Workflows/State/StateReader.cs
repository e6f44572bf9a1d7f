using System.Text.Json;

namespace CaseFlow.Workflows.State;

/// <summary>Reads what <see cref="StateWriter"/> wrote; members it does not know are refused, so that nothing is lost silently.</summary>
internal sealed class StateReader
{
    private readonly List<Activation> activations = [];
    private readonly List<Bookmark> bookmarks = [];
    private List<Incident>? incidents;
    private Dictionary<string, string>? actors;
    private long id;
    private string definition = "";
    private int status;
    private int subStatus;
    private int next = 1;
    private string? correlation;
    private string? name;
    private long? parent;
    private string? trigger;
    private bool isTriggerUsed;
    private ValueMap? input;
    private ValueMap? output;
    private ValueMap? variables;
    private ValueMap? properties;
    private ValueMap? outputs;
    private object? last;

    public InstanceState Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) ReadMember(ref reader);
        var state = new InstanceState
        {
            InstanceId = id, DefinitionVersionId = definition, Status = (WorkflowStatus)status, SubStatus = (WorkflowSubStatus)subStatus,
            NextNumber = next, CorrelationId = correlation, Name = name, ParentInstanceId = parent, TriggerActivityId = trigger,
            IsTriggerUsed = isTriggerUsed, Input = input, Output = output, Variables = variables, Properties = properties, Outputs = outputs,
            LastResult = last, Root = activations.Count > 0 ? activations[0] : null, Actors = actors, Incidents = incidents, Bookmarks = bookmarks,
        };
        // Written by activity, kept by age: ids ascend.
        bookmarks.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        return state;
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        var member = NameCache.Read(ref reader);
        reader.Read();
        switch (member)
        {
            case "v": break;
            case "id": id = reader.GetInt64(); break;
            case "def": definition = NameCache.Read(ref reader); break;
            case "s": status = reader.GetInt32(); break;
            case "u": subStatus = reader.GetInt32(); break;
            case "next": next = reader.GetInt32(); break;
            case "cor": correlation = reader.GetString(); break;
            case "name": name = reader.GetString(); break;
            case "par": parent = reader.GetInt64(); break;
            case "trg": trigger = reader.GetString(); break;
            case "tru": isTriggerUsed = reader.GetBoolean(); break;
            case "in": input = Map(ref reader); break;
            case "out": output = Map(ref reader); break;
            case "var": variables = Map(ref reader); break;
            case "prop": properties = Map(ref reader); break;
            case "res": outputs = Map(ref reader); break;
            case "last": last = ValueJson.Read(ref reader); break;
            case "act": ReadActors(ref reader); break;
            case "inc": ReadIncidents(ref reader); break;
            case "run": ReadActivations(ref reader); break;
            default: throw new JsonException($"The state has an unknown member '{member}'.");
        }
    }

    private static ValueMap Map(ref Utf8JsonReader reader) => (ValueMap)ValueJson.Read(ref reader)!;

    private void ReadActors(ref Utf8JsonReader reader)
    {
        actors = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var activity = NameCache.Read(ref reader);
            reader.Read();
            actors[activity] = reader.GetString()!;
        }
    }

    private void ReadIncidents(ref Utf8JsonReader reader)
    {
        incidents = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var incident = new Incident(0, "", "", 0, "", null, default);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = reader.GetString();
                reader.Read();
                incident = member switch
                {
                    "i" => incident with { Id = reader.GetInt64() },
                    "a" => incident with { ActivityId = reader.GetString()! },
                    "t" => incident with { ActivityType = reader.GetString()! },
                    "n" => incident with { ActivationNumber = reader.GetInt32() },
                    "m" => incident with { Message = reader.GetString()! },
                    "z" => incident with { MessageZh = reader.GetString() },
                    "at" => incident with { At = reader.GetDateTimeOffset() },
                    "o" => incident with { Outcomes = Texts(ref reader) },
                    _ => throw new JsonException($"An incident has an unknown member '{member}'."),
                };
            }

            incidents.Add(incident);
        }
    }

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) texts.Add(reader.GetString()!);
        return texts;
    }

    private void ReadActivations(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var (number, activation) = (0, (Activation?)null);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = NameCache.Read(ref reader);
                reader.Read();
                if (member == "n") number = reader.GetInt32();
                else if (member == "a") activations.Add(activation = new(number, NameCache.Read(ref reader)) { Status = ActivationStatus.Running });
                else ReadMember(ref reader, member, activation!);
            }
        }
    }

    private void ReadMember(ref Utf8JsonReader reader, string member, Activation activation)
    {
        switch (member)
        {
            case "s": activation.Status = (ActivationStatus)reader.GetInt32(); break;
            case "b": activation.IsBackward = reader.GetBoolean(); break;
            case "x": activation.IsBroken = reader.GetBoolean(); break;
            case "r": activation.ReturnReason = reader.GetString(); break;
            case "d": activation.ChildVersionId = reader.GetString(); break;
            case "l": activation.Local = Map(ref reader); break;
            case "w": activation.Variables = Map(ref reader); break;
            case "o": activation.Outputs = Map(ref reader); break;
            case "f": activation.Flow = ReadFlow(ref reader); break;
            case "p": activations[reader.GetInt32()].Add(activation); break;
            case "k": ReadBookmarks(ref reader, activation); break;
            default: throw new JsonException($"An activity execution has an unknown member '{member}'.");
        }
    }

    private static FlowState ReadFlow(ref Utf8JsonReader reader)
    {
        var flow = new FlowState(Next(ref reader), Next(ref reader), Next(ref reader));
        reader.Read();
        ReadVisits(ref reader, flow.SlotVisits, flow.HasRun);
        reader.Read();
        ReadVisits(ref reader, flow.LineVisits, flow.IsFollowed);
        while (reader.Read() && reader.TokenType == JsonTokenType.Number) flow.Tokens.Add(new(reader.GetInt32() / 2, reader.GetInt32() % 2 == 1));
        return flow;
    }

    private static int Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    private static void ReadVisits(ref Utf8JsonReader reader, int[] visits, bool[] marks)
    {
        for (var index = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; index++)
            (visits[index], marks[index]) = (reader.GetInt32() / 2, reader.GetInt32() % 2 == 1);
    }

    private void ReadBookmarks(ref Utf8JsonReader reader, Activation activation)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
        {
            var kind = (BookmarkKind)reader.GetInt32();
            reader.Read();
            bookmarks.Add(new(reader.GetInt64(), kind, activation));
            activation.BookmarkCount++;
        }
    }
}
