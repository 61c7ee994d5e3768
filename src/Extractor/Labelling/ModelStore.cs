using Extraction.Features;
using Extraction.Features.Html;
using Extraction.Lexicons;

namespace Extraction.Labelling;

/// <summary>The fitted models that ship with the library, read from its data files on first use. Thread-safe.</summary>
internal static class ModelStore
{
    private static readonly Lazy<Models> LazyText = new(() => Load("text", CutModel.None, ClassTable.Empty, WordTable.Empty));
    private static readonly Lazy<Models> LazyHtml = new(() => Load("html", Read("cut-html", CutModel.Parse), Read("classes-html", ClassTable.Parse), Read("words-html", WordTable.Parse)));

    /// <summary>The models for plain text.</summary>
    public static Models Text => LazyText.Value;

    /// <summary>The models for HTML.</summary>
    public static Models Html => LazyHtml.Value;

    private static Models Load(string kind, CutModel cuts, ClassTable classes, WordTable words) => new(ReadTrees($"body-{kind}"), cuts, ReadTrees($"headline-{kind}"), ReadTrees($"caption-{kind}"), classes, words);

    private static TreeModel ReadTrees(string name) => Read(name, static (reader, name) => TreeModelFile.Parse(reader, name, FeatureMatrix.Names));

    private static T Read<T>(string name, Func<TextReader, string, T> parse) => DataFile.Read($"models/{name}", parse);
}
