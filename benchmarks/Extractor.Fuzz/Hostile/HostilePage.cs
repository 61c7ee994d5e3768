using System.Text;

namespace Extraction.Fuzz.Hostile;

/// <summary>A page made to exhaust a parser, at any size.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Kind">How it is read.</param>
/// <param name="Make">Makes its bytes; the argument is about how many.</param>
internal sealed record HostilePage(string Name, PageKind Kind, Func<int, byte[]> Make)
{
    /// <summary>A page in UTF-8.</summary>
    public static HostilePage Of(string name, PageKind kind, Func<int, string> make) => new(name, kind, size => Encoding.UTF8.GetBytes(make(size)));

    /// <summary>A part over and over.</summary>
    public static string Repeat(string part, int size) => new StringBuilder(size + part.Length).Insert(0, part, Math.Max(1, size / part.Length)).ToString();

    /// <summary>A part over and over, each with its number.</summary>
    public static string Number(Func<int, string> part, int size)
    {
        var text = new StringBuilder(size + 1000);
        for (var number = 0; text.Length < size; number++) text.Append(part(number));
        return text.ToString();
    }
}
