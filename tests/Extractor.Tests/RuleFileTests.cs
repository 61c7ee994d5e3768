using Extraction.Tests.Formats;
using Extraction.Tests.Support;

namespace Extraction.Tests;

public sealed class RuleFileTests : IDisposable
{
    private static readonly string Page = new Fixture("en/swing-bridge").Text;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_OwnPhraseInASentence_HasTheLastWord()
    {
        var block = Find(Extract("[advert]\n~ keep their receipts"), "Traders on the quays");
        Assert.Equal((Label.Advert, "phrase:shop:~ keep their receipts", 1f), (block.Label, block.Rule, block.Confidence));
        Assert.Equal(Label.Body, Find(new Extractor().ExtractText(Page), "Traders on the quays").Label);
    }

    [Fact]
    public void Extract_OwnPhraseThatAlsoShips_SpeaksForItsOwnLabel()
    {
        var page = Extract("[subheading]\n= read more");
        Assert.Equal((Label.Subheading, "phrase:shop:= read more"), (Find(page, "READ MORE").Label, Find(page, "READ MORE").Rule));
        Assert.Contains("READ MORE", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_OwnPhraseWeakerByPlace_StillBeatsOneThatShips() =>
        Assert.Equal(Label.Body, Find(Extract("[body]\n~ more"), "READ MORE").Label);

    [Fact]
    public void Extract_OwnAgency_IsNoPerson()
    {
        var text = Page.Replace("Tobias Lund/AFP", "Tobias Lund", StringComparison.Ordinal) + "\n";
        var byline = text.Replace("\n\nEngineers say", "\n\nBy Quentin Gull\n\nEngineers say", StringComparison.Ordinal);
        Assert.DoesNotContain("Quentin Gull", new Extractor().ExtractText(byline).Agencies);
        Assert.Contains("Quentin Gull", With(RuleFile.Parse("[agencies]\nquentin gull")).ExtractText(byline).Agencies);
    }

    [Fact]
    public void Extract_SeveralFiles_AllCount()
    {
        var page = With(RuleFile.Parse("[advert]\n~ keep their receipts", "a"), RuleFile.Parse("[contact]\n~ pharmacy would deliver", "b")).ExtractText(Page);
        Assert.Equal(["phrase:a:~ keep their receipts", "phrase:b:~ pharmacy would deliver"], page.Blocks.Select(block => block.Rule).Where(rule => rule.Contains(":~", StringComparison.Ordinal)));
    }

    [Fact]
    public void Parse_EmptyFile_ChangesNothing() =>
        Assert.Equal(new Extractor().ExtractText(Page).Blocks, With(RuleFile.Parse("# nothing yet\n")).ExtractText(Page).Blocks);

    [Fact]
    public void Parse_StopwordsOfALanguageWithLettersOfItsOwn_NameIt()
    {
        const string text = "Den gamla svängbron vid hamnen är stängd till våren, och det är för att lagren under vägen rostar.\nStaden sa att den inte är säker.";
        var swedish = RuleFile.Parse("[stopwords]\nden | det | och | att | är | för | till | inte | vid | under", "sv.txt");
        Assert.Null(new Extractor().ExtractText(text).Language);
        Assert.Equal("sv", With(swedish).ExtractText(text).Language);
        Assert.Equal("en", With(swedish).ExtractText(Page).Language);
    }

    [Theory]
    [InlineData("[advert]\nkeep their receipts", "shop.txt:2: 'keep their receipts' must start with one of = ^ $ ~")]
    [InlineData("[adverts]", "shop.txt:1: there is no section [adverts]")]
    [InlineData("# Swedish\n[stopwords]\noch", "shop.txt:3: stopwords tell the language, so their file is named for one, such as sv.txt, not 'shop'")]
    public void Parse_BadLine_NamesFileAndLine(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => RuleFile.Parse(text, "shop.txt")).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_FileWithMark_IsRead()
    {
        var file = RuleFile.Load(_folder.Add("shop.txt", [.. "\uFEFF[advert]\n~ keep their receipts\n"u8]));
        Assert.Equal(Label.Advert, Find(With(file).ExtractText(Page), "Traders on the quays").Label);
    }

    [Fact]
    public void Load_LineInAnotherEncoding_IsNamed()
    {
        var path = _folder.Add("shop.txt", [.. "[advert]\n= publicit"u8, 0xE9, .. "\n"u8]);
        Assert.Equal($"{path}:2: the line is not UTF-8.", Assert.Throws<FormatException>(() => RuleFile.Load(path)).Message);
    }

    [Fact]
    public void Load_Null_NamesTheParameter() => Assert.Throws<ArgumentNullException>("path", () => RuleFile.Load(null!));

    [Fact]
    public void Extractor_MorePhrasesThanRulesCanName_SaysSo()
    {
        var many = RuleFile.Parse("[advert]\n" + string.Concat(Enumerable.Range(0, 70_000).Select(i => $"= offer w{i:x}\n")));
        Assert.Contains("at most 65,279 can be loaded", Assert.Throws<FormatException>(() => With(many)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => ExtractorOptions.Balanced with { Rules = null! });

    private static Document Extract(string rules) => With(RuleFile.Parse(rules, "shop.txt")).ExtractText(Page);

    private static Extractor With(params RuleFile[] rules) => new(ExtractorOptions.Balanced with { Rules = rules });

    private static Block Find(Document page, string start) => page.Blocks.Single(block => block.Text.StartsWith(start, StringComparison.Ordinal));
}
