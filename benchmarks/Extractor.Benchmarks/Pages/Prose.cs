using System.Globalization;
using System.Text;

namespace Extraction.Benchmarks.Pages;

/// <summary>Invents prose with the figures of news: length of sentences and paragraphs, share of function words, names, numbers, quotations.</summary>
/// <remarks>The same seed gives the same text. Not thread-safe.</remarks>
internal sealed class Prose(Vocabulary words, int seed)
{
    private const double FunctionShare = 0.42, NameShare = 0.04, NumberShare = 0.03, QuotedShare = 0.15, QuestionShare = 0.04;

    private readonly Random _random = new(seed);

    public PageScript Script => words.Script;

    /// <summary>A whole number of at least <paramref name="least"/> and under <paramref name="end"/>.</summary>
    public int Number(int least, int end) => _random.Next(least, end);

    public bool Chance(double share) => _random.NextDouble() < share;

    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    /// <summary>One to four sentences, as in news.</summary>
    public string Paragraph()
    {
        var text = new StringBuilder();
        for (var left = Number(1, 5); left > 0; left--)
        {
            if (text.Length > 0) text.Append(words.Space);
            AppendSentence(text);
        }
        return text.ToString();
    }

    public string Sentence() => AppendSentence(new StringBuilder()).ToString();

    /// <summary>A few words without a full stop, as in headlines, links and buttons.</summary>
    public string Phrase(int least, int most)
    {
        var text = new StringBuilder();
        AppendWords(text, Number(least, most + 1));
        return text.ToString();
    }

    public string Name() => Skewed(words.Names) + (words.Space.Length > 0 ? words.Space + Skewed(words.Names) : "");

    /// <summary>A day of 2024 as ISO 8601.</summary>
    public string Day() => $"2024-{Number(1, 13):00}-{Number(1, 29):00}";

    private StringBuilder AppendSentence(StringBuilder text)
    {
        var isQuoted = Chance(QuotedShare);
        if (isQuoted) text.Append(words.OpenQuote);
        AppendWords(text, Number(7, 29));
        text.Append(Chance(QuestionShare) ? words.Question : words.Stop);
        return isQuoted ? text.Append(words.CloseQuote) : text;
    }

    private void AppendWords(StringBuilder text, int count)
    {
        var first = text.Length;
        var untilComma = Number(6, 14);
        for (var i = 0; i < count; i++, untilComma--)
        {
            if (i > 0) text.Append(untilComma == 0 && i + 2 < count ? words.Comma : words.Space);
            if (untilComma == 0) untilComma = Number(6, 14);
            text.Append(Word());
        }
        if (first < text.Length) text[first] = char.ToUpperInvariant(text[first]);
    }

    private string Word()
    {
        var kind = _random.NextDouble();
        if (kind < FunctionShare) return Skewed(words.Function);
        if (kind < FunctionShare + NameShare) return Skewed(words.Names);
        if (kind < FunctionShare + NameShare + NumberShare) return Number(2, 2000).ToString(CultureInfo.InvariantCulture);
        return Skewed(words.Content);
    }

    /// <summary>The first words of a list far more often than the last, as in any language.</summary>
    private string Skewed(IReadOnlyList<string> list)
    {
        var at = _random.NextDouble();
        return list[(int)(at * at * list.Count)];
    }
}
