using Extraction.Quality.Metrics;

namespace Extraction.Training.Labels;

/// <summary>Finds the lines of a page that its gold text consists of: the labels an all-knowing extractor would give.</summary>
/// <remarks>Gold texts are not made of our lines: they leave out, join and rewrite. So a line is taken when at least half of its runs of three
/// words occur in the gold, each occurrence used up once; where a text stands on the page twice, the copy with more gold around it wins.
/// Lines of one or two words must be a line of the gold, or continue a kept neighbour as the gold does.</remarks>
internal sealed class GoldLines
{
    private const int Reach = 12, LongestWords = 60, NeighbourReach = 3;
    private const double ShortCoverage = 0.6, Covered = 0.5, ShortDensity = 0.3, BetweenDensity = 0.5;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int, int), int> _gold = [];
    private readonly Dictionary<string, int> _goldLines = new(StringComparer.Ordinal);
    private readonly int[][] _lines;
    private readonly double[] _coverage, _density;
    private readonly bool[] _kept;
    private readonly bool _hasGold;

    public GoldLines(string gold, IReadOnlyList<string> lines)
    {
        foreach (var shingle in Shingles(Ids(gold))) Count(_gold, shingle);
        _hasGold = _ids.Count > 0;
        foreach (var line in gold.Split('\n')) Count(_goldLines, Key(Ids(line)));
        _lines = [.. lines.Select(Ids)];
        _coverage = [.. _lines.Select(Coverage)];
        _density = Density();
        _kept = new bool[_lines.Length];
    }

    /// <summary>Whether each line belongs to the gold.</summary>
    public bool[] Label()
    {
        if (!_hasGold) return _kept;
        var rest = new Dictionary<(int, int, int), int>(_gold);
        TakeLongLines(rest);
        TakeShortLines();
        TakeShortLinesBetween(rest);
        return _kept;
    }

    private void TakeLongLines(Dictionary<(int, int, int), int> rest)
    {
        foreach (var i in ByDensity().Where(IsLong))
        {
            var shingles = Shingles(_lines[i]).GroupBy(shingle => shingle).Select(group => (Shingle: group.Key, Count: group.Count())).ToList();
            var hits = shingles.Sum(it => Math.Min(it.Count, rest.GetValueOrDefault(it.Shingle)));
            if (hits < Covered * shingles.Sum(it => it.Count)) continue;
            _kept[i] = true;
            foreach (var (shingle, count) in shingles)
                if (rest.TryGetValue(shingle, out var left)) rest[shingle] = Math.Max(0, left - count);
        }
    }

    private void TakeShortLines()
    {
        foreach (var i in ByDensity().Where(i => !IsLong(i)))
        {
            if (_density[i] <= ShortDensity || _goldLines.GetValueOrDefault(Key(_lines[i])) is not (> 0 and var left)) continue;
            _goldLines[Key(_lines[i])] = left - 1;
            _kept[i] = true;
        }
    }

    private void TakeShortLinesBetween(Dictionary<(int, int, int), int> rest)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_kept[i] || IsLong(i) || _lines[i].Length == 0 || _density[i] < BetweenDensity) continue;
            int[] before = [.. Neighbour(i, -1), .. _lines[i]], after = [.. _lines[i], .. Neighbour(i, 1)];
            _kept[i] = before.Length > _lines[i].Length && Continues(rest, before.TakeLast(3)) || after.Length > _lines[i].Length && Continues(_gold, after.Take(3));
        }
    }

    /// <summary>The words of the nearest kept line in a direction, if it is near.</summary>
    private int[] Neighbour(int i, int step)
    {
        for (var j = i + step; j >= 0 && j < _lines.Length && Math.Abs(j - i) <= NeighbourReach; j += step)
            if (_kept[j]) return _lines[j];
        return [];
    }

    private static bool Continues(Dictionary<(int, int, int), int> gold, IEnumerable<int> words) =>
        words.ToArray() is [var a, var b, var c] && gold.GetValueOrDefault((a, b, c)) > 0;

    /// <summary>Lines that the gold may hold, those in gold surroundings first.</summary>
    private IEnumerable<int> ByDensity() => Enumerable.Range(0, _lines.Length)
        .Where(i => _coverage[i] >= Covered && _lines[i].Length > 0)
        .OrderByDescending(i => Math.Round(_density[i] * 4)).ThenBy(i => i);

    private bool IsLong(int line) => _lines[line].Length >= 3;

    private double Coverage(int[] words) =>
        words.Length >= 3 ? Shingles(words).Average(shingle => _gold.ContainsKey(shingle) ? 1.0 : 0)
        : _goldLines.ContainsKey(Key(words)) ? ShortCoverage : 0;

    /// <summary>Share of the words around each line that the gold covers.</summary>
    private double[] Density()
    {
        double[] covered = new double[_lines.Length + 1], all = new double[_lines.Length + 1];
        for (var i = 0; i < _lines.Length; i++)
        {
            var words = Math.Min(_lines[i].Length, LongestWords);
            covered[i + 1] = covered[i] + _coverage[i] * words;
            all[i + 1] = all[i] + words;
        }
        var density = new double[_lines.Length];
        for (var i = 0; i < density.Length; i++)
        {
            var (from, to) = (Math.Max(0, i - Reach), Math.Min(density.Length, i + Reach + 1));
            density[i] = (covered[to] - covered[from]) / Math.Max(1, all[to] - all[from]);
        }
        return density;
    }

    private int[] Ids(string text)
    {
        var words = ScorerText.Words(ScorerText.Lower(text));
        return [.. words.Select(word => _ids.TryGetValue(word, out var id) ? id : _ids[word] = _ids.Count)];
    }

    private static IEnumerable<(int, int, int)> Shingles(int[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - 2)).Select(i => (words[i], words[i + 1], words[i + 2]));

    private static string Key(int[] words) => string.Join(' ', words);

    private static void Count<T>(Dictionary<T, int> counts, T item) where T : notnull => counts[item] = counts.GetValueOrDefault(item) + 1;
}
