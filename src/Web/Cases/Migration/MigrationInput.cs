namespace CaseFlow.Web.Cases.Migration;

/// <summary>From which version to which, with what goes where and which cases.</summary>
/// <param name="From">The number of the old version.</param>
/// <param name="To">The number of a released version.</param>
/// <param name="Mapping">Old step to new step; null leaves a step without one, steps that are not named are suggested.</param>
public sealed record MigrationInput(
    int? From = null, int? To = null, IReadOnlyDictionary<string, string?>? Mapping = null, string? Area = null, string? Step = null, bool Overdue = false,
    IReadOnlyList<long>? CaseIds = null)
{
    public CaseFilter Filter => new(Area, Step, Overdue, CaseIds);
}

/// <summary>The two versions of a migration the caller may prepare, and the area whose cases may be chosen.</summary>
public sealed record MigrationPlace(
    Procedures.ProcedureVersion From, Procedures.ProcedureVersion To, string Area, CaseFlow.Workflows.Migration.MigrationPlan Plan, CaseFilter Filter);
