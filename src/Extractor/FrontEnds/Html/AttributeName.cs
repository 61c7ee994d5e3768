using System.Text;

namespace Extraction.FrontEnds.Html;

/// <summary>The attributes that are read.</summary>
internal enum AttributeName : byte
{
    None,
    Alt, AriaHidden, Class, Content, DataLazySource, DataOriginal, DataSource, DateTime, Hidden, Href, HttpEquiv, Id, ItemProperty, ItemType,
    Language, Name, Placeholder, Property, Relation, Role, ShadowRootMode, Source, SourceSet, Style, Type, Value,
}

/// <summary>Looks up attributes by their name.</summary>
internal static class AttributeNames
{
    private const int Longest = 14;   // characters of "shadowrootmode"

    /// <summary>The attribute of a name in any case.</summary>
    public static AttributeName Find(ReadOnlySpan<char> name)
    {
        if (name.Length > Longest) return AttributeName.None;
        var attribute = FindLower(name);
        return attribute == AttributeName.None && name.ContainsAnyInRange('A', 'Z') ? FindUpper(name) : attribute;
    }

    private static AttributeName FindUpper(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[Longest];
        Ascii.ToLower(name, lower, out var length);
        return FindLower(lower[..length]);
    }

    private static AttributeName FindLower(ReadOnlySpan<char> name) => name switch
    {
        "alt" => AttributeName.Alt,
        "aria-hidden" => AttributeName.AriaHidden,
        "class" => AttributeName.Class,
        "content" => AttributeName.Content,
        "data-lazy-src" => AttributeName.DataLazySource,
        "data-original" => AttributeName.DataOriginal,
        "data-src" => AttributeName.DataSource,
        "datetime" => AttributeName.DateTime,
        "hidden" => AttributeName.Hidden,
        "href" => AttributeName.Href,
        "http-equiv" => AttributeName.HttpEquiv,
        "id" => AttributeName.Id,
        "itemprop" => AttributeName.ItemProperty,
        "itemtype" => AttributeName.ItemType,
        "lang" => AttributeName.Language,
        "name" => AttributeName.Name,
        "placeholder" => AttributeName.Placeholder,
        "property" => AttributeName.Property,
        "rel" => AttributeName.Relation,
        "role" => AttributeName.Role,
        "shadowrootmode" => AttributeName.ShadowRootMode,
        "src" => AttributeName.Source,
        "srcset" => AttributeName.SourceSet,
        "style" => AttributeName.Style,
        "type" => AttributeName.Type,
        "value" => AttributeName.Value,
        _ => AttributeName.None,
    };
}
