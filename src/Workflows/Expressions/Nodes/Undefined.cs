namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>Values that exist only while a script runs.</summary>
internal sealed class Undefined
{
    /// <summary>JavaScript's undefined; JavaScript's null is null.</summary>
    public static readonly Undefined Value = new();

    /// <summary>A name before its declaration was reached.</summary>
    public static readonly object Unborn = new();

    /// <summary>What an optional chain that met null carries to its end.</summary>
    public static readonly object Broken = new();

    public static readonly object True = true;

    public static readonly object False = false;

    private Undefined()
    {
    }

    public static object Of(bool flag) => flag ? True : False;

    public override string ToString() => "undefined";
}
