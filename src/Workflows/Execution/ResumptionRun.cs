using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>Carries out the four kinds of resumption.</summary>
internal static class ResumptionRun
{
    /// <summary>Whether there is anything to do; a repeated click or a late timer finds nothing.</summary>
    public static bool CanResume(InstanceState state, Resumption resumption) => resumption switch
    {
        ResumeBookmark resume => state.Status == WorkflowStatus.Running && state.FindBookmark(resume.Id) is not null,
        RetryIncident retry => state.Incidents.Exists(incident => incident.Id == retry.IncidentId),
        SkipIncident skip => state.Incidents.Exists(incident => incident.Id == skip.IncidentId),
        _ => true,
    };

    /// <summary>Prepares the run; the refusal when it cannot be carried out.</summary>
    public static Rejection? Apply(BurstRun run, Resumption resumption)
    {
        switch (resumption)
        {
            case ResumeBookmark resume: run.Resume(resume); return null;
            case RetryIncident retry: Retry(run, retry.IncidentId); return null;
            case SkipIncident skip: Skip(run, skip); return null;
            case Rewind rewind: return RewindRun.Apply(run, rewind);
            default: throw new ArgumentException($"The resumption {resumption.GetType().Name} is unknown.");
        }
    }

    private static void Retry(BurstRun run, long id)
    {
        if (Take(run, id) is not var (incident, activation)) return;
        run.Record(activation, "Resumed");
        if (incident.Outcomes is null)
        {
            run.Requeue(activation);
            return;
        }

        activation.Status = ActivationStatus.Running;
        run.Redeliver(activation, incident.Outcomes);
    }

    private static void Skip(BurstRun run, SkipIncident skip)
    {
        if (Take(run, skip.IncidentId) is not var (_, activation)) return;
        run.Record(activation, "Skipped", detail: skip.Reason);
        activation.Status = ActivationStatus.Running;
        run.BreakOff(activation);
        run.Complete(activation, skip.Outcome is null ? null : [skip.Outcome]);
    }

    // The activity may be gone although its incident stays: another branch ended the flowchart around it.
    private static (Incident, Activation)? Take(BurstRun run, long id)
    {
        var incident = run.State.Incidents.Find(candidate => candidate.Id == id)!;
        run.State.Incidents.Remove(incident);
        var activation = run.State.Activations.FirstOrDefault(candidate => candidate.Number == incident.ActivationNumber);
        return activation is null ? null : (incident, activation);
    }
}
