namespace Extraction.Tests.Cli;

/// <summary>An output that breaks with an error of the system.</summary>
internal sealed class FailingStream(int error) : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("it broke", error);

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("it broke", error);
}
