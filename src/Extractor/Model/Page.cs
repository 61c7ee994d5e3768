using Extraction.Features;
using Extraction.Labelling;

namespace Extraction.Model;

/// <summary>The working set of one extraction: text, lines, words, measurements and verdicts, all in rented arrays. Not thread-safe.</summary>
internal sealed class Page : IDisposable
{
    private Layout _layout = Layout.None;

    /// <summary>The limits of the page.</summary>
    public ExtractorOptions Options { get; init; } = ExtractorOptions.Balanced;

    /// <summary>Counts what is done with the page.</summary>
    public WorkMeter Work { get; init; } = new();

    /// <summary>The limits that the page has passed.</summary>
    public PageWarnings Warnings { get; private set; }

    /// <summary>Most lines of the page: as many as the options allow for one of its length.</summary>
    public int MaxLines { get => field > 0 ? field : Options.MaxLines; private set; }

    /// <summary>Address of the page, when the caller knows it.</summary>
    public string? Url { get; set; }

    /// <summary>The characters that lines and words point into; for plain text the decoded source itself.</summary>
    public ReadOnlyMemory<char> Text { get; set; }

    /// <summary>Characters of text that an HTML front end wrote; empty for plain text.</summary>
    public Buffer<char> Written { get; } = new();

    /// <summary>What an HTML front end learnt besides the text; empty for plain text.</summary>
    public Markup Markup { get; } = new();

    /// <summary>Whether the page came as HTML.</summary>
    public bool HasMarkup => Markup.Elements.Count > 0;

    public Buffer<Line> LineBuffer { get; } = new();

    public Buffer<Word> WordBuffer { get; } = new();

    /// <summary>Places of the content words of all lines in the table of <see cref="Cohesion"/>, line by line.</summary>
    public Buffer<ushort> SlotBuffer { get; } = new();

    public Buffer<LineFacts> FactBuffer { get; } = new();

    /// <summary>The feature matrix, column by column: see <see cref="FeatureColumns"/>.</summary>
    public Buffer<float> FeatureBuffer { get; } = new();

    /// <summary>Body score of each line, 0 to 1.</summary>
    public Buffer<float> ScoreBuffer { get; } = new();

    /// <summary>Lines scored at least this are body.</summary>
    public float Threshold { get; set; }

    public ref Layout Layout => ref _layout;

    /// <summary>Scratch scores of the role being decided.</summary>
    public Buffer<float> RoleBuffer { get; } = new();

    public Buffer<Verdict> VerdictBuffer { get; } = new();

    public Span<Line> Lines => LineBuffer.Span;

    public Span<LineFacts> Facts => FactBuffer.Span;

    public ReadOnlySpan<float> Scores => ScoreBuffer.Span;

    public Span<Verdict> Verdicts => VerdictBuffer.Span;

    /// <summary>One line as grammars see it, once its words are counted.</summary>
    public LineView View(int line)
    {
        ref readonly var it = ref LineBuffer[line];
        return new LineView(Text.Span, it.Start, it.Length, WordBuffer.Span.Slice(it.FirstWord, it.WordCount)) { Sections = FactBuffer[line].Sections };
    }

    /// <summary>The words of a line.</summary>
    public Span<Word> WordsOf(int line) => WordBuffer.Span.Slice(LineBuffer[line].FirstWord, LineBuffer[line].WordCount);

    /// <summary>The places of the content words of a line in the table of <see cref="Cohesion"/>.</summary>
    public ReadOnlySpan<ushort> SlotsOf(int line) => SlotBuffer.Span.Slice(FactBuffer[line].FirstSlot, FactBuffer[line].Slots);

    /// <summary>Decides what a line is; a later call overrules.</summary>
    public void Mark(int line, Label label, Rule rule, float confidence) =>
        VerdictBuffer[line] = new Verdict { Label = label, Rule = rule, Confidence = confidence, Target = -1 };

    /// <summary>Sets how many lines the page may have.</summary>
    /// <param name="chars">Characters of its source.</param>
    /// <param name="charsPerLine">Characters that a line of it stands for at least, when there are many.</param>
    public void LimitLines(int chars, int charsPerLine) => MaxLines = Math.Min(Options.MaxLines, ExtractorOptions.FreeLines + (chars / charsPerLine));

    /// <summary>Notes that the last line holds the rest of the text.</summary>
    public void WarnOfLines() => Warn(MaxLines == Options.MaxLines ? PageWarnings.Lines : PageWarnings.CharsPerLine);

    /// <summary>Notes that the page has passed a limit, or what had to be guessed.</summary>
    public void Warn(PageWarnings warning) => Warnings |= warning;

    /// <summary>Marks a line as the repetition of an earlier one.</summary>
    public void MarkDuplicate(int line, int of, Rule rule, float confidence) =>
        VerdictBuffer[line] = new Verdict { Label = Label.Duplicate, Rule = rule, Confidence = confidence, Target = of };

    public void Clear()
    {
        Text = default;
        Written.Clear();
        Markup.Clear();
        LineBuffer.Clear();
        WordBuffer.Clear();
        SlotBuffer.Clear();
        FactBuffer.Clear();
        FeatureBuffer.Clear();
        ScoreBuffer.Clear();
        RoleBuffer.Clear();
        VerdictBuffer.Clear();
    }

    public void Dispose()
    {
        Text = default;
        Written.Dispose();
        Markup.Dispose();
        LineBuffer.Dispose();
        WordBuffer.Dispose();
        SlotBuffer.Dispose();
        FactBuffer.Dispose();
        FeatureBuffer.Dispose();
        ScoreBuffer.Dispose();
        RoleBuffer.Dispose();
        VerdictBuffer.Dispose();
    }
}
