using System.Security.Cryptography;

namespace CaseFlow.Web.Identity.PersonalData;

/// <summary>One key with the number that ciphertexts carry, so that old texts open after a change of keys.</summary>
public sealed record PersonalKey(int Id, byte[] Bytes);

/// <summary>
/// The keys of personal data. They live in a file outside the database: a stolen backup of the database alone tells nothing.
/// </summary>
/// <param name="IndexKey">Keys the blind index; it never rotates, because every stored index would have to be computed again.</param>
public sealed record KeyRing(IReadOnlyList<PersonalKey> Keys, byte[] IndexKey)
{
    public const int KeyBytes = 32;

    /// <summary>The number under which the index key is recorded; keys that seal count from 1.</summary>
    public const int IndexId = 0;

    public PersonalKey Current => Keys[^1];

    public PersonalKey Find(int id) => Keys.FirstOrDefault(key => key.Id == id)
        ?? throw new CryptographicException($"Key {id} is not in the key file. Personal data written with it cannot be read without it.");

    /// <summary>By number, what tells each key from another without telling the key.</summary>
    public IReadOnlyDictionary<int, string> Checks => Keys.Append(new(IndexId, IndexKey)).ToDictionary(key => key.Id, key => CheckOf(key.Bytes));

    public static KeyRing Create() => new([NewKey(1)], RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>A ring that writes with a new key and still reads everything.</summary>
    public KeyRing Rotated() => this with { Keys = [.. Keys, NewKey(Current.Id + 1)] };

    static string CheckOf(byte[] key) => Convert.ToBase64String(HMACSHA256.HashData(key, "CaseFlow key check"u8));

    static PersonalKey NewKey(int id) => new(id, RandomNumberGenerator.GetBytes(KeyBytes));
}
