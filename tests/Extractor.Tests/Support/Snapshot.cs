using System.Text;

namespace Extraction.Tests.Support;

/// <summary>Compares a text with <c>NAME.verified.txt</c> by the conventions of Verify: LF, no final newline, UTF-8 without BOM.</summary>
/// <remarks>On a mismatch <c>NAME.received.txt</c> is written beside it; to accept it, rename it over the verified file.</remarks>
internal static class Snapshot
{
    private const int ShownLines = 40;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Fails unless <paramref name="text"/> is what <c>pathStem.verified.txt</c> holds.</summary>
    public static void Verify(string pathStem, string text) => Compare(pathStem + ".verified.txt", pathStem + ".received.txt", Normalize(text));

    /// <summary>Fails, and writes the received file, unless the verified file holds <paramref name="received"/>.</summary>
    public static void Compare(string verifiedPath, string receivedPath, string received)
    {
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath, Utf8) : null;
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, received, Utf8);
        var name = Path.GetRelativePath(Repository.Root, verifiedPath);
        Assert.Fail(verified is null
            ? $"{name} does not exist yet. The received text lies beside it."
            : $"{name} differs (- verified, + received):\n{Difference(verified.Split('\n'), received.Split('\n'))}");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>The lines between the common start and the common end, which is where the eye has to go.</summary>
    private static string Difference(string[] verified, string[] received)
    {
        var shorter = Math.Min(verified.Length, received.Length);
        var start = 0;
        while (start < shorter && verified[start] == received[start]) start++;
        var end = 0;
        while (end < shorter - start && verified[^(end + 1)] == received[^(end + 1)]) end++;
        return $"from line {start + 1}:\n" + Marked('-', verified[start..^end]) + Marked('+', received[start..^end]);
    }

    private static string Marked(char mark, string[] lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Take(ShownLines)) text.Append(mark).Append(' ').Append(line).Append('\n');
        if (lines.Length > ShownLines) text.Append(mark).Append($" … {lines.Length - ShownLines} more\n");
        return text.ToString();
    }
}
