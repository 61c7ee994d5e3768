namespace Extraction.Quality.Metrics;

/// <summary>Whether one field of a page is right.</summary>
/// <param name="HasGold">The gold names a value that can be compared.</param>
/// <param name="GoldAbsent">The gold says that there is none.</param>
/// <param name="Given">The prediction names one.</param>
/// <param name="Exact">Both name the same.</param>
/// <param name="Close">Both name nearly the same: a title with additions, a date one day off, an author in common.</param>
internal readonly record struct FieldMatch(bool HasGold, bool GoldAbsent, bool Given, bool Exact = false, bool Close = false)
{
    public bool Invented => GoldAbsent && Given;

    public static FieldMatch Title(string? predicted, string? gold)
    {
        if (string.IsNullOrWhiteSpace(gold)) return Absent(predicted);
        var (ours, theirs) = (ScorerText.Fold(predicted), ScorerText.Fold(gold));
        var exact = ours.Length > 0 && ours == theirs;
        return new(true, false, !string.IsNullOrWhiteSpace(predicted), exact, exact || IsClose(ours, theirs, 0.8));
    }

    public static FieldMatch Authors(IReadOnlyList<string> predicted, IReadOnlyList<string> gold)
    {
        var given = predicted.Any(name => !string.IsNullOrWhiteSpace(name));
        if (!gold.Any(name => !string.IsNullOrWhiteSpace(name))) return new(false, true, given);
        var (ours, theirs) = (AuthorNames.Of(predicted), AuthorNames.Of(gold));
        return new(theirs.Count > 0, false, given, theirs.SetEquals(ours), theirs.Overlaps(ours));
    }

    public static FieldMatch Date(string? predicted, string? gold)
    {
        if (string.IsNullOrWhiteSpace(gold)) return Absent(predicted);
        var (ours, theirs) = (CalendarDay.Read(predicted), CalendarDay.Read(gold));
        if (theirs is not { } day) return default;
        return new(true, false, !string.IsNullOrWhiteSpace(predicted), ours == day, ours is { } other && Math.Abs(other.DayNumber - day.DayNumber) <= 1);
    }

    /// <summary>Whether one folded text contains the other and covers at least half of it, or their words agree by <paramref name="least"/> F1.</summary>
    public static bool IsClose(string first, string second, double least)
    {
        if (first.Length == 0 || second.Length == 0) return false;
        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        if (shorter.Length * 2 >= longer.Length && longer.Contains(shorter, StringComparison.Ordinal)) return true;
        return WordScore.Of(first, second).F1 >= least;
    }

    private static FieldMatch Absent(string? predicted) => new(false, true, !string.IsNullOrWhiteSpace(predicted));
}
