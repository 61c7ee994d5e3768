using System.Text;
using Extraction.Lexicons;

namespace Extraction;

/// <summary>Words and phrases of the caller's own, for <see cref="ExtractorOptions.Rules"/>. Immutable and thread-safe.</summary>
/// <remarks>
/// A file is text, in the form of the data files that ship with the library:
/// <code>
/// # A comment.
/// [advert]                 a section named for a label: phrases, one a line
/// = sponsored content      the whole line
/// ^ in partnership with    the line starts with it
/// $ via our shop           the line ends with it
/// ~ paid for by            anywhere in the line
/// [agencies]               a section of words for bylines, credits and dates: entries one a line or separated by |
/// elwin press | coast wire
/// </code>
/// In phrases <c>#</c> stands for any number. Case, accents and punctuation do not count.
/// </remarks>
public sealed class RuleFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private RuleFile(string name, string text, LexiconFile content) => (Name, Text, Content) = (name, text, content);

    /// <summary>Its name, as it stands in messages; without folders and extension it also stands in the rules of blocks: <c>phrase:shop:= sponsored content</c>.</summary>
    public string Name { get; }

    /// <summary>The rules as they were read.</summary>
    internal string Text { get; }

    /// <summary>What it holds.</summary>
    internal LexiconFile Content { get; }

    /// <summary>Reads rules from a text.</summary>
    /// <param name="text">The rules.</param>
    /// <param name="name">What to call them; rules with <c>[stopwords]</c> are named for the code of their language.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="FormatException">A line is wrong; the message names file, line and what is allowed.</exception>
    public static RuleFile Parse(string text, string name = "rules")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        using var reader = new StringReader(text);
        return new RuleFile(name, text, LexiconFile.Parse(reader, name, isOwn: true));
    }

    /// <summary>Reads a file in UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="FormatException">A line is wrong; the message names file, line and what is allowed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static RuleFile Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(Decode(File.ReadAllBytes(path), path), path);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes["\uFEFF"u8.Length..];
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException($"{path}:{1 + bytes[..e.Index].Count((byte)'\n')}: the line is not UTF-8.", e);
        }
    }
}
