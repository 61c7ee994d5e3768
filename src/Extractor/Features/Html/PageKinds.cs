using System.Collections.Frozen;
using System.Numerics;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of what kind of page its address and the software behind it speak of. Immutable and thread-safe.</summary>
internal sealed class PageKinds
{
    /// <summary>Elements from the top of a page whose names may tell the software.</summary>
    private const int MostElements = 300;
    private const int LeastNumber = 4;
    private const Feature First = Feature.AddressForum;

    private static readonly Lazy<PageKinds> LazyShared = new(static () => DataFile.Read("page-kinds", Parse));

    private static readonly FrozenDictionary<string, Feature> Sections = new Dictionary<string, Feature>
    {
        ["address-forum"] = Feature.AddressForum,
        ["address-product"] = Feature.AddressProduct,
        ["address-documentation"] = Feature.AddressDocumentation,
        ["address-article"] = Feature.AddressArticle,
        ["address-list"] = Feature.AddressList,
        ["address-service"] = Feature.AddressService,
        ["software-forum"] = Feature.SoftwareForum,
        ["software-documentation"] = Feature.SoftwareDocumentation,
        ["software-shop"] = Feature.SoftwareShop,
    }.ToFrozenDictionary();

    /// <summary>Bit n of a word is set when it speaks for column <see cref="First"/> + n.</summary>
    private readonly HashMap<uint> _address, _software;

    private PageKinds(Dictionary<uint, uint> address, Dictionary<uint, uint> software)
    {
        _address = new HashMap<uint>(address.Count, address);
        _software = new HashMap<uint>(software.Count, software);
    }

    public static PageKinds Shared => LazyShared.Value;

    /// <summary>Fills the columns of one row.</summary>
    public void Fill(FeatureRow row, Page page)
    {
        for (var feature = Feature.AddressDepth; feature <= Feature.SoftwareShop; feature++) row[(int)feature] = 0;
        var address = AddressOf(page);
        FillShape(row, address);
        var kinds = KindsOf(address, _address);
        if (page.Markup.TryFind(HeadFactKind.Meta, "generator", out var generator)) kinds |= KindsOf(generator, _software);
        kinds |= KindsOf(page.Markup.Chains, Math.Min(MostElements, page.Markup.Elements.Count));
        for (; kinds != 0; kinds &= kinds - 1) row[(int)First + BitOperations.TrailingZeroCount(kinds)] = 1;
    }

    /// <summary>Whether address or software speak of a forum.</summary>
    public bool IsForum(Page page)
    {
        var row = new FeatureRow(stackalloc float[(int)Feature.SoftwareShop + 1]);
        Fill(row, page);
        return row[(int)Feature.AddressForum] > 0 || row[(int)Feature.SoftwareForum] > 0;
    }

    /// <summary>Reads the data file.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names file, line and what is allowed.</exception>
    public static PageKinds Parse(TextReader reader, string name)
    {
        Dictionary<uint, uint> address = [], software = [];
        foreach (var section in DataFile.Sections(reader, name))
        {
            if (!Sections.TryGetValue(section.Name, out var feature)) throw section.Head.Wrong($"'{section.Name}' is none of {string.Join(", ", Sections.Keys.Order(StringComparer.Ordinal))}.");
            foreach (var line in section.Lines) Add(line.Text, feature);
        }
        return new PageKinds(address, software);

        void Add(string line, Feature into)
        {
            var words = into < Feature.SoftwareForum ? address : software;
            foreach (var hash in line.Split(' ').Select(word => WordScanner.Hash(word))) words[hash] = words.GetValueOrDefault(hash) | 1U << (into - First);
        }
    }

    /// <summary>Path and query of the page's address: as the caller knows it, or as the page names it.</summary>
    private static ReadOnlySpan<char> AddressOf(Page page)
    {
        var address = page.Url.AsSpan();
        if (address.IsEmpty && !page.Markup.TryFind(HeadFactKind.Link, "canonical", out address)) page.Markup.TryFind(HeadFactKind.Meta, "og:url", out address);
        var host = address.IndexOf("://");
        if (host < 0) return address;
        address = address[(host + 3)..];
        var path = address.IndexOf('/');
        return path < 0 ? default : address[path..];
    }

    private static void FillShape(FeatureRow row, ReadOnlySpan<char> address)
    {
        var path = address;
        if (path.IndexOfAny('?', '#') is >= 0 and var end) path = path[..end];
        row[(int)Feature.AddressQuery] = address.Contains('?') ? 1 : 0;
        path = path.Trim('/');
        row[(int)Feature.AddressRoot] = path.IsEmpty ? 1 : 0;
        row[(int)Feature.AddressDepth] = path.IsEmpty ? 0 : path.Count('/') + 1;
        var slug = path[(path.LastIndexOf('/') + 1)..];
        row[(int)Feature.AddressDashes] = slug.Count('-') + slug.Count('_');
        row[(int)Feature.AddressNumber] = HasNumber(slug) ? 1 : 0;
        row[(int)Feature.AddressDate] = HasYear(path) ? 1 : 0;
    }

    private static bool HasNumber(ReadOnlySpan<char> slug)
    {
        var digits = 0;
        foreach (var c in slug)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == LeastNumber) return true;
        }
        return false;
    }

    private static bool HasYear(ReadOnlySpan<char> path)
    {
        foreach (var part in path.Split('/'))
            if (path[part] is ['1', '9', _, _, ..] or ['2', '0', _, _, ..] && path[part].Length is 4 or 7 or 8 or 10) return true;
        return false;
    }

    /// <summary>What the names of the first elements of a page speak of. Chains are numbered as elements first have them, so theirs come first.</summary>
    private uint KindsOf(NameChains chains, int elements)
    {
        var last = NameChains.Outside;
        for (var e = 0; e < elements; e++) last = Math.Max(last, chains.Of(e));
        var kinds = 0U;
        for (var i = 0; i <= last; i++)
            foreach (var name in chains.NamesOf(chains.All[i])) kinds |= ValueOf(_software, name);
        return kinds;
    }

    private static uint KindsOf(ReadOnlySpan<char> text, HashMap<uint> words)
    {
        var (kinds, position) = (0U, 0);
        while (WordScanner.TryNext(text, ref position, out var word)) kinds |= ValueOf(words, word.Hash);
        return kinds;
    }

    private static uint ValueOf(HashMap<uint> words, uint word) => words.TryGet(word, out var kinds) ? kinds : 0;
}
