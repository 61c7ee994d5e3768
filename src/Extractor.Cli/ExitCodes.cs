namespace Extraction.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>All is done; also when the reader of the output has seen enough and closed it.</summary>
    public const int Done = 0;

    /// <summary>Some inputs failed, each named on standard error; the rest is written.</summary>
    public const int SomeFailed = 1;

    /// <summary>The call makes no sense, or its output cannot be written; nothing is done.</summary>
    public const int WrongCall = 2;
}
