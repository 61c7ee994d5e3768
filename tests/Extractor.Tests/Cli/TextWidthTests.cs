using Extraction.Cli;

namespace Extraction.Tests.Cli;

public class TextWidthTests
{
    [Theory]
    [InlineData("river", 5)]
    [InlineData("川の", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("😀", 2)]
    [InlineData("", 0)]
    public void Of_Text_CountsColumns(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Theory]
    [InlineData("river", 5, "river")]
    [InlineData("rivers", 5, "rive…")]
    [InlineData("the river", 5, "the…")]
    [InlineData("川の水", 4, "川…")]
    [InlineData("a😀😀", 4, "a😀…")]
    public void Shorten_WideText_FitsWithAnEllipsis(string text, int width, string shortened) => Assert.Equal(shortened, TextWidth.Shorten(text, width));
}
