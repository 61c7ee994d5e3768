using Extraction.Formats.Input;

namespace Extraction.Tests.Formats;

public class GlobTests
{
    [Theory]
    [InlineData("*.txt", "a.txt", true)]
    [InlineData("*.txt", "a.txt.bak", false)]
    [InlineData("*.txt", "sub/a.txt", false)]
    [InlineData("?.txt", "ab.txt", false)]
    [InlineData("**", "a/b/c", true)]
    [InlineData("**/c", "c", true)]
    [InlineData("**/c", "a/b/c", true)]
    [InlineData("**/b/*", "a/b/x/b/c", true)]
    [InlineData("**/b/*", "a/b/x/c", false)]
    [InlineData("*/**/c", "a/c", true)]
    [InlineData("*/**/c", "c", false)]
    [InlineData("a*/b?", "abc/bd", true)]
    public void Matches_Path_FollowsThePattern(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("data/2024/*.txt", "data/2024/")]
    [InlineData("data/2024-*/a.txt", "data/")]
    [InlineData("*.txt", "")]
    [InlineData("/x/**/y.txt", "/x/")]
    public void Root_Pattern_IsTheFolderBeforeTheFirstWildcard(string pattern, string root) => Assert.Equal(root, new Glob(pattern).Root);

    [Theory]
    [InlineData("*.txt", "sub", false)]
    [InlineData("s*/*.txt", "sub", true)]
    [InlineData("s*/*.txt", "other", false)]
    [InlineData("s*/*.txt", "sub/deep", false)]
    [InlineData("s*/**", "sub/deep/deeper", true)]
    public void CanEnter_Folder_OnlyWhereMatchesMayBe(string pattern, string folder, bool canEnter) =>
        Assert.Equal(canEnter, new Glob(pattern).CanEnter(folder));

    [Fact]
    public void Matches_ManyWildcards_EndsSoon()
    {
        var pattern = string.Concat(Enumerable.Repeat("**/a/", 200)) + "b";
        var path = string.Concat(Enumerable.Repeat("a/", 2000)) + "c";
        Assert.False(new Glob("*/" + pattern).Matches(path)); // exponential backtracking would hang the run
    }
}
