using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>What the HTML standard and this front end know of a tag.</summary>
[Flags]
internal enum TagTraits : uint
{
    None = 0,
    /// <summary>Never has content.</summary>
    Void = 1 << 0,
    /// <summary>Starts and ends lines.</summary>
    Block = 1 << 1,
    /// <summary>The standard's special category: ends the search for other elements.</summary>
    Special = 1 << 2,
    /// <summary>Formatting that outlives the block it was opened in.</summary>
    Formatting = 1 << 3,
    /// <summary>Its start tag closes an open paragraph; its end tag closes everything in it.</summary>
    Container = 1 << 4,
    /// <summary>Its end tag may be left out.</summary>
    ImpliedEnd = 1 << 5,
    /// <summary>Elements outside cannot be closed from inside.</summary>
    Scope = 1 << 6,
    /// <summary>What it holds is not text of the page.</summary>
    Skipped = 1 << 7,
    Heading = 1 << 8,
    /// <summary>Holds text without tags.</summary>
    RawText = 1 << 9,
    /// <summary>Holds text without tags but with character references.</summary>
    Escapable = 1 << 10,
    /// <summary>A part of a table that the table rules place.</summary>
    TablePart = 1 << 11,
    /// <summary>Cannot stand in SVG or MathML.</summary>
    BreaksOut = 1 << 12,
    /// <summary>Belongs in the head and does not open the body.</summary>
    Head = 1 << 13,
    Bold = 1 << 14,
}

/// <summary>Looks up tags by name and their traits. Immutable and thread-safe.</summary>
internal static class Tags
{
    /// <summary>Places of the table by name, several times as many as names so that nearly each has its own.</summary>
    private const int Places = 1024;

    private static readonly string[] Names = BuildNames();
    private static readonly Tag[] ByName = BuildPlaces();
    private static readonly TagTraits[] TraitsOf = BuildTraits();

    /// <summary>The tag of a lower-case name.</summary>
    public static Tag Find(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty) return Tag.Other;
        var place = PlaceOf(name);
        while (ByName[place] != Tag.Other && !name.SequenceEqual(Names[(int)ByName[place]])) place = (place + 1) & (Places - 1);
        return ByName[place];
    }

    /// <summary>The lower-case name of a tag.</summary>
    public static string NameOf(Tag tag) => Names[(int)tag];

    public static TagTraits Traits(Tag tag) => TraitsOf[(int)tag];

    /// <summary>A number for a lower-case name: the tag, or a hash for names without one.</summary>
    public static uint Id(ReadOnlySpan<char> name) => Id(Find(name), name);

    /// <summary>The same, for a name that was looked up.</summary>
    public static uint Id(Tag tag, ReadOnlySpan<char> name)
    {
        if (tag != Tag.Other) return (uint)tag;
        var hash = 0u;
        foreach (var c in name) hash = ClassTokens.Mix(hash, c);
        return hash | 0x80000000;
    }

    public static bool Is(Tag tag, TagTraits traits) => (TraitsOf[(int)tag] & traits) != 0;

    /// <summary>Where the search for a name starts; names come from pages, but the table does not grow by them.</summary>
    private static int PlaceOf(ReadOnlySpan<char> name) => ((name[0] * 7) + (name[^1] * 31) + (name[name.Length / 2] * 3) + (name.Length * 17)) & (Places - 1);

    private static Tag[] BuildPlaces()
    {
        var places = new Tag[Places];
        for (var tag = Tag.AmpImg; tag <= Tag.Xmp; tag++)
        {
            var place = PlaceOf(Names[(int)tag]);
            while (places[place] != Tag.Other) place = (place + 1) & (Places - 1);
            places[place] = tag;
        }
        return places;
    }

    private static string[] BuildNames()
    {
        var names = Array.ConvertAll(Enum.GetNames<Tag>(), name => name.ToLowerInvariant());
        names[(int)Tag.AmpImg] = "amp-img";
        return names;
    }

    private static TagTraits[] BuildTraits()
    {
        var traits = new TagTraits[(int)Tag.Xmp + 1];
        Set(TagTraits.Void, "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr");
        Set(TagTraits.Block,
            "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
            "frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section select " +
            "summary table tbody td textarea tfoot th thead tr ul xmp");
        Set(TagTraits.Special,
            "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt " +
            "embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li " +
            "link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script section select source style " +
            "summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp foreignhtml");
        Set(TagTraits.Formatting | TagTraits.BreaksOut, "b big code em i nobr s small strike strong tt u");
        Set(TagTraits.Formatting, "a font");
        Set(TagTraits.Container,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol " +
            "section summary ul");
        Set(TagTraits.ImpliedEnd, "dd dt li optgroup option p rb rp rt rtc");
        Set(TagTraits.Scope, "applet caption html table td th marquee object template foreignhtml");
        Set(TagTraits.Skipped,
            "applet audio canvas datalist embed foreign foreignhtml head iframe math noembed noframes noscript object script style svg template " +
            "title video");
        Set(TagTraits.Heading, "h1 h2 h3 h4 h5 h6");
        Set(TagTraits.RawText, "iframe noembed noframes style xmp");
        Set(TagTraits.Escapable, "textarea title");
        Set(TagTraits.TablePart, "caption col colgroup tbody td tfoot th thead tr");
        Set(TagTraits.BreaksOut,
            "blockquote body br center dd div dl dt embed h1 h2 h3 h4 h5 h6 head hr img li listing menu meta ol p pre ruby span sub sup table ul var");
        Set(TagTraits.Head, "base basefont bgsound link meta noframes noscript script style template title");
        Set(TagTraits.Bold, "b strong");
        return traits;

        void Set(TagTraits trait, string names)
        {
            foreach (var name in names.Split(' ')) traits[Array.IndexOf(Names, name)] |= trait;
        }
    }
}
