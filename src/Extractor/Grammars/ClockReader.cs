namespace Extraction.Grammars;

/// <summary>Reads the time of day behind its hour: 18:39, 18:39:05.2+02:00, 18h39, 18時39分.</summary>
internal static class ClockReader
{
    private const int MaxOffset = 14 * 60;

    /// <summary>Reads <c>:39</c> with seconds, fractions and an offset.</summary>
    /// <param name="cursor">Stands behind the hour.</param>
    /// <param name="hour">The hour.</param>
    /// <param name="afterDate">Whether a date stands right before, as in ISO 8601: then <c>-02:00</c> is an offset, not the end of a span of time.</param>
    /// <param name="token">Gets the time.</param>
    public static bool TryColon(ref CharCursor cursor, int hour, bool afterDate, ref DateToken token)
    {
        var start = cursor.Position;
        if (!cursor.Skip(':') || !cursor.TryTwoDigits(out var minute)) return Fail(ref cursor, start);
        var second = -1;
        if (cursor.Peek == ':')
        {
            cursor.Skip(':');
            if (!cursor.TryTwoDigits(out second)) return Fail(ref cursor, start);
            SkipFraction(ref cursor);
        }
        if (!Set(ref token, hour, minute, second)) return Fail(ref cursor, start);
        ReadOffset(ref cursor, afterDate || second >= 0, ref token);
        return true;
    }

    /// <summary>Reads <c>h39</c> or <c>h</c>.</summary>
    public static bool TryLetter(ref CharCursor cursor, int hour, ref DateToken token)
    {
        var start = cursor.Position;
        cursor.Skip('h');
        var afterMark = cursor.Position;
        cursor.SkipSpaces();
        if (!cursor.TryTwoDigits(out var minute) || !Calendar.IsTime(0, minute, 0))
        {
            cursor.Reset(afterMark);
            if (char.IsLetterOrDigit(cursor.Peek)) return Fail(ref cursor, start);
            minute = 0;
            token.Weak = true;
        }
        return Set(ref token, hour, minute, -1) || Fail(ref cursor, start);
    }

    /// <summary>Whether a character marks the hour in Chinese, Japanese or Korean.</summary>
    public static bool IsHourMark(char c) => c is '時' or '时' or '點' or '点' or '시';

    /// <summary>Reads <c>時39分05秒</c>, <c>点半</c> or <c>시</c>.</summary>
    public static bool TryIdeographic(ref CharCursor cursor, int hour, ref DateToken token)
    {
        var start = cursor.Position;
        cursor.Skip(cursor.Peek);
        if (cursor.Peek is '間' or '间' or '간' or '差') return Fail(ref cursor, start);   // a length of time
        var minute = 0;
        var second = -1;
        if (cursor.SkipAny("半반")) minute = 30;
        else if (!TryMarked(ref cursor, "分분", out minute)) token.Weak = true;
        else if (!TryMarked(ref cursor, "秒초", out second)) second = -1;
        return Set(ref token, hour, minute, second) || Fail(ref cursor, start);
    }

    /// <summary>Reads <c>Z</c>, <c>+02:00</c>, <c>+0200</c>, <c>+02</c>, after at most one space.</summary>
    /// <param name="cursor">Stands behind the time.</param>
    /// <param name="sure">Whether <c>-02:00</c> can only be an offset.</param>
    /// <param name="token">Gets the offset.</param>
    public static void ReadOffset(ref CharCursor cursor, bool sure, ref DateToken token)
    {
        var start = cursor.Position;
        if (cursor.Skip('z') && !char.IsLetterOrDigit(cursor.Peek))
        {
            SetOffset(ref token, 0);
            return;
        }
        cursor.Reset(start);
        cursor.Skip(' ');
        var negative = cursor.Peek == '-';
        if (cursor.SkipAny("+-") && TryOffset(ref cursor, sure || !negative, out var minutes)) SetOffset(ref token, negative ? -minutes : minutes);
        else cursor.Reset(start);
    }

    private static bool TryOffset(ref CharCursor cursor, bool sure, out int minutes)
    {
        minutes = 0;
        if (!cursor.TryNumber(out var hours, out var digits) || digits == 3) return false;
        if (digits == 4) minutes = hours / 100 * 60 + hours % 100;
        else if (!sure) return false;
        else
        {
            if (cursor.Skip(':') && !cursor.TryTwoDigits(out minutes)) return false;
            minutes += hours * 60;
        }
        return minutes <= MaxOffset && !char.IsLetterOrDigit(cursor.Peek);
    }

    private static void SetOffset(ref DateToken token, int minutes)
    {
        token.OffsetMinutes = minutes;
        token.ZoneKnown = true;
        token.Parts |= DateParts.Zone;
    }

    private static bool TryMarked(ref CharCursor cursor, string marks, out int value)
    {
        var start = cursor.Position;
        cursor.SkipSpaces();
        if (cursor.TryNumber(out value, out _))
        {
            cursor.SkipSpaces();
            if (cursor.SkipAny(marks)) return true;
        }
        value = 0;
        return Fail(ref cursor, start);
    }

    private static void SkipFraction(ref CharCursor cursor)
    {
        var start = cursor.Position;
        if (!cursor.SkipAny(".,")) return;
        var digits = cursor.Position;
        cursor.SkipDigits();
        if (cursor.Position == digits) cursor.Reset(start);
    }

    private static bool Set(ref DateToken token, int hour, int minute, int second)
    {
        if (!Calendar.IsTime(hour, minute, Math.Max(0, second))) return false;
        token.Kind = DateTokenKind.Time;
        token.Hour = hour;
        token.Minute = minute;
        token.Second = Math.Clamp(second, 0, 59);
        token.Parts |= DateParts.Time | (second >= 0 ? DateParts.Second : 0);
        return true;
    }

    private static bool Fail(ref CharCursor cursor, int position)
    {
        cursor.Reset(position);
        return false;
    }
}
