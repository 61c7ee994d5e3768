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

    [Theory]
    [InlineData("Errors<a class=\"headerlink\" href=\"#errors\">¶</a>", "Errors")]
    [InlineData("<a href=\"#errors\">#</a> Errors", "Errors")]
    [InlineData("The <a href=\"/e\">errors</a> of old <a href=\"#errors\">§</a>", "The errors of old")]
    [InlineData("Learn C<a href=\"/c#\">#</a>", "Learn C#")]
    [InlineData("Learn <a href=\"#c\">C</a>", "Learn C")]
    [InlineData("<a href=\"#c\">#</a>", "#")]
    public void Text_HeadingWithLinkToItself_IsWithoutItsSign(string heading, string text)
    {
        var block = Assert.Single(Assembled.Html($"<h2>{heading}</h2>").Blocks);
        Assert.Equal(text, block.Text);
        Assert.All(block.Layout?.Links ?? [], link => Assert.True(link.Start + link.Length <= text.Length));
    }
}
