using Extraction.Formats;

namespace Extraction.Cli.Batch;

/// <summary>Looks out for columns of <c>--keep</c> that no row has: most likely their names are mistyped.</summary>
internal sealed class KeptColumns(IReadOnlyList<string> asked)
{
    private readonly HashSet<string> _missing = [.. asked];
    private bool _hasPages;

    /// <summary>The columns that no page of the run had, in the order of the call; none when there was no page, or when an earlier run has read some of them.</summary>
    public IEnumerable<string> Missing => _hasPages ? asked.Where(_missing.Contains) : [];

    /// <summary>Hands inputs on and looks at their columns.</summary>
    public IEnumerable<InputRecord> Watch(IEnumerable<InputRecord> inputs)
    {
        foreach (var input in inputs)
        {
            if (input is RawPage page) See(page);
            else if (input is Formats.Input.FinishedRecord) _missing.Clear();   // its columns are not known any more
            yield return input;
        }
    }

    private void See(RawPage page)
    {
        _hasPages = true;
        if (_missing.Count > 0) _missing.ExceptWith(page.Kept.Select(column => column.Name));
    }
}
