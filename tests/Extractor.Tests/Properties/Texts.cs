using CsCheck;
using Extraction.Tests.Support;

namespace Extraction.Tests.Properties;

/// <summary>Texts nobody would write: random characters of all planes, and pages of ours that went through a shredder.</summary>
internal static class Texts
{
    private static readonly string[] Pages = [.. Fixture.Names.Select(name => new Fixture(name).Text)];

    private static readonly string[] Breaks = ["\n", "\n\n", "\r\n", "\r", "\f", "\v", "\u0085", "\u2028", "\u2029"];

    private static readonly string[] Blanks =
        [" ", "  ", "\t", "\u00A0", "\u200B", "\u00AD", "\uFEFF", "\u3000", "\u200F", "\u202B", "\u2066", "\uFE0F", "\0", "\u001B"];

    /// <summary>What stages look for, so that random texts reach them.</summary>
    private static readonly string[] Cues =
    [
        "READ MORE", "By Ada Lind", "Photograph: Ada Lind/AFP via Getty Images", "[Getty Images]", "5 November, 2024 Tuesday", "18:39", " date 2024-11-05 ",
        "Tags:", "Most read", "1. A short headline", "• an item", "© 2024 The Paper. All rights reserved.", "We use cookies.", "Updated", "OPINION",
        "Comments", "{{ article.title }}", "client/title.list_title", "Ada Lind is a reporter covering the coast.", "Correction: it was Tuesday.",
        "The bridge was closed on Monday after an engineer found a crack in it, the town said.", "Lesen Sie auch:", "Читайте також:", "اقرأ أيضاً",
        "続きを読む", "记者", "。", "…", "”", "(", "İIıi", "ﬁ", "é", "ᾳ", "👩‍👩‍👧", "\U0001F600", "٠١٢", "１２", "e\u0301\u0301\u0301",
    ];

    private static readonly Gen<string> Character = Gen.Frequency(
        (6, Gen.Char[' ', '~'].Select(c => c.ToString())),
        (3, Gen.Char['\u00A0', '\u33FF'].Select(c => c.ToString())),
        (2, Gen.Char['\u3400', '\uFFFF'].Select(c => c.ToString())),            // half surrogate pairs among them
        (1, Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32)),
        (1, Gen.Char['\0', '\u001F'].Select(c => c.ToString())));

    private static readonly Gen<string> Piece = Gen.Frequency(
        (4, Character.Array[1, 30].Select(characters => string.Concat(characters))),
        (4, Gen.OneOfConst(Cues)),
        (4, Gen.OneOfConst(Breaks)),
        (2, Gen.OneOfConst(Blanks)),
        (1, Gen.Select(Gen.OneOfConst(Cues), Gen.Int[2, 40], (cue, times) => string.Concat(Enumerable.Repeat(cue, times)))));

    /// <summary>Up to sixty pieces of any kind.</summary>
    public static Gen<string> Random { get; } = Piece.Array[0, 60].Select(pieces => string.Concat(pieces));

    private static readonly Gen<Accident> AnyAccident =
        Gen.Select(Gen.Int[0, 7], Gen.Double.Unit, Gen.Double.Unit, Piece, (kind, at, other, piece) => new Accident(kind, at, other, piece));

    /// <summary>A fixture after one to eight accidents.</summary>
    public static Gen<string> Mutated { get; } =
        Gen.Select(Gen.Int[0, Fixture.Names.Count - 1], AnyAccident.Array[1, 8], (page, accidents) => accidents.Aggregate(Pages[page], Hurt));

    private static string Hurt(string text, Accident accident)
    {
        var (kind, at, other, piece) = accident;
        var lines = text.Split('\n').ToList();
        int line = (int)(at * lines.Count), target = (int)(other * lines.Count), offset = (int)(at * text.Length);
        switch (kind)
        {
            case 0: lines.RemoveAt(line); break;
            case 1: lines.Insert(target, lines[line]); break;
            case 2: (lines[line], lines[target]) = (lines[target], lines[line]); break;
            case 3: lines.Insert(line, Pages[(int)(other * Pages.Length)].Split('\n')[0]); break;
            case 4: lines.Insert(line, piece); break;
            case 5: return text.Insert(offset, piece);
            case 6: return text.Remove(offset, (int)(other * Math.Min(40, text.Length - offset)));
            default: return text[offset..] + text[..offset];
        }
        return string.Join('\n', lines);
    }

    /// <param name="Kind">What happens.</param>
    /// <param name="At">Where, as a share of the lines or characters.</param>
    /// <param name="Other">How far, or where to.</param>
    /// <param name="Piece">What is put in.</param>
    private sealed record Accident(int Kind, double At, double Other, string Piece);
}
