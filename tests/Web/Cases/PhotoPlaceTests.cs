using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Cases.Files;

namespace CaseFlow.Tests.Web.Cases;

public sealed class PhotoPlaceTests
{
    [Theory]
    [InlineData(25.1123, 99.1716, false), InlineData(25.1123, 99.1716, true), InlineData(-33.5, -70.25, false)]
    public void A_photo_says_where_it_was_taken(double latitude, double longitude, bool littleEndian)
    {
        var place = PhotoPlace.Of(SamplePhoto.At(latitude, longitude, littleEndian)).ShouldNotBeNull();

        place.Latitude.ShouldBe(latitude, 0.0001);
        place.Longitude.ShouldBe(longitude, 0.0001);
    }

    [Fact]
    public void A_photo_without_a_place_and_one_with_an_impossible_place_say_nothing()
    {
        PhotoPlace.Of([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 2]).ShouldBeNull();
        PhotoPlace.Of(SamplePhoto.At(0, 0)).ShouldBeNull();
        PhotoPlace.Of(SamplePhoto.At(91, 99)).ShouldBeNull();
        PhotoPlace.Of(SamplePhoto.At(25, 181)).ShouldBeNull();
    }

    [Fact]
    public void Damaged_photos_and_offsets_that_lead_anywhere_are_read_without_harm()
    {
        var whole = SamplePhoto.At(25.1, 99.1);
        var random = new Random(4711);

        for (var length = 0; length < whole.Length; length++) Should.NotThrow(() => PhotoPlace.Of(whole.AsSpan(0, length)));
        for (var round = 0; round < 20_000; round++)
        {
            var damaged = whole.ToArray();
            for (var change = 0; change < 4; change++) damaged[random.Next(2, damaged.Length)] = (byte)(random.Next(2) == 0 ? 0xFF : random.Next(256));
            Should.NotThrow(() => PhotoPlace.Of(damaged));
        }
    }
}
