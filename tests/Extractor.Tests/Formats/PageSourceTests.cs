using System.Text;
using Extraction.Formats;

namespace Extraction.Tests.Formats;

public sealed class PageSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_File_GivesItsBytesAndName()
    {
        var path = _folder.Add("flood.txt", "Water.\n");
        var page = Assert.IsType<RawPage>(Assert.Single(Read(path)));
        Assert.Equal(("flood", path, null, PageKind.Text), (page.Id, page.Source, page.Url, page.Kind));
        Assert.Equal("Water.\n", Encoding.UTF8.GetString(page.Bytes.Span));
    }

    [Theory]
    [InlineData("flood.txt", "flood")]
    [InlineData("flood.txt.html", "flood")]
    [InlineData("news.2024.txt", "news.2024")]
    [InlineData("flood", "flood")]
    [InlineData("flood.page", "flood")]
    [InlineData(".txt", ".txt")]
    public void Read_FileName_IdIsTheNameWithoutExtensions(string name, string id) =>
        Assert.Equal(id, Assert.IsType<RawPage>(Assert.Single(Read(_folder.Add(name)))).Id);

    [Theory]
    [InlineData("a.md", PageKind.Text)]
    [InlineData("a.HTM", PageKind.Html)]
    [InlineData("a.xhtml", PageKind.Html)]
    [InlineData("a.dat", null)]
    public void Read_Extension_TellsTheKind(string name, PageKind? kind) =>
        Assert.Equal(kind, Assert.IsType<RawPage>(Assert.Single(Read(_folder.Add(name)))).Kind);

    [Fact]
    public void Read_Folder_GivesPagesInOrdinalOrderOfPaths()
    {
        string[] inOrder = ["B.txt", "a-b.txt", "a/x.htm", "a/x/y.md", "a0.txt", "b.xhtml", "é.txt"];
        foreach (var name in inOrder.Reverse()) _folder.Add(name);
        foreach (var other in new[] { "notes.doc", ".hidden.txt", "a/.git/c.txt", "out.xlsx" }) _folder.Add(other);
        Assert.Equal(inOrder.Select(name => _folder[name]), Read(_folder.Root).Select(page => page.Source));
    }

    [Fact]
    public void Read_FolderLinkedIntoItself_Ends()
    {
        _folder.Add("a/x.txt");
        try
        {
            Directory.CreateSymbolicLink(_folder["a/again"], _folder.Root);
        }
        catch (IOException e)
        {
            Assert.Skip("no symbolic links here: " + e.Message);
        }
        Assert.Equal(_folder["a/x.txt"], Assert.Single(Read(_folder.Root)).Source);
    }

    [Fact]
    public void Read_FolderWithoutPages_Fails()
    {
        _folder.Add("notes.doc");
        var failure = Assert.IsType<InputFailure>(Assert.Single(Read(_folder.Root)));
        Assert.Equal((_folder.Root, true), (failure.Source, failure.Reason.Contains(".xhtml", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("*.txt", "a.txt b.txt")]
    [InlineData("?.txt", "a.txt b.txt")]
    [InlineData("**/*.txt", "a.txt b.txt sub/c.txt sub/deep/dd.txt")]
    [InlineData("**/?.txt", "a.txt b.txt sub/c.txt")]
    [InlineData("s*/*.txt", "sub/c.txt")]
    [InlineData("sub/**", "sub/c.txt sub/deep/dd.txt sub/notes.doc")]
    [InlineData("sub/**/dd.*", "sub/deep/dd.txt")]
    public void Read_Pattern_GivesMatchesInOrder(string pattern, string expected)
    {
        foreach (var name in new[] { "sub/deep/dd.txt", "sub/c.txt", "sub/notes.doc", "b.txt", "a.txt" }) _folder.Add(name);
        Assert.Equal(expected.Split(' ').Select(name => _folder[name]), Read(_folder[pattern]).Select(page => page.Source));
    }

    [Fact]
    public void Read_PatternWithoutMatch_Fails() =>
        Assert.Equal(new InputFailure(_folder["*.txt"], "matches no file"), Assert.Single(Read(_folder["*.txt"])));

    [Fact]
    public void Read_FileNamedLikeAPattern_IsTheFile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no such name");
        _folder.Add("why.txt");
        var path = _folder.Add("wh?.txt");
        Assert.Equal(path, Assert.Single(Read(path)).Source);
    }

    [Fact]
    public void Read_MissingFile_FailsInItsPlaceAndGoesOn()
    {
        var (first, last) = (_folder.Add("a.txt"), _folder.Add("c.txt"));
        var records = Read(first, _folder["b.txt"], last).ToList();
        Assert.Equal([first, _folder["b.txt"], last], records.Select(record => record.Source));
        Assert.Equal("no such file or folder", Assert.IsType<InputFailure>(records[1]).Reason);
    }

    [Fact]
    public void Read_UnreadableFile_Fails()
    {
        var path = _folder.Add("secret.txt");
        if (OperatingSystem.IsWindows()) Assert.Skip("file modes are of Unix");
        else File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root reads everything");
        Assert.Equal("permission denied", Assert.IsType<InputFailure>(Assert.Single(Read(path))).Reason);
    }

    [Fact]
    public void Read_StreamThatBreaks_Fails()
    {
        using var broken = new BrokenStream();
        var failure = Assert.IsType<InputFailure>(Assert.Single(new PageSource(() => broken).Read(["-"])));
        Assert.Equal(("stdin", "the line went dead"), (failure.Source, failure.Reason));
    }

    [Fact]
    public void Read_Dash_ReadsStandardInput()
    {
        using var input = new MemoryStream("Piped."u8.ToArray());
        var page = Assert.IsType<RawPage>(Assert.Single(new PageSource(() => input).Read(["-"])));
        Assert.Equal(("stdin", "stdin", "Piped."), (page.Id, page.Source, Encoding.UTF8.GetString(page.Bytes.Span)));
    }

    [Fact]
    public void Read_FirstPageTaken_OpensNoOther()
    {
        var source = new PageSource(() => throw new InvalidOperationException("standard input was opened"));
        Assert.Single(source.Read([_folder.Add("a.txt"), "-"]).Take(1));
    }

    private static IEnumerable<InputRecord> Read(params string[] inputs) => new PageSource(() => Stream.Null).Read(inputs);

    private sealed class BrokenStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => throw new IOException("the line went dead");
    }
}
