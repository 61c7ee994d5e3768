using Extraction.Formats;

namespace Extraction.Cli;

/// <summary>Extracts pages one after the other. A page that fails is named and the run goes on.</summary>
internal sealed class BatchRunner(PageExtraction extraction, TextWriter error)
{
    private int _pages;
    private int _failures;

    /// <summary>Runs through all inputs and completes the output.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">The output breaks.</exception>
    public int Run(IEnumerable<InputRecord> inputs, IDocumentWriter writer)
    {
        foreach (var input in inputs)
        {
            _pages++;
            if (input is RawPage page) Process(page, writer);
            else if (input is InputFailure failure) Report(failure.Source, failure.Reason);
        }
        writer.Complete();
        if (_failures == 0) return ExitCodes.Done;
        if (_pages > 1) error.WriteLine($"{ExtractorCommand.Name}: {_failures} of {_pages} inputs failed");
        return ExitCodes.SomeFailed;
    }

    private void Process(RawPage page, IDocumentWriter writer)
    {
        try
        {
            writer.Write(extraction.Extract(page));
        }
        catch (Exception e) when (!FileErrors.IsFileError(e))
        {
            // The one guard of the code base: a defect that one page in a million brings out must not cost the other pages.
            // What breaks the output breaks it for every page, so that goes on to the caller.
            Report(page.Source, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private void Report(string source, string reason)
    {
        _failures++;
        error.WriteLine($"{ExtractorCommand.Name}: {VisibleText.Of(source)}: {VisibleText.Of(reason)}");
    }
}
