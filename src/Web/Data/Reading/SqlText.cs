using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CaseFlow.Web.Data.Reading;

/// <summary>
/// A statement put together piece by piece. What stands in braces never becomes part of the text: it is kept as a value, and the text gets its number ($1, $2 …),
/// so that equal shapes have equal texts and stay prepared.
/// </summary>
public sealed class SqlText
{
    private readonly StringBuilder text = new(1024);
    private readonly List<object> values = [];

    public IReadOnlyList<object> Values => values;

    /// <summary>Adds words of SQL as they are; never anything a person entered.</summary>
    public SqlText Add(string words)
    {
        text.Append(words);
        return this;
    }

    public SqlText Add([InterpolatedStringHandlerArgument("")] ref Words words) => words.Sql;

    public override string ToString() => text.ToString();

    /// <summary>Takes an interpolated string apart into words and values.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Words(int literalLength, int formattedCount, SqlText sql)
    {
        public SqlText Sql { get; } = literalLength + formattedCount >= 0 ? sql : throw new ArgumentOutOfRangeException(nameof(literalLength));

        public void AppendLiteral(string words) => Sql.text.Append(words);

        public void AppendFormatted<T>(T value)
            where T : notnull
        {
            Sql.values.Add(value);
            Sql.text.Append(CultureInfo.InvariantCulture, $"${Sql.values.Count}");
        }
    }
}
