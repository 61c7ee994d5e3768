using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>A link in the text of a block.</summary>
/// <param name="Start">Offset in <see cref="Block.Text"/>.</param>
/// <param name="Length">Characters.</param>
/// <param name="Address">Its address as written, in the <see cref="PageAddresses"/> of the document.</param>
/// <param name="Id">Equal for the parts of a link that goes over several blocks.</param>
internal readonly record struct LinkSpan(int Start, int Length, Slice Address, int Id)
{
    public int End => Start + Length;
}
