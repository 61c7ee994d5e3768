using Extraction.Formats;
using Extraction.Formats.Codecs;
using Extraction.Formats.Input;

namespace Extraction.Cli;

/// <summary>Tells folders from files among output paths, and keeps output off the inputs.</summary>
internal static class OutputPath
{
    private static readonly StringComparison PathComparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>A path is a folder if it ends like one or is one.</summary>
    public static bool IsFolder(string path) => Path.EndsInDirectorySeparator(path) || Directory.Exists(path);

    /// <summary>Refuses a path where output could overwrite an input, or be read as one.</summary>
    /// <exception cref="WrongCallException">The path lies where an input is read.</exception>
    public static void Check(string path, OutputFormat format, IEnumerable<string> inputs)
    {
        if (path.Length == 0) throw new WrongCallException("-o '' names no file and no folder");
        if (CodecTable.ByName(path) is { } codec && !IsFolder(path)) CheckCompression(path, codec, format);
        if (inputs.FirstOrDefault(input => Meets(path, format, input)) is { } hit)
            throw new WrongCallException($"-o '{path}' lies where '{hit}' is read; name another place");
    }

    private static void CheckCompression(string path, Codec codec, OutputFormat format)
    {
        if (codec.Create is null) throw new WrongCallException($"-o '{path}': {codec.Extension} is only read; write {string.Join(" or ", CodecTable.All.Where(it => it.Create is not null).Select(it => it.Extension))}");
        if (format.HasTableOfContents) throw new WrongCallException($"-o '{path}': {format.Name} is compressed inside; leave {codec.Extension} off");
    }

    private static bool Meets(string path, OutputFormat format, string input)
    {
        if (input == PageSource.StandardInput) return false;
        if (Directory.Exists(input)) return IsWithin(path, input) && (IsFolder(path) || PageReaders.Knows(path));
        if (!IsFolder(path)) return Same(path, input);
        var folder = Path.GetDirectoryName(input);
        return input.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase) && Same(path, string.IsNullOrEmpty(folder) ? "." : folder);
    }

    private static bool Same(string a, string b) => string.Equals(Full(a), Full(b), PathComparison);

    private static bool IsWithin(string path, string folder) => (Full(path) + '/').StartsWith(Full(folder).TrimEnd('/') + '/', PathComparison);

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)).Replace('\\', '/');
}
