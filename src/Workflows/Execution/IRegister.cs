namespace CaseFlow.Workflows.Execution;

/// <summary>The register entry of the case's household during one burst.</summary>
public interface IRegister
{
    /// <summary>Moves the entry on; the reason when the change is not allowed from where it stands, and then nothing has moved.</summary>
    BilingualText? Change(string change);
}
