using Extraction.Formats;
using Extraction.Formats.Writers;

namespace Extraction.Tests.Formats;

public sealed class OutputFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OpenFile_Completed_FileIsThereAndNothingElse()
    {
        _folder.Add("out.txt", "old");
        using (var writer = Text.OpenFile(_folder["out.txt"]))
        {
            writer.Write(Pages.Body("New."));
            Assert.Equal("old", _folder.Read("out.txt"));
            writer.Complete();
        }
        Assert.Equal("New.\n", _folder.Read("out.txt"));
        Assert.Equal(["out.txt"], _folder.Names());
    }

    [Fact]
    public void OpenFile_NotCompleted_OldFileStays()
    {
        _folder.Add("out.txt", "old");
        using (var writer = Text.OpenFile(_folder["out.txt"])) writer.Write(Pages.Body("New."));
        Assert.Equal("old", _folder.Read("out.txt"));
        Assert.Equal(["out.txt"], _folder.Names());
    }

    [Fact]
    public void OpenFile_Link_TheFileBehindItIsReplaced()
    {
        var target = _folder.Add("real.txt", "old");
        try
        {
            File.CreateSymbolicLink(_folder["link.txt"], target);
        }
        catch (IOException e)
        {
            Assert.Skip("no symbolic links here: " + e.Message);
        }
        using (var writer = Text.OpenFile(_folder["link.txt"]))
        {
            writer.Write(Pages.Body("New."));
            writer.Complete();
        }
        Assert.Equal("New.\n", _folder.Read("real.txt"));
        Assert.NotNull(File.ResolveLinkTarget(_folder["link.txt"], returnFinalTarget: false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("old and longer than what is written now")]
    public void OpenFile_SharedMemory_IsAFileLikeOthers(string? old)
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "no /dev/shm here");
        var path = $"/dev/shm/extractor-{Guid.NewGuid():N}.txt";
        try
        {
            if (old is not null) File.WriteAllText(path, old);
            using (var writer = Text.OpenFile(path))
            {
                writer.Write(Pages.Body("New."));
                writer.Complete();
            }
            Assert.Equal("New.\n", File.ReadAllText(path));
            Assert.False(File.Exists(path + ".partial"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void OpenFile_LinkToADevice_StaysALink()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "no /dev/null here");
        _folder.Add("none");
        File.CreateSymbolicLink(_folder["link.txt"], "/dev/null");
        using (var writer = Text.OpenFile(_folder["link.txt"]))
        {
            writer.Write(Pages.Body("New."));
            writer.Complete();
        }
        Assert.Equal("/dev/null", new FileInfo(_folder["link.txt"]).LinkTarget);
        Assert.Equal(["link.txt", "none"], _folder.Names());
    }

    [Theory]
    [InlineData("/dev/null", true)]
    [InlineData("/dev/../dev/null", true)]
    [InlineData("/dev/stdout", true)]
    [InlineData("/dev/none-of-this-name", false)]
    [InlineData("/etc/passwd", false)]
    public void IsDevice_Path_TellsWhatIsThere(string path, bool isDevice)
    {
        Assert.SkipUnless(File.Exists("/dev/null") && File.Exists("/dev/stdout"), "no devices here");
        Assert.Equal(isDevice, PartialFile.IsDevice(path));
    }

    [Fact]
    public void OpenFolder_Pages_FileEachNamedForItsId()
    {
        WriteFolder(("flood", "One."), ("fire", "Two."));
        Assert.Equal(["fire.txt", "flood.txt"], _folder.Names("out"));
        Assert.Equal("One.\n", _folder.Read("out/flood.txt"));
    }

    [Fact]
    public void OpenFolder_SameNameTwice_NothingIsOverwritten()
    {
        WriteFolder(("a", "1"), ("a-2", "2"), ("a", "3"), ("A", "4"), ("a", "5"));
        Assert.Equal(["1\n", "2\n", "3\n", "4\n", "5\n"], _folder.Names("out").Select(name => _folder.Read("out/" + name)).Order());
    }

    [Theory]
    [InlineData("flood", "flood")]
    [InlineData("Überschwemmung 日本", "Überschwemmung 日本")]
    [InlineData("../../etc/passwd", "_._.._etc_passwd")]
    [InlineData("..", "_")]
    [InlineData("", "_")]
    [InlineData("/abs", "_abs")]
    [InlineData("C:\\x", "C__x")]
    [InlineData(".hidden", "_hidden")]
    [InlineData("a\0b\nc\u001b", "a_b_c_")]
    [InlineData("dot. ", "dot")]
    [InlineData("nul", "_nul")]
    [InlineData("COM1.x", "_COM1.x")]
    public void Safe_Id_NameStaysInTheFolder(string id, string name) => Assert.Equal(name, FileNames.Safe(id));

    [Fact]
    public void Safe_LongId_FitsFileSystems() =>
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(FileNames.Safe(string.Concat(Enumerable.Repeat("日😀", 300)))), 190, 200);

    [Fact]
    public void OpenFolder_IdThatClimbs_StaysInside()
    {
        WriteFolder(("../evil", "x"), ("..\\evil", "y"));
        Assert.Empty(_folder.Names());
        Assert.Equal(2, _folder.Names("out").Length);
    }

    private static OutputFormat Text => OutputFormats.Find("txt")!;

    private void WriteFolder(params (string Id, string Body)[] pages)
    {
        using var writer = Text.OpenFolder(_folder["out"]);
        foreach (var (id, body) in pages) writer.Write(Pages.Body(body) with { Id = id });
        writer.Complete();
    }
}
