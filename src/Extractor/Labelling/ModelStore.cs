using Extraction.Features;
using Extraction.Features.Html;

namespace Extraction.Labelling;

/// <summary>The fitted models that ship with the library, read from its data files on first use. Thread-safe.</summary>
internal static class ModelStore
{
    private static readonly Lazy<Models> LazyText = new(() => Load("text", ClassTable.Empty));
    private static readonly Lazy<Models> LazyHtml = new(() => Load("html", ReadClasses("classes-html")));

    /// <summary>The models for plain text.</summary>
    public static Models Text => LazyText.Value;

    /// <summary>The models for HTML.</summary>
    public static Models Html => LazyHtml.Value;

    private static Models Load(string kind, ClassTable classes) => new(Read($"body-{kind}"), Read($"headline-{kind}"), Read($"caption-{kind}"), classes);

    private static TreeModel Read(string name)
    {
        using var reader = Open(name);
        return TreeModelFile.Parse(reader, name, FeatureMatrix.Names);
    }

    private static ClassTable ReadClasses(string name)
    {
        using var reader = Open(name);
        return ClassTable.Parse(reader, name);
    }

    private static StreamReader Open(string name) =>
        new(typeof(ModelStore).Assembly.GetManifestResourceStream($"models/{name}")
            ?? throw new InvalidOperationException($"The library was built without its data file models/{name}.txt."));
}
