namespace CaseFlow.Workflows.State;

/// <summary>Whether the instance can still go on by itself or by a resumption.</summary>
public enum WorkflowStatus { Running, Finished }

/// <summary>What the instance is doing, or how it ended (FORMAT B.2).</summary>
public enum WorkflowSubStatus { Pending, Executing, Suspended, Finished, Cancelled, Faulted }

/// <summary>The life of one activity execution that is not over; completed and cancelled ones leave the state.</summary>
public enum ActivationStatus { Pending, Running, Faulted, Completed, Canceled }
