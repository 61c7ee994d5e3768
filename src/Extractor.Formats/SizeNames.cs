using System.Globalization;

namespace Extraction.Formats;

/// <summary>Sizes in words: 32 MiB.</summary>
internal static class SizeNames
{
    private static readonly string[] Units = ["bytes", "KiB", "MiB", "GiB"];

    /// <summary>A size in the largest unit that divides it.</summary>
    public static string Of(long bytes)
    {
        var unit = 0;
        while (bytes >= 1024 && bytes % 1024 == 0 && unit + 1 < Units.Length)
        {
            bytes /= 1024;
            unit++;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{bytes:#,0} {Units[unit]}");
    }

    /// <summary>Reads a size as users write it: <c>500000</c>, <c>64K</c>, <c>64M</c>, <c>1G</c>, also with <c>iB</c> behind.</summary>
    public static bool TryParse(string text, out long bytes)
    {
        var digits = text.AsSpan().TrimEnd("BbIi");
        var shift = digits.Length == 0 ? 0 : char.ToUpperInvariant(digits[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        if (shift > 0) digits = digits[..^1];
        var isNumber = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out bytes) && bytes <= long.MaxValue >> shift;
        bytes = isNumber ? bytes << shift : 0;
        return isNumber;
    }

    /// <summary>The reason why something is not read.</summary>
    public static string TooLarge(string what, long maxBytes) => $"is over {Of(maxBytes)}, too large for one {what}";
}
