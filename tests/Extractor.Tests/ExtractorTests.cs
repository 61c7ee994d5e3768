using Extraction.Tests.Support;

namespace Extraction.Tests;

public class ExtractorTests
{
    private const int MaxBytes = 100_000;
    private const string Address = "https://news.example/a";

    public static TheoryData<ExtractionStatus> Statuses => [.. Enum.GetValues<ExtractionStatus>()];

    [Fact]
    public void ExtractText_TwoLines_TwoBlocks() =>
        Assert.Equal(2, new Extractor().ExtractText("One line.\n\n  Another line. ").Blocks.Length);

    [Theory, MemberData(nameof(Statuses))]
    public void Extract_PageOfAnyStatus_KeepsItsAddress(ExtractionStatus status)
    {
        var document = new Extractor(new ExtractorOptions { MaxBytes = MaxBytes }).Extract(PageOf(status), new PageHints { Url = Address });
        Assert.Equal((status, Address), (document.Status, document.Url));
    }

    private static byte[] PageOf(ExtractionStatus status) => status switch
    {
        ExtractionStatus.Ok => Fixture("en", "swing-bridge"),
        ExtractionStatus.Short => Fixture("en", "short-notice"),
        ExtractionStatus.NoArticle => [.. "READ MORE\n"u8],
        ExtractionStatus.ConsentWall => Fixture("de", "einwilligung"),
        ExtractionStatus.TooLarge => new byte[MaxBytes + 1],
        ExtractionStatus.Undecodable => [0, 1, 2, 0, 255, 0, 3, 0],
        ExtractionStatus.Empty => [],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no page of this status yet."),
    };

    private static byte[] Fixture(string language, string name) => File.ReadAllBytes(Repository.PathOf("fixtures", language, name, "page.txt"));
}
