namespace Extraction.Formats;

/// <summary>An input that is not what it should be: cut off, corrupt, or of another format. What was read before it is good.</summary>
/// <remarks>The message is a reason in words that follow the name of the input.</remarks>
internal sealed class DamagedInputException(string reason, Exception? inner = null) : IOException(reason, inner);
