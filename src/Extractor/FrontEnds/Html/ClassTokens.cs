using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Cuts class and id names into their parts: <c>relatedPosts-2</c> gives related and posts.</summary>
internal static class ClassTokens
{
    private const int Shortest = 3, Longest = 17;
    /// <summary>Parts kept of one element; real ones have a handful, generated utility classes up to a hundred.</summary>
    private const int Most = 64;

    /// <summary>Adds the parts of a name list to those of an element, each once.</summary>
    /// <param name="names">The value of a class or id attribute.</param>
    /// <param name="first">Where the parts of the element start in <paramref name="tokens"/>.</param>
    /// <param name="tokens">Receives the hashes.</param>
    public static void Add(ReadOnlySpan<char> names, int first, Buffer<uint> tokens)
    {
        for (var i = 0; i < names.Length;)
        {
            if (!char.IsAsciiLetter(names[i]))
            {
                i++;
                continue;
            }
            var length = ReadPart(names[i..], out var hash);
            if (length is >= Shortest and <= Longest) AddOnce(hash, first, tokens);
            i += length;
        }
    }

    /// <summary>Reads one part at the start of a text: large letters, then small ones. The hot loops.</summary>
    /// <returns>How many letters it has.</returns>
    private static int ReadPart(ReadOnlySpan<char> names, out uint hash)
    {
        var word = new WordScanner.OfLetters();
        var i = 0;
        for (; i < names.Length && char.IsAsciiLetterUpper(names[i]); i++) word.Add(names[i]);
        for (; i < names.Length && char.IsAsciiLetterLower(names[i]); i++) word.Add(names[i]);
        hash = word.Hash;
        return i;
    }

    /// <summary>Hash of the first name without digits and signs, so that <c>post-1</c> and <c>post-2</c> are alike; 0 when there is none.</summary>
    public static uint First(ReadOnlySpan<char> names)
    {
        var hash = 0u;
        foreach (var c in names.TrimStart())
        {
            if (char.IsAsciiLetter(c)) hash = Mix(hash, (uint)(c | 0x20));
            else if (char.IsWhiteSpace(c)) break;
        }
        return hash;
    }

    public static uint Mix(uint hash, uint value) => ((hash ^ value) * 16777619) + 0x9E3779B9;

    private static void AddOnce(uint token, int first, Buffer<uint> tokens)
    {
        var own = tokens.Span[first..];
        if (own.Length < Most && !own.Contains(token)) tokens.Add(token);
    }
}
