using Extraction.Labelling;

namespace Extraction.Tests.Labelling;

public class TreeModelTests
{
    private const string Table = """
        # two trees over two features
        tree
        0.5 Words <= 3
         -1 Commas <= 0.5
          -2
          0.25
         1.5
        tree
        0.1
        """;

    private static readonly string[] Features = ["Commas", "Words"];

    [Theory]
    [InlineData(0, 3, -1.9f)]
    [InlineData(1, 3, 0.35f)]
    [InlineData(9, 3.5f, 1.6f)]
    public void Score_Row_SumOfTheLeavesItFallsInto(float commas, float words, float score) =>
        Assert.Equal(score, Read(Table).Score([commas, words]), 5);

    [Theory]
    [InlineData(1, 3, 1.25f, -1.5f)]
    [InlineData(9, 3.5f, 0, 1)]
    public void Explain_Row_DifferencesAlongThePathOfEachFeature(float commas, float words, float ofCommas, float ofWords)
    {
        var contributions = new float[] { 7, 7 };
        Read(Table).Explain([commas, words], contributions);
        Assert.Equal([ofCommas, ofWords], contributions);
    }

    [Fact]
    public void Explain_Row_AddsUpToTheScore()
    {
        var model = Read(Table);
        var contributions = new float[2];
        var unknown = model.Explain([1, 2], contributions);
        Assert.Equal(model.Score([1, 2]), unknown + contributions.Sum(), 5);
    }

    [Theory]
    [InlineData(0, 3, -4)]
    [InlineData(1, 3, 0.35f)]
    [InlineData(9, 3.5f, 3)]
    public void Score_FirstTreeSettlesTheLine_OthersAreNotAsked(float commas, float words, float score)
    {
        var model = Read("settle 1 1.5 2\n" + Table);
        var contributions = new float[2];
        Assert.Equal(score, model.Score([commas, words]), 5);
        Assert.Equal(score, model.Explain([commas, words], contributions) + contributions.Sum(), 5);
    }

    [Fact]
    public void Parse_NoTrees_ScoresNothing() => Assert.Equal(0, Read("# empty\n").Score([1, 2]));

    [Theory]
    [InlineData("1", "t:1: a tree starts with a line 'tree'.")]
    [InlineData("tree\n1 Words <= 3\n 2", "t:3: the last tree is cut off.")]
    [InlineData("tree\n1 Words <= 3\n 2\ntree\n1", "t:4: the tree before is cut off.")]
    [InlineData("tree\n1\n2", "t:3: a tree starts with a line 'tree'.")]
    [InlineData("tree\n1 Words <= 3\n2\n 2", "t:3: this node must be indented by 1.")]
    [InlineData("tree\n1 Letters <= 3\n 2\n 2", "t:2: there is no feature Letters.")]
    [InlineData("tree\n1 Words > 3\n 2\n 2", "t:2: a node is VALUE or VALUE FEATURE <= NUMBER.")]
    [InlineData("settle 1 2", "t:1: a settlement is settle TREES LIMIT FACTOR.")]
    [InlineData("settle 2 1 1\nsettle 1 1 1", "t:2: settlements stand in the order of their trees.")]
    [InlineData("tree\n1\nsettle 1 1 1", "t:3: 'settle' stands before the first tree.")]
    [InlineData("settle 2 1 1\ntree\n1", "t:3: there are fewer trees than a 'settle' line asks.")]
    [InlineData("tree\nmuch", "t:2: 'much' is not a number.")]
    public void Parse_WrongLine_NamesTableLineAndWhatIsAllowed(string table, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(table)).Message);

    private static TreeModel Read(string table) => TreeModelFile.Parse(new StringReader(table), "t", Features);
}
