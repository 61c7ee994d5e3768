using System.Text;

namespace Extraction.Fuzz.Mutation;

/// <summary>What is fuzzed.</summary>
internal enum Target
{
    /// <summary>Characters read as HTML.</summary>
    Html,
    /// <summary>Characters read as plain text.</summary>
    Text,
    /// <summary>Bytes of any kind, decoded and sniffed.</summary>
    Bytes,
    /// <summary>JSON-LD alone.</summary>
    Json,
    /// <summary>One line, given to every grammar.</summary>
    Line,
}

/// <summary>Makes inputs out of seeds by accident upon accident. The same seed number gives the same input. Not thread-safe.</summary>
internal sealed class Mutator(Seeds seeds)
{
    private const int MostAccidents = 12, MostLine = 160;

    private readonly Dictionary<Target, string[]> _parts = Enum.GetValues<Target>().ToDictionary(target => target, Seeds.PartsOf);
    private readonly StringBuilder _text = new();

    /// <summary>The input of a number.</summary>
    public string Make(Target target, long number)
    {
        var random = new Random(HashOf(target, number));
        _text.Clear().Append(Slice(target, random));
        for (var i = random.Next(MostAccidents); i >= 0; i--) Hurt(target, random);
        if (target == Target.Line) _text.Replace('\n', ' ').Replace('\r', ' ');
        return _text.ToString();
    }

    /// <summary>The input of a number as bytes of some encoding, hurt once more.</summary>
    public byte[] MakeBytes(long number)
    {
        var random = new Random(HashOf(Target.Bytes, ~number));
        var text = Make(Target.Bytes, number);
        var bytes = random.Next(8) switch
        {
            0 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            1 => Encoding.BigEndianUnicode.GetBytes(text),
            2 => Encoding.Latin1.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        for (var i = random.Next(6); i > 0 && bytes.Length > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    /// <summary>A piece of a few hundred characters of a seed; short inputs reach as much code and run faster.</summary>
    private string Slice(Target target, Random random)
    {
        if (target == Target.Json) return Seeds.Jsons[random.Next(Seeds.Jsons.Length)];
        var from = target is Target.Text or Target.Line || (target == Target.Bytes && random.Next(3) == 0) ? seeds.Texts : seeds.Pages;
        var page = from[random.Next(from.Length)];
        if (page.Length == 0) return "";
        var length = target == Target.Line ? random.Next(MostLine) : random.Next(40) == 0 ? 6_000 : random.Next(900);
        var start = random.Next(3) == 0 ? 0 : random.Next(page.Length);
        return page.Substring(start, Math.Min(length, page.Length - start));
    }

    private void Hurt(Target target, Random random)
    {
        var at = random.Next(_text.Length + 1);
        var parts = _parts[target];
        switch (random.Next(8))
        {
            case 0 or 1 or 2:
                _text.Insert(at, parts[random.Next(parts.Length)]);
                break;
            case 3:
                _text.Insert(at, string.Concat(Enumerable.Repeat(parts[random.Next(parts.Length)], random.Next(1, 12))));
                break;
            case 4:
                _text.Remove(at, random.Next(Math.Min(30, _text.Length - at) + 1));
                break;
            case 5 when at < _text.Length:
                _text[at] = (char)random.Next(random.Next(4) == 0 ? 0x10000 : 0x100);
                break;
            case 6 when at < _text.Length:
                _text.Insert(random.Next(_text.Length + 1), _text.ToString(at, random.Next(1, Math.Min(60, _text.Length - at) + 1)));
                break;
            default:
                var piece = Slice(target, random);
                _text.Insert(at, piece.AsSpan(0, Math.Min(80, piece.Length)));
                break;
        }
    }

    private static int HashOf(Target target, long number)
    {
        var hash = ((ulong)number * 6364136223846793005UL) + ((ulong)target * 1442695040888963407UL) + 1442695040888963407UL;
        return (int)(hash >> 33);
    }
}
