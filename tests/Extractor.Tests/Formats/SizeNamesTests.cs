using Extraction.Formats;

namespace Extraction.Tests.Formats;

public class SizeNamesTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("500000", 500_000)]
    [InlineData("64K", 65_536)]
    [InlineData("64kib", 65_536)]
    [InlineData("2M", 2_097_152)]
    [InlineData("1GB", 1_073_741_824)]
    public void TryParse_Size_IsBytes(string text, long bytes) => Assert.Equal((true, bytes), (SizeNames.TryParse(text, out var read), read));

    [Theory]
    [InlineData("")]
    [InlineData("M")]
    [InlineData("-1")]
    [InlineData("1.5M")]
    [InlineData("1T")]
    [InlineData("99999999999G")]
    public void TryParse_NoSize_IsRefused(string text) => Assert.False(SizeNames.TryParse(text, out _));

    [Theory]
    [InlineData(1000, "1,000 bytes")]
    [InlineData(2048, "2 KiB")]
    [InlineData(33_554_432, "32 MiB")]
    [InlineData(1L << 40, "1,024 GiB")]
    public void Of_Bytes_NamesTheLargestUnitThatDividesThem(long bytes, string name) => Assert.Equal(name, SizeNames.Of(bytes));
}
