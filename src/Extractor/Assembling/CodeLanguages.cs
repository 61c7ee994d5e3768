using System.Collections.Frozen;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Tells the programming language of code by class names, as <c>Data/code-languages.txt</c> lists them. Immutable and thread-safe.</summary>
internal sealed class CodeLanguages
{
    /// <summary>Class names of the first inline elements in a block of code that are looked at: code itself, not the colours of its words.</summary>
    private const int FirstTokens = 4;

    private static readonly Lazy<CodeLanguages> LazyShared = new(() =>
    {
        using var reader = new StreamReader(typeof(CodeLanguages).Assembly.GetManifestResourceStream("code-languages")!);
        return new CodeLanguages(reader);
    });

    private readonly FrozenDictionary<uint, string> _names;

    private CodeLanguages(TextReader file)
    {
        var names = new Dictionary<uint, string>();
        while (file.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var name = line[..line.IndexOf(" = ", StringComparison.Ordinal)];
            foreach (var part in line[(name.Length + 3)..].Split(" | ")) names.Add(WordScanner.Hash(part), name);
        }
        _names = names.ToFrozenDictionary();
    }

    public static CodeLanguages Shared => LazyShared.Value;

    /// <summary>The language that the class names of a block of code, of the code in it, or of what holds nothing else give; null when none.</summary>
    public string? Find(Markup markup, in Line code)
    {
        var inline = markup.TokensOf(code);
        if (Find(inline[..Math.Min(inline.Length, FirstTokens)]) is { } found) return found;
        for (var element = code.Element; element >= 0; element = markup.Elements[element].Parent)
        {
            ref readonly var it = ref markup.Elements[element];
            if (it.FirstLine != it.LastLine) return null;
            if (Find(markup.TokensOf(it)) is { } name) return name;
        }
        return null;
    }

    private string? Find(ReadOnlySpan<uint> tokens)
    {
        foreach (var token in tokens)
            if (_names.TryGetValue(token, out var name)) return name;
        return null;
    }
}
