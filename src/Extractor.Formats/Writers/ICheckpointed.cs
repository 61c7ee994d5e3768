namespace Extraction.Formats.Writers;

/// <summary>An output that a later run can go on with, when the one that began it was killed.</summary>
internal interface ICheckpointed : IDocumentWriter
{
    /// <summary>Whether a good moment has come. It depends on what was written alone, so that a run that was killed and resumed gives the same bytes.</summary>
    bool IsCheckpointDue { get; }

    /// <summary>Whether a checkpoint at any moment leaves no trace in the output.</summary>
    bool IsFreeToCheckpoint { get; }

    /// <summary>Hands everything written so far on to the disk. From now on an output that is not completed stays as it is.</summary>
    /// <returns>Where the next run must go on: bytes of the unfinished file.</returns>
    long Checkpoint();

    /// <summary>Passes over a page that an earlier run has written.</summary>
    void Skip(string id);
}
