using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Metadata;
using Extraction.Model;
using static Extraction.Fuzz.Mutation.BrokenContractException;

namespace Extraction.Fuzz.Mutation;

/// <summary>What holds for the grammars on any line, and for JSON on any text.</summary>
internal static class LineContracts
{
    public static void CheckLine(string line)
    {
        var view = LineView.Of(line);
        var lexicon = Lexicon.Shared;
        var from = 0;
        while (DateGrammar.TryFind(view, lexicon, from, out var date))
        {
            Unless(date.FirstWord >= from && date.LastWord >= date.FirstWord && date.LastWord < view.Words.Length, "a date stands in its line, behind the one before");
            from = date.LastWord + 1;
        }
        Unless(DateGrammar.Classify(view, lexicon).Share is >= 0 and <= 1, "the share of dates lies between 0 and 1");
        Unless(BylineGrammar.Classify(view, lexicon) is { Score: >= 0 and <= 1, NameWords: >= 0 }, "a byline scores 0 to 1");
        foreach (var author in BylineGrammar.Parse(view, lexicon).Authors) Unless(!string.IsNullOrWhiteSpace(author), "authors have names");
        if (CreditGrammar.TrySplit(view, lexicon, out var split))
            Unless(split.TextEnd >= 0 && split.TextEnd <= split.CreditStart && split.CreditStart <= split.CreditEnd && split.CreditEnd <= line.Length && split.Strength is >= 0 and <= 1, "a credit stands behind its caption, in the line");
        Unless(DateText.TryParse(line, out var parsed) == parsed is not null, "a date that is read is there");
    }

    public static void CheckJson(string json)
    {
        using var table = new LooseJsonTable();
        foreach (var value in LooseJsonReader.ReadAll(table, json)) Unless(!value.IsText, "values of a text are objects or arrays");
        using var builder = new MetadataBuilder();
        using var reader = new JsonLdReader(builder);
        reader.Add(json);
        reader.Read(["https://news.example/a"]);
        Unless(builder.Build() is not null, "metadata is built");
    }
}
