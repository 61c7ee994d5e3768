namespace Extraction.Model;

/// <summary>Gives the number by which items are in order.</summary>
internal delegate int KeyOf<T>(in T item);

/// <summary>Searches in items that are in order.</summary>
internal static class Sorted
{
    /// <summary>Index of the first item whose key is not below a value; the number of items when there is none.</summary>
    public static int FirstAt<T>(ReadOnlySpan<T> items, int value, KeyOf<T> keyOf)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keyOf(items[middle]) < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
