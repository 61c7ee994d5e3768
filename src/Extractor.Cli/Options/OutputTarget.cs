using Extraction.Cli.Batch;
using Extraction.Formats;
using Extraction.Formats.Writers;

namespace Extraction.Cli.Options;

/// <summary>Where a run writes to, and in which format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Writing">Settings of the writer.</param>
/// <param name="Path">The file or folder; null for standard output.</param>
internal sealed record OutputTarget(OutputFormat Format, WriterOptions Writing, string? Path)
{
    private bool IsFolder => Path is not null && OutputPath.IsFolder(Path);

    /// <summary>Whether another run could go on with the output.</summary>
    public bool IsResumable => Path is not null && !PartialFile.IsDevice(Path);

    /// <summary>Opens the journal that lies beside the output.</summary>
    /// <exception cref="WrongCallException">Nothing can be written there.</exception>
    public RunJournal OpenJournal(RunState fresh, bool resume, out string? notice)
    {
        var said = default(string);
        var journal = Guard(() =>
        {
            if (IsFolder) Directory.CreateDirectory(Path!);
            return RunJournal.Open(Path!, IsFolder, fresh, resume, out said);
        });
        notice = said;
        return journal;
    }

    /// <summary>Opens the output.</summary>
    /// <param name="standardOutput">Standard output.</param>
    /// <param name="resumeAt">Bytes of an unfinished file to keep.</param>
    /// <exception cref="WrongCallException">Nothing can be written there.</exception>
    public IDocumentWriter Open(Stream standardOutput, long resumeAt) =>
        Path is null ? Format.Open(standardOutput, Writing) : Guard<IDocumentWriter>(() => IsFolder ? Format.ResumeFolder(Path, Writing) : Format.ResumeFile(Path, Writing, resumeAt));

    private T Guard<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (FileErrors.IsFileError(e))
        {
            throw new WrongCallException($"-o '{Path}' cannot be written: {FileErrors.Reason(e)}");
        }
    }
}
