using System.Collections.Frozen;
using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Names of time zones, as printed behind a time.</summary>
/// <remarks>Names that different countries use for different offsets (IST, CST, BST, …) and those that hide summer time (ET, PT) are known as
/// names, but give no offset.</remarks>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<uint, int> Offsets = Build(
        "0 utc gmt z wet|60 cet mez wat west met|120 cest mesz eet sast cat|180 eest msk мск trt eat idt|270 irdt|300 pkt|330 slst|345 npt|" +
        "420 wib ict|480 hkt sgt pht myt awst wita|540 jst kst wit|570 acst|600 aest|630 acdt|660 aedt|720 nzst|780 nzdt|" +
        "-180 brt art uyt|-210 nst|-240 edt|-300 est cdt cot|-360 mdt|-420 pdt|-480 pst akdt|-540 akst|-600 hst");

    private static readonly FrozenSet<uint> Colliding = "ist cst bst mst ast gst et ct mt pt adt ect amt sst bdt wast".Split(' ').Select(name => WordScanner.Hash(name)).ToFrozenSet();

    /// <summary>Reads a zone name; only upper case counts, because "est" and "ist" are words.</summary>
    /// <param name="name">The word as printed.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="offset">Minutes east of UTC, 0 when not known.</param>
    /// <param name="known">Whether the name means one offset only.</param>
    public static bool TryFind(ReadOnlySpan<char> name, uint hash, out int offset, out bool known)
    {
        known = false;
        offset = 0;
        if (name.Length > 4 || !IsUpper(name)) return false;
        known = Offsets.TryGetValue(hash, out offset);
        return known || Colliding.Contains(hash);
    }

    private static bool IsUpper(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (!CharTable.IsUpper(c)) return false;
        return true;
    }

    private static FrozenDictionary<uint, int> Build(string table)
    {
        var offsets = new Dictionary<uint, int>();
        foreach (var row in table.Split('|'))
        {
            var cells = row.Split(' ');
            var minutes = int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var name in cells.AsSpan(1)) offsets.Add(WordScanner.Hash(name), minutes);
        }
        return offsets.ToFrozenDictionary();
    }
}
