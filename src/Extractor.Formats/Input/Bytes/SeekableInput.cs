namespace Extraction.Formats.Input.Bytes;

/// <summary>Makes inputs seekable for formats whose table of contents stands at the end.</summary>
internal static class SeekableInput
{
    /// <summary>The stream itself if it can seek; else its bytes in a temporary file, which goes away with the stream.</summary>
    /// <remarks>What can be read of a damaged stream is kept: the formats notice what is missing.</remarks>
    public static Stream Of(Stream stream)
    {
        if (stream.CanSeek) return stream;
        var file = new FileStream(Path.Join(Path.GetTempPath(), "extractor-" + Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        });
        try
        {
            stream.CopyTo(file);
        }
        catch (DamagedInputException)
        {
        }
        catch
        {
            file.Dispose();
            throw;
        }
        file.Position = 0;
        return file;
    }
}
