using System.Globalization;
using System.Text;
using Extraction.Features;
using Extraction.Labelling;
using Extraction.Model;

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
        Assert.Equal(score, Read(Table).Score(Row(commas, words)), 5);

    [Theory]
    [InlineData(1, 3, 1.25f, -1.5f)]
    [InlineData(9, 3.5f, 0, 1)]
    public void Explain_Row_DifferencesAlongThePathOfEachFeature(float commas, float words, float ofCommas, float ofWords)
    {
        var contributions = new float[] { 7, 7 };
        Read(Table).Explain(Row(commas, words), contributions);
        Assert.Equal([ofCommas, ofWords], contributions);
    }

    [Fact]
    public void Explain_Row_AddsUpToTheScore()
    {
        var model = Read(Table);
        var contributions = new float[2];
        var unknown = model.Explain(Row(1, 2), contributions);
        Assert.Equal(model.Score(Row(1, 2)), unknown + contributions.Sum(), 5);
    }

    [Theory]
    [InlineData(0, 3, -4)]
    [InlineData(1, 3, 0.35f)]
    [InlineData(9, 3.5f, 3)]
    public void Score_FirstTreeSettlesTheLine_OthersAreNotAsked(float commas, float words, float score)
    {
        var model = Read("settle 1 1.5 2\n" + Table);
        var contributions = new float[2];
        Assert.Equal(score, model.Score(Row(commas, words)), 5);
        Assert.Equal(score, model.Explain(Row(commas, words), contributions) + contributions.Sum(), 5);
    }

    [Fact]
    public void Parse_NoTrees_ScoresNothing() => Assert.Equal(0, Read("# empty\n").Score(Row(1, 2)));

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

    [Fact]
    public void Parse_MoreLeavesThanFit_NamesTableLineAndWhatIsAllowed()
    {
        var table = "tree\n" + string.Concat(Enumerable.Range(0, 32).Select(depth => $"{new string(' ', depth)}0 Words <= {depth}\n{new string(' ', depth + 1)}1\n")) + new string(' ', 32) + "1";
        Assert.Equal("t:66: a tree has at most 32 leaves.", Assert.Throws<FormatException>(() => Read(table)).Message);
    }

    [Theory]
    [InlineData(1, 37, "")]
    [InlineData(5, 9, "settle 3 0.5 1.5\n")]
    [InlineData(16, 256, "")]
    [InlineData(17, 300, "settle 1 1 2\nsettle 16 1.5 1.1\n")]
    [InlineData(70, 600, "settle 16 1 2\nsettle 40 2 1.1\n")]
    public void Score_ManyLines_SameToTheLastBitAsOneByOne(int trees, int lines, string settlements)
    {
        var random = new Random(trees);
        var table = new StringBuilder(settlements);
        for (var tree = 0; tree < trees; tree++) Grow(table.Append("tree\n"), random, depth: 0);
        var model = TreeModelFile.Parse(new StringReader(table.ToString()), "t", FeatureMatrix.Names);
        using var cells = new Buffer<float>();
        var columns = FeatureColumns.Make(cells, lines, FeatureMatrix.Names.Length);
        for (var column = 0; column < columns.Count; column++)
            for (var i = 0; i < lines; i++) columns[i][column] = (column % 3 * i / 150) + random.Next(2);   // lines near each other are alike
        columns.Share(Feature.PageWords, Feature.PageGapShare);
        columns.Share(Feature.PageParagraphShare, Feature.SoftwareShop);
        using var blocks = new TreeBlocks(model.Questions);
        for (var i = 0; i < lines; i++)
        {
            var at = i % FeatureColumns.Block;
            Assert.Equal(model.Score(columns[i]), model.Score(blocks, columns, i - at, 1U << at)[at]);
        }
    }

    /// <summary>A random tree, a third of its questions about the page.</summary>
    private static void Grow(StringBuilder table, Random random, int depth)
    {
        table.Append(' ', depth).Append(CultureInfo.InvariantCulture, $"{random.NextSingle() - 0.5f:0.####}");
        if (depth == 5 || random.Next(6) == 0)
        {
            table.Append('\n');
            return;
        }
        var feature = random.Next(3) == 0 ? Feature.PageWords + (short)random.Next(15) : (Feature)random.Next(FeatureMatrix.Names.Length);
        table.Append(CultureInfo.InvariantCulture, $" {feature} <= {random.Next(4)}\n");
        Grow(table, random, depth + 1);
        Grow(table, random, depth + 1);
    }

    private static FeatureRow Row(params float[] cells) => new(cells);

    private static TreeModel Read(string table) => TreeModelFile.Parse(new StringReader(table), "t", Features);
}
