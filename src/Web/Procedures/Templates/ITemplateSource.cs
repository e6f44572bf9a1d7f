using CaseFlow.Workflows;

namespace CaseFlow.Web.Procedures.Templates;

/// <summary>Knows the texts this server itself prints for the names of one list of templates.</summary>
public interface ITemplateSource
{
    /// <summary>One of <see cref="Workflows.Execution.ChoiceList"/>.</summary>
    string List { get; }

    /// <summary>The text with its gaps; null when the server has none of the name.</summary>
    BilingualText? Find(string name);
}
