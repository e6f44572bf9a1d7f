using System.Globalization;

namespace CaseFlow.Web.Exchange.Checking;

/// <summary>A citizen ID number by GB 11643: region, birth date, sequence (odd = male), check character.</summary>
sealed record IdNumber(string Value, DateOnly BirthDate, bool IsMale)
{
    const string CheckCharacters = "10X98765432";
    const int OldestAge = 130;

    static readonly int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    static readonly HashSet<string> provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
    ];

    /// <summary>Reads an 18-digit number or a 15-digit one of before 2000; a number that Excel damaged is refused, never guessed.</summary>
    public static Finding? Read(string text, DateOnly asOf, out IdNumber? id)
    {
        id = null;
        var number = CellText.Narrow(text).Replace(" ", "", StringComparison.Ordinal).TrimStart('\'').ToUpperInvariant();
        if (CellText.IsScientific(number)) return IdReasons.Scientific;
        if (!HasShape(number)) return IdReasons.Length;
        if (number.Length == 18 && LostDigits(number)) return IdReasons.Zeros;
        if (number.Length == 18 && number[17] != CheckCharacter(number)) return IdReasons.Checksum;
        if (!provinces.Contains(number[..2])) return IdReasons.Region;
        var full = number.Length == 18 ? number : Lengthen(number);
        if (!TryBirthDate(full, asOf, out var born)) return IdReasons.Date;
        id = new(full, born, (full[16] - '0') % 2 == 1);
        return null;
    }

    static bool HasShape(string number) =>
        number.Length is 15 or 18 && !number.AsSpan(0, number.Length - 1).ContainsAnyExceptInRange('0', '9')
        && (char.IsAsciiDigit(number[^1]) || (number.Length == 18 && number[^1] == 'X'));

    // Excel keeps 15 digits and fills up with zeros. One true number in a thousand ends in 000 as well: its check digit then fits.
    static bool LostDigits(string number) =>
        number.EndsWith("000", StringComparison.Ordinal) && (number[14] == '0' || CheckCharacter(number) != '0');

    static char CheckCharacter(string number)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (number[i] - '0') * weights[i];
        return CheckCharacters[sum % 11];
    }

    static string Lengthen(string number)
    {
        var body = string.Concat(number.AsSpan(0, 6), "19", number.AsSpan(6));
        return body + CheckCharacter(body);
    }

    static bool TryBirthDate(string number, DateOnly asOf, out DateOnly born) =>
        DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out born)
        && born <= asOf && born.AddYears(OldestAge) > asOf;
}
