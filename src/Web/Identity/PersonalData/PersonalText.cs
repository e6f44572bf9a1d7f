using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Web.Identity.PersonalData;

/// <summary>
/// Seals personal texts (AES-256-GCM) and computes the blind index of whole ID numbers (HMAC-SHA256), so that an exact number
/// can be found without being readable. A sealed text is <c>key number ":" base64(nonce, tag, text)</c>.
/// </summary>
public sealed class PersonalText(KeyRing ring)
{
    const int NonceBytes = 12, TagBytes = 16, TextStart = NonceBytes + TagBytes, KeyIdBytes = 4;

    /// <summary>The purpose is bound to the text: a sealed phone number pasted into the ID column does not open.</summary>
    public string Seal(string purpose, string text) =>
        $"{ring.Current.Id}:{Convert.ToBase64String(Encrypt(ring.Current, purpose, Encoding.UTF8.GetBytes(text), 0))}";

    public string? SealOrNull(string purpose, string? text) => string.IsNullOrEmpty(text) ? null : Seal(purpose, text);

    public string Open(string purpose, string sealedText)
    {
        var colon = sealedText.IndexOf(':');
        var key = ring.Find(int.Parse(sealedText.AsSpan(0, colon)));
        return Encoding.UTF8.GetString(Decrypt(key, purpose, Convert.FromBase64String(sealedText[(colon + 1)..])));
    }

    /// <summary>Seals the content of a file; the first four bytes name the key.</summary>
    public byte[] SealFile(string purpose, ReadOnlySpan<byte> content)
    {
        var file = Encrypt(ring.Current, purpose, content, KeyIdBytes);
        BinaryPrimitives.WriteInt32LittleEndian(file, ring.Current.Id);
        return file;
    }

    public byte[] OpenFile(string purpose, ReadOnlySpan<byte> file) =>
        Decrypt(ring.Find(BinaryPrimitives.ReadInt32LittleEndian(file)), purpose, file[KeyIdBytes..]);

    public string? OpenOrNull(string purpose, string? sealedText) => sealedText is null ? null : Open(purpose, sealedText);

    /// <summary>The blind index of a whole ID number; a final x counts as X.</summary>
    public string Index(string idNumber) =>
        Convert.ToBase64String(HMACSHA256.HashData(ring.IndexKey, Encoding.UTF8.GetBytes(idNumber.Trim().ToUpperInvariant())));

    /// <summary>The last four characters of an ID number, as stored for search.</summary>
    public static string Tail(string idNumber) => idNumber.Trim().ToUpperInvariant()[^4..];

    static byte[] Encrypt(PersonalKey key, string purpose, ReadOnlySpan<byte> content, int before)
    {
        var result = new byte[before + TextStart + content.Length];
        var bytes = result.AsSpan(before);
        RandomNumberGenerator.Fill(bytes[..NonceBytes]);
        using var aes = new AesGcm(key.Bytes, TagBytes);
        aes.Encrypt(bytes[..NonceBytes], content, bytes[TextStart..], bytes[NonceBytes..TextStart], Encoding.UTF8.GetBytes(purpose));
        return result;
    }

    static byte[] Decrypt(PersonalKey key, string purpose, ReadOnlySpan<byte> bytes)
    {
        var content = new byte[bytes.Length - TextStart];
        using var aes = new AesGcm(key.Bytes, TagBytes);
        aes.Decrypt(bytes[..NonceBytes], bytes[TextStart..], bytes[NonceBytes..TextStart], content, Encoding.UTF8.GetBytes(purpose));
        return content;
    }
}
