using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace CaseFlow.Web.Households.Entry;

/// <summary>The entry form as it was posted: every text as typed, so that a refused form comes back unchanged.</summary>
public sealed class PostedHousehold(IEnumerable<KeyValuePair<string, StringValues>> post)
{
    static readonly string[] memberKeys =
        ["relation", "name", "idNumber", "gender", "ethnicity", "health", "labour", "education", "schooling", "hasMedicalInsurance", "hasIllnessInsurance", "hasFamilyDoctor", "hasPension", "phone"];

    readonly Dictionary<string, StringValues> values = post.ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>An empty form with one person, the head.</summary>
    public static PostedHousehold Empty => new([new("members[0].relation", Member.Head)]);

    /// <summary>What stands in the field; null when it is empty.</summary>
    public string? this[string field] => values.TryGetValue(field, out var found) && found.ToString().Trim() is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Many(string field) => values.TryGetValue(field, out var found) ? [.. found.OfType<string>()] : [];

    /// <summary>The posted rows in their order, numbered anew without gaps; rows with nothing typed are left out.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Members { get; } = ReadMembers(post);

    /// <summary>The fields whose text should be a number and is none.</summary>
    public IEnumerable<(string Field, string Text)> Unreadable =>
        from name in (string[])["annualIncome", "dibaoIncome", "pensionIncome", "waterDistanceMetres", "longitude", "latitude"]
        let text = this[name]
        where text is not null && (Number(name) is not { } number || (name == "waterDistanceMetres" && number != decimal.Truncate(number)))
        select (name, text);

    public NewHousehold ToEntry() => new()
    {
        Number = this["number"], AreaCode = this["areaCode"], Group = this["group"], Kind = this["kind"], MainCause = this["mainCause"],
        OtherCauses = Many("otherCauses"), Measures = Many("measures"),
        AnnualIncome = Number("annualIncome"), DibaoIncome = Number("dibaoIncome"), PensionIncome = Number("pensionIncome"),
        HasSafeWater = YesNo(this["hasSafeWater"]), WaterDistanceMetres = (int?)Number("waterDistanceMetres"), HousingGrade = this["housingGrade"],
        Longitude = Number("longitude"), Latitude = Number("latitude"),
        Members = [.. Members.Select(row => new NewMember(
            row["relation"], row["name"], row["idNumber"], row["gender"], row["ethnicity"], row["health"], row["labour"], row["education"], row["schooling"],
            YesNo(row["hasMedicalInsurance"]), YesNo(row["hasIllnessInsurance"]), YesNo(row["hasFamilyDoctor"]), YesNo(row["hasPension"]), row["phone"]))],
    };

    // Chinese keyboards easily produce full-width digits.
    decimal? Number(string field) => decimal.TryParse(this[field]?.Normalize(NormalizationForm.FormKC), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < int.MaxValue ? number : null;

    static bool? YesNo(string? text) => text switch { "true" => true, "false" => false, _ => null };

    static List<IReadOnlyDictionary<string, string?>> ReadMembers(IEnumerable<KeyValuePair<string, StringValues>> post)
    {
        var rows = from pair in post
                   let end = pair.Key.IndexOf("].", StringComparison.Ordinal)
                   where end > 0 && pair.Key.StartsWith("members[", StringComparison.Ordinal)
                   let index = int.TryParse(pair.Key.AsSpan(8, end - 8), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue
                   group (Field: pair.Key[(end + 2)..], Text: pair.Value.ToString().Trim()) by index into row
                   orderby row.Key
                   where row.Any(cell => cell.Text.Length > 0)
                   select row;
        return [.. rows.Select(row => memberKeys.ToDictionary(key => key, key => row.FirstOrDefault(cell => cell.Field == key).Text is { Length: > 0 } text ? text : null))];
    }
}
