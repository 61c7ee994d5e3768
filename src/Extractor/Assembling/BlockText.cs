using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>The printed form of a slice of the page: runs of white space as one space, invisible characters left out.</summary>
internal static class BlockText
{
    public static string Of(ReadOnlySpan<char> text)
    {
        if (IsClean(text)) return text.ToString();
        using var clean = new Buffer<char>();
        var into = clean.Resize(text.Length);
        var length = 0;
        var space = false;
        foreach (var c in text)
        {
            if ((CharTable.Class(c) & CharClass.Invisible) != 0 && c != '\u200D' && c != '\u200C') continue;
            if (CharTable.IsSpace(c) && c is not ('\u200D' or '\u200C'))
            {
                space = length > 0;
                continue;
            }
            if (space) into[length++] = ' ';
            space = false;
            into[length++] = c;
        }
        return into[..length].ToString();
    }

    /// <summary>Text of code keeps its lines and spaces.</summary>
    public static string Of(in Line line, ReadOnlySpan<char> page)
    {
        var text = page.Slice(line.Start, line.Length);
        return line.Is(LineForm.Code) ? text.ToString() : Of(text);
    }

    private static bool IsClean(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ' ? i + 1 < text.Length && text[i + 1] == ' ' : CharTable.IsSpace(c)) return false;
        }
        return true;
    }
}
