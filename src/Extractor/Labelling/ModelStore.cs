using Extraction.Features;

namespace Extraction.Labelling;

/// <summary>The fitted models that ship with the library, read from its data files on first use. Thread-safe.</summary>
internal static class ModelStore
{
    private static readonly Lazy<Models> LazyText = new(() => Load("text"));

    /// <summary>The models for plain text.</summary>
    public static Models Text => LazyText.Value;

    private static Models Load(string kind) => new(Read($"body-{kind}"), Read($"headline-{kind}"), Read($"caption-{kind}"));

    private static TreeModel Read(string name)
    {
        using var stream = typeof(ModelStore).Assembly.GetManifestResourceStream($"models/{name}")
            ?? throw new InvalidOperationException($"The library was built without its data file models/{name}.txt.");
        using var reader = new StreamReader(stream);
        return TreeModelFile.Parse(reader, name, FeatureMatrix.Names);
    }
}
