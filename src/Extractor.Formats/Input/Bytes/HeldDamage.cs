namespace Extraction.Formats.Input.Bytes;

/// <summary>Takes damage for the end of the stream and remembers it, so that what stands before it can be used first.</summary>
internal sealed class HeldDamage(Stream inner) : InputStream
{
    /// <summary>Why the stream ended early; null when it did not.</summary>
    public string? Damage { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Damage is not null) return 0;
        try
        {
            return inner.Read(buffer);
        }
        catch (DamagedInputException e)
        {
            Damage = e.Message;
            return 0;
        }
    }
}
