using Extraction.Assembling;
using Extraction.Model;

namespace Extraction.Tests.Assembling;

public class BlockTextTests
{
    [Fact]
    public void Text_RowOfCells_KeepsTheTabsBetweenThem()
    {
        var document = Assembled.Html("<table><tr><td>Low&nbsp; water<td><td>4.1 m</table>");
        Assert.Equal("Low water\t\t4.1 m", document.Blocks[0].Text);
        Assert.Equal("Low water\t\t4.1 m", document.Body);
    }

    [Theory]
    [InlineData("plain text", 6, 10, "text")]
    [InlineData("a  \u00A0b c", 0, 5, "a b")]
    [InlineData("a  \u00A0b c", 1, 6, "b")]
    [InlineData("a  b", 1, 3, "")]
    [InlineData("so\u00ADft hy\u200Bphen", 6, 13, "hyphen")]
    [InlineData("so\u00ADft", 2, 3, "")]
    [InlineData("x\u200Dy z", 0, 3, "x\u200Dy")]
    public void FindPlaces_PartOfALine_IsFoundInItsPrintedForm(string text, int start, int end, string part)
    {
        var line = new Line { Length = text.Length };
        using var places = new Buffer<(int Start, int End)>();
        BlockText.FindPlaces(line, text, places);
        if (places.Count > 0) (start, end) = (places[start].Start, places[end].End);
        Assert.Equal(part, start < end ? BlockText.Of(line, text)[start..end] : "");
    }
}
