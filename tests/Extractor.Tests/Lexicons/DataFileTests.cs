using Extraction.Assembling;
using Extraction.Features.Html;
using Extraction.Input;
using Extraction.Lexicons;
using Extraction.Metadata;

namespace Extraction.Tests.Lexicons;

/// <summary>A wrong line of any data file is told with its number, so that whoever wrote it finds it.</summary>
public class DataFileTests
{
    private static readonly Dictionary<string, Action<TextReader, string>> Parsers = new()
    {
        ["markup"] = static (reader, name) => ClassRoles.Parse(reader, name),
        ["page-kinds"] = static (reader, name) => PageKinds.Parse(reader, name),
        ["encodings"] = static (reader, name) => EncodingTable.Parse(reader, name),
        ["code-languages"] = static (reader, name) => CodeLanguages.Parse(reader, name),
        ["metadata"] = static (reader, name) => _ = new MetadataNames(reader, name),
    };

    [Theory]
    [InlineData("markup", "menu", ":1: an entry stands before the first [section].")]
    [InlineData("page-kinds", "# why\n\nforum", ":3: an entry stands before the first [section].")]
    [InlineData("page-kinds", "[forum]", ":1: 'forum' is none of address-article, ")]
    [InlineData("page-kinds", "[address-forum", ":1: a section stands alone on its line: [name].")]
    [InlineData("page-kinds", "[address-forum] forum", ":1: a section stands alone on its line: [name].")]
    [InlineData("encodings", "utf-8 65001: utf8", ":1: an entry stands before the first [section].")]
    [InlineData("encodings", "[encodings]   # why\nutf-8", ":2: 'utf-8' is not NAMES: VALUES.")]
    [InlineData("encodings", "[encodings]\nutf-8: utf8", ":2: an encoding is NAME CODEPAGE: LABELS.")]
    [InlineData("encodings", "[encodings]\nutf-8 many: utf8", ":2: an encoding is NAME CODEPAGE: LABELS.")]
    [InlineData("encodings", "[fallback]\nbig5: .tw", ":2: there is no encoding 'big5'.")]
    [InlineData("encodings", "[tables]\niso-8859-10: A1Ą XXĒ", ":2: 'XXĒ' is not a byte in two digits and its character.")]
    [InlineData("encodings", "[others]\na: b", ":1: 'others' is none of encodings, fallback, tables.")]
    [InlineData("code-languages", "# why\nbash", ":2: 'bash' is not NAME = PART | PART.")]
    [InlineData("code-languages", "bash = bash\nshell = sh | bash", ":2: 'bash' stands there twice.")]
    [InlineData("metadata", "og:title", ":1: an entry stands before the first [section].")]
    [InlineData("metadata", "[title]\nog:title\n[site-name]\nOG:title", ":4: 'OG:title' stands there twice.")]
    [InlineData("metadata", "[title]\nog:title\n[title]", ":3: [title] stands there twice.")]
    [InlineData("metadata", "[title]\nog:title", ": there is no section [article-type].")]
    public void Parse_WrongLine_NamesFileLineAndWhatIsAllowed(string file, string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => Parsers[file](new StringReader(text), file));
        Assert.StartsWith(file + message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SectionNobodyReads_IsRefused()
    {
        var text = Text("metadata") + "\n[titel]\nog:title\n";
        var line = text.Split('\n').Index().First(line => line.Item == "[titel]").Index + 1;
        var error = Assert.Throws<FormatException>(() => new MetadataNames(new StringReader(text), "metadata"));
        Assert.StartsWith($"metadata:{line}: there is no use for a section [titel].", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoSuchFile_NamesIt() =>
        Assert.Contains("data file models/none.txt", Assert.Throws<InvalidOperationException>(() => DataFile.Open("models/none")).Message, StringComparison.Ordinal);

    [Theory, InlineData("1e400", false), InlineData("NaN", false), InlineData("1,5", false), InlineData("", false), InlineData("-1.5e-2", true)]
    public void TryNumber_FiniteInvariant_IsRead(string text, bool isNumber) => Assert.Equal(isNumber, DataFile.TryNumber(text, out _));

    private static string Text(string name)
    {
        using var reader = DataFile.Open(name);
        return reader.ReadToEnd();
    }
}
