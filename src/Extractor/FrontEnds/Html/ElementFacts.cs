using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>What the attributes of one element say. Values are slices of the page's <see cref="Markup.Values"/>.</summary>
internal struct ElementFacts
{
    public Tag Tag;
    /// <summary>Tells elements apart that have no <see cref="Tag"/> of their own.</summary>
    public uint Name;
    public LineContext Context;
    /// <summary>Hash of the first class name without digits.</summary>
    public uint FirstClass;
    public int FirstToken;
    public int TokenCount;
    public Slice Href, Source, LazySource, SourceSet, Alt, DateTime, Content, MetaName, Property, ItemProperty, ItemType, HttpEquiv, Relation;
    public Slice Placeholder, Value, Language;
    public InputKind Input;
    /// <summary>Bit n is set when class or id names speak of label n.</summary>
    public ulong Labels;
    /// <summary>A script that holds JSON-LD.</summary>
    public bool IsJsonLd;
    /// <summary>A template that a browser shows as a shadow tree.</summary>
    public bool IsShadowRoot;
    /// <summary>Different for different attributes, as far as they are read.</summary>
    public uint Fingerprint;

    /// <summary>Names say that it holds a picture credit.</summary>
    public readonly bool IsCredit => (Labels & ClassRoles.BitOf(Label.Credit)) != 0;

    /// <summary>Names say that it holds who wrote the page, and no more of that person.</summary>
    public readonly bool IsByline => (Labels & (ClassRoles.BitOf(Label.Byline) | ClassRoles.BitOf(Label.AuthorBio))) == ClassRoles.BitOf(Label.Byline);

    /// <summary>The address of a picture: what a lazy loader would put in.</summary>
    public readonly Slice Picture => !LazySource.IsEmpty ? LazySource : !Source.IsEmpty ? Source : SourceSet;
}

/// <summary>What an input element shows.</summary>
internal enum InputKind : byte
{
    /// <summary>A text field, which shows its placeholder.</summary>
    Text,
    /// <summary>A button, which shows its value.</summary>
    Button,
    /// <summary>A box, a picture, or nothing.</summary>
    Mute,
}
