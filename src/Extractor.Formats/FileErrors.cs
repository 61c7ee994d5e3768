namespace Extraction.Formats;

/// <summary>Puts what goes wrong with files into words.</summary>
internal static class FileErrors
{
    /// <summary>Whether an exception says that a file, folder or stream could not be used, or does not hold what it should.</summary>
    public static bool IsFileError(Exception error) => error is IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>The reason, in words that follow the name of the file.</summary>
    public static string Reason(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        EndOfStreamException => "is cut off",
        InvalidDataException => $"is damaged: {error.Message.TrimEnd('.')}",
        _ => error.Message,
    };
}
