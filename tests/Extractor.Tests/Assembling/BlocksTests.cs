namespace Extraction.Tests.Assembling;

public class BlocksTests
{
    [Fact]
    public void Text_LinesThatReadTheSame_ShareIt()
    {
        var blocks = Assembled.Html("<p>Read more</p><p>Read more</p><p>Read more!</p><pre>Read  more</pre><pre>Read  more</pre>").Blocks;
        Assert.Same(blocks[0].Text, blocks[1].Text);
        Assert.Equal(["Read more", "Read more", "Read more!", "Read  more", "Read  more"], blocks.Select(block => block.Text));
    }
}
