using Extraction.Model;

namespace Extraction.Features;

/// <summary>Finds lines that say the same: equal folded words in equal order. An open-addressing table of line indices, linear.</summary>
internal static class Twins
{
    public static void Find(Page page)
    {
        var facts = page.Facts;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, facts.Length * 2));
        using var table = new Buffer<int>();
        var slots = table.Resize(size);
        slots.Fill(-1);
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].Tokens == 0) continue;
            var slot = HashCode.Combine(facts[i].Hash, facts[i].Tokens) & (size - 1);   // differs from process to process: nobody can make lines that fall on one slot
            while (slots[slot] >= 0 && !Same(page, slots[slot], i)) slot = (slot + 1) & (size - 1);
            if (slots[slot] < 0) slots[slot] = i;
            else facts[i].FirstTwin = slots[slot];
        }
        CountBack(facts);
    }

    private static bool Same(Page page, int a, int b)
    {
        ref readonly var one = ref page.FactBuffer[a];
        ref readonly var other = ref page.FactBuffer[b];
        return one.Hash == other.Hash && one.Tokens == other.Tokens;
    }

    private static void CountBack(Span<LineFacts> facts)
    {
        for (var i = 0; i < facts.Length; i++)
            if (facts[i].FirstTwin >= 0) facts[facts[i].FirstTwin].Twins++;
        for (var i = 0; i < facts.Length; i++)
            if (facts[i].FirstTwin >= 0) facts[i].Twins = facts[facts[i].FirstTwin].Twins;
    }
}
