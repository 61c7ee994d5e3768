using System.Text;

namespace Extraction.Tests.Formats;

/// <summary>A second reader of CSV, written from RFC 4180 alone, so that writer and library cannot agree on the same mistake.</summary>
internal static class Rfc4180
{
    public static List<string[]> Read(string csv)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var at = 0;
        while (at < csv.Length)
        {
            row.Add(csv[at] == '"' ? Quoted(csv, ref at) : Bare(csv, ref at));
            if (at < csv.Length && csv[at] == ',')
            {
                at++;
                continue;
            }
            if (!csv.AsSpan(at).StartsWith("\r\n")) throw new FormatException($"no CRLF at {at}");
            at += 2;
            rows.Add([.. row]);
            row.Clear();
        }
        return rows;
    }

    private static string Quoted(string csv, ref int at)
    {
        var field = new StringBuilder();
        for (at++; ; at++)
        {
            if (csv[at] == '"' && (at + 1 == csv.Length || csv[at + 1] != '"')) break;
            if (csv[at] == '"') at++;
            field.Append(csv[at]);
        }
        at++;
        return field.ToString();
    }

    private static string Bare(string csv, ref int at)
    {
        var start = at;
        while (at < csv.Length && csv[at] is not (',' or '\r' or '\n')) at++;
        var field = csv[start..at];
        return field.Contains('"') ? throw new FormatException($"a quote in the bare field '{field}'") : field;
    }
}
