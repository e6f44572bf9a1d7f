using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>Why submitted content is refused; all problems of one submission are told together.</summary>
/// <param name="Field">The path of the member, such as <c>annualIncome</c>, <c>members[2].name</c> or <c>materials.survey</c>.</param>
/// <param name="Code">Required, WrongType, TooSmall, TooLarge, TooLong, NotAChoice, Unknown, ReadOnly, or a code of the rule that refused.</param>
public sealed record FieldProblem(string Field, string Code, BilingualText Message);
