using System.Text;
using Extraction.Model;
using static Extraction.Fuzz.Mutation.BrokenContractException;

namespace Extraction.Fuzz.Mutation;

/// <summary>What holds for the document of any page.</summary>
internal static class Contracts
{
    /// <summary>Checks the document of a page.</summary>
    /// <param name="document">The document.</param>
    /// <param name="source">What it was read from; null when it was bytes.</param>
    /// <param name="kind">How it was read.</param>
    public static void Check(Document document, string? source, PageKind kind)
    {
        Unless(document.Status is not ExtractionStatus.TooLarge, "a short page is never too large");
        Unless(document.Confidence is >= 0 and <= 1 && document.RemovedShare is >= 0 and <= 1, "shares lie between 0 and 1");
        Unless(document.WordCount >= 0 && document.Work >= 0, "counts are counts");
        CheckBlocks(document);
        foreach (var link in document.Links) Unless(link.Block >= 0 && link.Block < document.Blocks.Length, "links point at blocks");
        foreach (var image in document.Images) Unless(image.Caption is not { } caption || (caption >= 0 && caption < document.Captions.Length), "pictures point at captions");
        Unless(document.ToMarkdown(MarkdownOptions.Body).Length >= 0, "Markdown is written");
        if (source is null) return;
        if (kind == PageKind.Text) CheckTiles(document, source);
        else CheckPlaces(document, source.Length);
    }

    /// <summary>All that a document says, for comparison.</summary>
    public static string Print(Document document)
    {
        var text = new StringBuilder();
        text.Append(document with { Blocks = [], Links = [], Images = [], Authors = [], Agencies = [], Captions = [], Tags = [], Warnings = [], Sources = new Dictionary<string, string>(), Body = document.Body });
        foreach (var part in document.Authors.Concat(document.Agencies).Concat(document.Tags).Concat(document.Warnings)) text.Append(part).Append('\n');
        foreach (var caption in document.Captions) text.Append(caption).Append('\n');
        foreach (var block in document.Blocks) text.Append(block with { Layout = null }).Append('\n');
        foreach (var (field, from) in document.Sources.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append(field).Append('=').Append(from).Append('\n');
        return text.Append(document.ToMarkdown()).ToString();
    }

    private static void CheckBlocks(Document document)
    {
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            var block = document.Blocks[i];
            Unless(block.Text.Length > 0 && block.Rule.Length > 0, "a block has text and a rule");
            Unless(block.Confidence is >= 0 and <= 1, "confidence lies between 0 and 1");
            Unless(block.DuplicateOf is not { } first || (first >= 0 && first < i), "a duplicate points at an earlier block");
            Unless(block.DuplicateOf is not null == (block.Label == Label.Duplicate), "duplicates point, others do not");
            Unless(block.Level <= 6, "a heading has a level of 1 to 6");
        }
    }

    private static void CheckPlaces(Document document, int length)
    {
        var last = 0;
        foreach (var block in document.Blocks)
        {
            Unless(block.Start >= 0 && block.Length >= 0 && block.Start <= length - block.Length, $"block {block.Start}+{block.Length} lies in the source of {length}");
            Unless(block.Start >= last, $"block at {block.Start} follows {last}");
            Unless(block.Line >= 1, "lines are counted from 1");
            last = block.Start;
        }
    }

    /// <summary>The blocks of a plain text and the white space between them are the text.</summary>
    private static void CheckTiles(Document document, string source)
    {
        var end = 0;
        foreach (var block in document.Blocks)
        {
            Unless(block.Start >= end && block.Length > 0 && block.Start + block.Length <= source.Length, $"block {block.Start}+{block.Length} follows {end}");
            Unless(IsBlank(source.AsSpan(end, block.Start - end)), $"nothing but white space stands before the block at {block.Start}");
            end = block.Start + block.Length;
        }
        Unless(IsBlank(source.AsSpan(end)), "nothing but white space stands behind the last block");
        Unless(document.Blocks.IsEmpty == (document.Status == ExtractionStatus.Empty), "only a page without text is empty");
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!CharTable.IsSpace(c)) return false;
        return true;
    }
}
