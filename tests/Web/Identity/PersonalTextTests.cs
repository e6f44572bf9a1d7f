using System.Security.Cryptography;
using CaseFlow.Web.Identity.PersonalData;

namespace CaseFlow.Tests.Web.Identity;

public sealed class PersonalTextTests
{
    private readonly KeyRing ring = KeyRing.Create();

    [Theory, InlineData("530599198307201878"), InlineData("患有大病"), InlineData("𠮷")]
    public void Opens_what_it_sealed(string text)
    {
        var personal = new PersonalText(ring);

        var stored = personal.Seal("test", text);

        stored.ShouldNotContain(text);
        personal.Open("test", stored).ShouldBe(text);
    }

    [Fact]
    public void Seals_the_same_text_differently_each_time_but_indexes_it_alike()
    {
        var personal = new PersonalText(ring);

        var (first, second) = (personal.Seal("test", "53059919460722474X"), personal.Seal("test", "53059919460722474X"));

        first.ShouldNotBe(second);
        personal.Index("53059919460722474x").ShouldBe(personal.Index("53059919460722474X"));
    }

    [Fact]
    public void Reads_old_texts_after_a_change_of_keys_and_writes_with_the_new_one()
    {
        var stored = new PersonalText(ring).Seal("test", "old");

        var rotated = new PersonalText(ring.Rotated());

        rotated.Open("test", stored).ShouldBe("old");
        rotated.Seal("test", "new").ShouldStartWith("2:");
        rotated.Index("1").ShouldBe(new PersonalText(ring).Index("1"));
    }

    [Fact]
    public void Does_not_open_a_text_moved_to_another_column()
    {
        var personal = new PersonalText(ring);

        var open = () => personal.Open("member.id-number", personal.Seal("member.phone", "19900001758"));

        Should.Throw<CryptographicException>(open);
    }

    [Fact]
    public void Names_the_missing_key()
    {
        var stored = new PersonalText(ring.Rotated()).Seal("test", "text");

        var open = () => new PersonalText(ring).Open("test", stored);

        Should.Throw<CryptographicException>(open).Message.ShouldContain("Key 2");
    }

    [Fact]
    public void Creates_the_key_file_once_and_for_the_owner_only()
    {
        var folder = Directory.CreateTempSubdirectory("caseflow-keys-").FullName;

        var rings = Enumerable.Range(0, 4).AsParallel().Select(_ => KeyFile.Open(folder)).ToList();

        rings.Select(each => Convert.ToBase64String(each.IndexKey)).Distinct().ShouldHaveSingleItem();
        var file = Directory.GetFiles(folder).ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.Delete(folder, recursive: true);
    }

    [Theory, InlineData("530599198307201878", "530599********1878"), InlineData("1234567890", "**********")]
    public void Masks_id_numbers(string text, string shown) => Mask.IdNumber(text).ShouldBe(shown);

    [Fact]
    public void Masks_phones() => Mask.Phone("19900001758").ShouldBe("199****1758");
}
