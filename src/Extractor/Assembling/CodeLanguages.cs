using System.Collections.Frozen;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Tells the programming language of code by class names, as <c>Data/code-languages.txt</c> lists them. Immutable and thread-safe.</summary>
internal sealed class CodeLanguages
{
    /// <summary>Class names of the first inline elements in a block of code that are looked at: code itself, not the colours of its words.</summary>
    private const int FirstTokens = 4;

    private static readonly Lazy<CodeLanguages> LazyShared = new(static () => DataFile.Read("code-languages", Parse));

    private readonly FrozenDictionary<uint, string> _names;

    private CodeLanguages(Dictionary<uint, string> names) => _names = names.ToFrozenDictionary();

    public static CodeLanguages Shared => LazyShared.Value;

    /// <summary>Reads a table of a language and the parts that stand for it a line: <c>bash = bash | zsh</c>.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names file, line and what is allowed.</exception>
    public static CodeLanguages Parse(TextReader reader, string name)
    {
        var names = new Dictionary<uint, string>();
        foreach (var line in DataFile.Lines(reader, name))
        {
            if (line.Text.Split(" = ") is not [var language, var parts]) throw line.Wrong($"'{line.Text}' is not NAME = PART | PART.");
            foreach (var part in parts.Split(" | "))
                if (!names.TryAdd(WordScanner.Hash(part), language)) throw line.Wrong($"'{part}' stands there twice.");
        }
        return new CodeLanguages(names);
    }

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
