using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>The printed form of a slice of the page: runs of white space as one space, invisible characters left out.</summary>
internal static class BlockText
{
    public static string Of(ReadOnlySpan<char> text) => Of(text, keepsTabs: false);

    /// <summary>The same for a text that is a string already, which most often stays as it is.</summary>
    public static string Of(string text) => IsClean(text, keepsTabs: false) ? text : Of(text, keepsTabs: false);

    /// <summary>Text of code keeps its lines and spaces, a row of a table the tabs between its cells.</summary>
    public static string Of(in Line line, ReadOnlySpan<char> page)
    {
        var text = page.Slice(line.Start, line.Length);
        return line.Is(LineForm.Code) ? text.ToString() : Of(text, line.Is(LineForm.TableRow));
    }

    /// <summary>Tells where the parts of a line stand in its printed form.</summary>
    /// <param name="line">The line.</param>
    /// <param name="page">The text of the page.</param>
    /// <param name="places">Receives, for each offset from the start of the line to its end, where a part that starts there starts in the
    /// printed form, and where a part that ends there ends. Stays empty when both forms are the same.</param>
    public static void FindPlaces(in Line line, ReadOnlySpan<char> page, Buffer<(int Start, int End)> places)
    {
        places.Clear();
        var text = page.Slice(line.Start, line.Length);
        var keepsTabs = line.Is(LineForm.TableRow);
        if (line.Is(LineForm.Code) || IsClean(text, keepsTabs)) return;
        var into = places.Resize(text.Length + 1);
        var printer = new Printer(keepsTabs);
        for (var i = 0; i < text.Length; i++)
        {
            var end = printer.Length;
            into[i] = (printer.Take(text[i]) ? printer.Length - 1 : -1, end);
        }
        into[^1] = (printer.Length, printer.Length);
        for (var i = text.Length - 1; i >= 0; i--)
            if (into[i].Start < 0) into[i].Start = into[i + 1].Start;
    }

    private static string Of(ReadOnlySpan<char> text, bool keepsTabs)
    {
        if (IsClean(text, keepsTabs)) return text.ToString();
        using var clean = new Buffer<char>();
        var into = clean.Resize(text.Length);
        var printer = new Printer(keepsTabs);
        foreach (var c in text)
        {
            var before = printer.Length;
            if (!printer.Take(c)) continue;
            if (printer.Length > before + 1) into[before] = ' ';
            into[printer.Length - 1] = c;
        }
        return into[..printer.Length].ToString();
    }

    /// <summary>Most lines are: letters and single spaces, ASCII up to the first character that has to be looked up.</summary>
    private static bool IsClean(ReadOnlySpan<char> text, bool keepsTabs)
    {
        if (text.IndexOf("  ") >= 0) return false;
        if (text.IndexOfAnyExceptInRange(' ', '~') is not (>= 0 and var start)) return true;
        foreach (var c in text[start..])
            if (c != ' ' && CharTable.IsSpace(c) && !(keepsTabs && c == '\t')) return false;
        return true;
    }

    /// <summary>Decides of one character after the other whether it is printed, and whether a space goes before it.</summary>
    private struct Printer(bool keepsTabs)
    {
        private bool _space;

        /// <summary>Characters printed so far.</summary>
        public int Length { get; private set; }

        /// <returns>False for what is not printed; a space owed to it is printed with the next character.</returns>
        public bool Take(char c)
        {
            if (keepsTabs && c == '\t')
            {
                _space = false;
                Length++;
                return true;
            }
            var joiner = c is '\u200D' or '\u200C';
            if ((CharTable.Class(c) & CharClass.Invisible) != 0 && !joiner) return false;
            if (CharTable.IsSpace(c) && !joiner)
            {
                _space = Length > 0;
                return false;
            }
            Length += _space ? 2 : 1;
            _space = false;
            return true;
        }
    }
}
