namespace Extraction.Cli;

/// <summary>A call that makes no sense. The message names the value and what would be allowed.</summary>
internal sealed class WrongCallException(string message) : Exception(message);
