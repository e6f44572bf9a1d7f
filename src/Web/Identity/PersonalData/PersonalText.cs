using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Web.Identity.PersonalData;

/// <summary>
/// Seals personal texts (AES-256-GCM) and computes the blind index of whole ID numbers (HMAC-SHA256), so that an exact number
/// can be found without being readable. A sealed text is <c>key number ":" base64(nonce, tag, text)</c>.
/// </summary>
public sealed class PersonalText(KeyRing ring)
{
    const int NonceBytes = 12, TagBytes = 16, TextStart = NonceBytes + TagBytes;

    /// <summary>The purpose is bound to the text: a sealed phone number pasted into the ID column does not open.</summary>
    public string Seal(string purpose, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceBytes + TagBytes + content.Length];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(ring.Current.Bytes, TagBytes);
        aes.Encrypt(nonce, content, sealedBytes.AsSpan(TextStart), sealedBytes.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(purpose));
        return $"{ring.Current.Id}:{Convert.ToBase64String(sealedBytes)}";
    }

    public string? SealOrNull(string purpose, string? text) => string.IsNullOrEmpty(text) ? null : Seal(purpose, text);

    public string Open(string purpose, string sealedText)
    {
        var colon = sealedText.IndexOf(':');
        var key = ring.Find(int.Parse(sealedText.AsSpan(0, colon)));
        ReadOnlySpan<byte> bytes = Convert.FromBase64String(sealedText[(colon + 1)..]);
        var content = new byte[bytes.Length - TextStart];
        using var aes = new AesGcm(key.Bytes, TagBytes);
        aes.Decrypt(bytes[..NonceBytes], bytes[TextStart..], bytes[NonceBytes..TextStart], content, Encoding.UTF8.GetBytes(purpose));
        return Encoding.UTF8.GetString(content);
    }

    public string? OpenOrNull(string purpose, string? sealedText) => sealedText is null ? null : Open(purpose, sealedText);

    /// <summary>The blind index of a whole ID number; a final x counts as X.</summary>
    public string Index(string idNumber) =>
        Convert.ToBase64String(HMACSHA256.HashData(ring.IndexKey, Encoding.UTF8.GetBytes(idNumber.Trim().ToUpperInvariant())));

    /// <summary>The last four characters of an ID number, as stored for search.</summary>
    public static string Tail(string idNumber) => idNumber.Trim().ToUpperInvariant()[^4..];
}
