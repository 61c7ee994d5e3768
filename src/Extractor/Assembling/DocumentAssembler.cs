using System.Collections.Immutable;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Turns labelled lines into an immutable document.</summary>
internal static class DocumentAssembler
{
    public static Document Assemble(Page page)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(page.Lines.Length);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var line = page.Lines[i];
            var verdict = page.Verdicts[i];
            blocks.Add(new Block
            {
                Label = verdict.Label,
                Text = page.View(i).Text.ToString(),
                Line = line.Number,
                Start = line.Source,
                Length = line.SourceLength,
                Confidence = verdict.Confidence,
                Rule = verdict.Rule.ToString(),
            });
        }
        return new Document { Status = ExtractionStatus.Ok, Blocks = blocks.MoveToImmutable(), Body = string.Join("\n\n", blocks.Select(b => b.Text)) };
    }
}
