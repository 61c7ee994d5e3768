using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Extraction.Formats.Writers;

/// <summary>Makes file names of ids. The same id gives the same name on every system.</summary>
internal static class FileNames
{
    /// <summary>Leaves room for a number and an extension in the 255 bytes that file systems allow.</summary>
    private const int MaxBytes = 200;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code), .. "/\\:*?\"<>|"]);

    // Windows takes these for devices, whatever their extension.
    private static readonly FrozenSet<string> Devices = new[]
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The id where it makes a good name; what could leave the folder, hide the file or break a system becomes <c>_</c>.</summary>
    public static string Safe(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var rune in id.EnumerateRunes()) name.Append(rune.IsBmp && Forbidden.Contains((char)rune.Value) ? "_" : rune.ToString());
        var safe = Shorten(name.ToString()).TrimEnd(' ', '.');
        if (safe.StartsWith('.')) safe = "_" + safe[1..];
        if (safe.Length == 0) return "_";
        return Devices.Contains(safe.Split('.')[0].TrimEnd()) ? "_" + safe : safe;
    }

    private static string Shorten(string name)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes) break;
            length += rune.Utf16SequenceLength;
        }
        return name[..length];
    }
}
