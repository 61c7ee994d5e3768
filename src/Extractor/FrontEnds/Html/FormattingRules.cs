using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>End tags of formatting elements, in the right order or not: what the standard calls the adoption agency.</summary>
/// <remarks>The standard moves nodes about. Text that comes later sees only which elements are open afterwards, and that is all that is done here.</remarks>
internal sealed class FormattingRules(TreeState tree)
{
    private readonly OpenElements _open = tree.Open;

    /// <summary>Ends the innermost formatting element with a tag.</summary>
    /// <returns>False when none is active: the end tag is then like any other.</returns>
    public bool End(Tag tag)
    {
        var entry = tree.Formatting.Find(tag);
        if (entry < 0) return false;
        var place = tree.Formatting[entry].Place;
        if (place < 0) tree.Formatting.RemoveAt(entry);
        else if (_open.IsReachable(place)) Lift(place, entry);
        return true;
    }

    /// <summary>A link or nobr ends the one before it, in scope or not.</summary>
    public void EndBefore(Tag tag)
    {
        var entry = tree.Formatting.Find(tag);
        if (entry < 0) return;
        End(tag);
        entry = tree.Formatting.Find(tag);
        if (entry < 0) return;
        var place = tree.Formatting[entry].Place;
        tree.Formatting.RemoveAt(entry);
        if (place >= 0) Take(place);
    }

    private void Lift(int place, int entry)
    {
        var block = _open.Count - 1;
        while (block > place && !Tags.Is(_open[block].Tag, TagTraits.Special)) block--;
        _open.Steps += _open.Count - place;
        tree.PopTo(block == place ? place : block + 1);
        if (block > place)
        {
            for (var i = place + 1; i < block; i++)
                if (_open[i].Formatting < 0 && !Tags.Is(_open[i].Tag, TagTraits.Special)) _open.Remove(i);
            Take(place);
        }
        if (entry < tree.Formatting.Count) tree.Formatting.RemoveAt(entry);
    }

    private void Take(int place)
    {
        tree.Page.EndInside(place);
        _open.Remove(place);
    }
}
