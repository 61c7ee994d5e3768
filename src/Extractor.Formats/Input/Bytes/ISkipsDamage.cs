namespace Extraction.Formats.Input.Bytes;

/// <summary>A stream that may be read on behind a damaged place.</summary>
internal interface ISkipsDamage
{
    /// <summary>After a <see cref="DamagedInputException"/>: goes to the next place where reading may start.</summary>
    /// <returns>False when there is none.</returns>
    bool TrySkipDamage();
}
