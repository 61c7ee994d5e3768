namespace Extraction.Fuzz.Mutation;

/// <summary>An extraction broke a promise.</summary>
internal sealed class BrokenContractException(string message) : Exception(message)
{
    public static void Unless(bool holds, string promise)
    {
        if (!holds) throw new BrokenContractException(promise);
    }
}
