using System.Numerics;
using System.Runtime.InteropServices;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Reads the attributes of an element into <see cref="ElementFacts"/>, one call an attribute. Not thread-safe.</summary>
/// <param name="page">Receives values and tokens.</param>
/// <param name="references">Resolves character references in raw values.</param>
internal sealed class FactsReader(Page page, CharacterReferences references) : IDisposable
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly Markup _markup = page.Markup;
    private readonly ClassMemory _classes = new();

    /// <summary>Starts an element.</summary>
    public ElementFacts Begin(Tag tag, uint name)
    {
        var facts = default(ElementFacts);
        Begin(ref facts, tag, name);
        return facts;
    }

    /// <summary>The same in empty facts that stand ready: they are large, and each tag has some.</summary>
    public void Begin(ref ElementFacts facts, Tag tag, uint name) => (facts.Tag, facts.Name, facts.FirstToken) = (tag, name, _markup.Tokens.Count);

    /// <summary>Reads one attribute.</summary>
    /// <param name="facts">The element.</param>
    /// <param name="name">The attribute.</param>
    /// <param name="text">Its value.</param>
    /// <param name="isRaw">Whether character references in the value are still to be resolved.</param>
    public void Add(ref ElementFacts facts, AttributeName name, ReadOnlySpan<char> text, bool isRaw)
    {
        if (text.Length > page.Options.MaxValueChars)
        {
            page.Warn(PageWarnings.ValueChars);
            return;
        }
        var value = new AttributeValue(text, -1);
        if (isRaw && text.Contains('&'))
        {
            var start = _markup.Values.Count;
            references.Resolve(text, inAttribute: true, _markup.Values);
            value = new AttributeValue(_markup.Values.Span[start..], start);
        }
        if (Tags.Is(facts.Tag, TagTraits.Formatting)) facts.Fingerprint = Hash(facts.Fingerprint, name, value.Text);
        Add(ref facts, name, value);
    }

    public void Dispose() => _classes.Dispose();

    private void Add(ref ElementFacts facts, AttributeName name, AttributeValue value)
    {
        switch (name)
        {
            case AttributeName.Class:
                AddClasses(ref facts, value.Text);
                break;
            case AttributeName.Id:
                AddTokens(ref facts, value.Text);
                break;
            case AttributeName.Hidden:
                facts.Context |= LineContext.Hidden;
                break;
            case AttributeName.AriaHidden when value.Text.Trim().Equals("true", StringComparison.OrdinalIgnoreCase):
                facts.Context |= LineContext.Hidden;
                break;
            case AttributeName.Style when HiddenStyle.Hides(value.Text):
                facts.Context |= LineContext.Hidden;
                break;
            case AttributeName.Role:
                facts.Context |= Contexts.OfRole(value.Text.Trim());
                break;
            case AttributeName.ShadowRootMode:
                facts.IsShadowRoot = true;
                break;
            case AttributeName.Type:
                AddType(ref facts, value.Text.Trim());
                break;
            default:
                AddValue(ref facts, name, value);
                break;
        }
    }

    private void AddClasses(ref ElementFacts facts, ReadOnlySpan<char> value)
    {
        if (Tags.Is(facts.Tag, TagTraits.Void)) return;
        ref readonly var classes = ref _classes.Read(value);
        facts.FirstClass = classes.First;
        if (facts.TokenCount > 0) AddTokens(ref facts, value);   // behind an id: parts that both have are kept once
        else if (HasNames(facts.Tag)) AddTokens(ref facts, _classes.TokensOf(classes), classes.Labels);
    }

    private void AddTokens(ref ElementFacts facts, ReadOnlySpan<char> value)
    {
        if (!HasNames(facts.Tag)) return;
        var first = _markup.Tokens.Count;
        ClassTokens.Add(value, facts.FirstToken, _markup.Tokens);
        AddTokens(ref facts, [], ClassRoles.Shared.LabelsOf(_markup.Tokens.Span[first..]));
    }

    private static bool HasNames(Tag tag) => !Tags.Is(tag, TagTraits.Void | TagTraits.Skipped);

    private void AddTokens(ref ElementFacts facts, ReadOnlySpan<uint> tokens, ulong labels)
    {
        _markup.Tokens.Append(tokens);
        facts.TokenCount = _markup.Tokens.Count - facts.FirstToken;
        if ((labels & ClassRoles.BitOf(Label.Comment)) != 0) facts.Context |= LineContext.Comments;
        facts.Labels |= labels;
    }

    private static void AddType(ref ElementFacts facts, ReadOnlySpan<char> type)
    {
        facts.IsJsonLd = type.Equals("application/ld+json", StringComparison.OrdinalIgnoreCase);
        if (facts.Tag != Tag.Input) return;
        Span<char> lower = stackalloc char[16];
        var length = type.ToLowerInvariant(lower);
        facts.Input = lower[..Math.Max(0, length)] switch
        {
            "button" or "submit" or "reset" => InputKind.Button,
            "hidden" or "checkbox" or "radio" or "image" or "file" or "range" or "color" => InputKind.Mute,
            _ => InputKind.Text,
        };
    }

    private void AddValue(ref ElementFacts facts, AttributeName name, AttributeValue value)
    {
        switch (name)
        {
            case AttributeName.Href when facts.Tag is Tag.A or Tag.Area or Tag.Link or Tag.Base:
                facts.Href = Keep(value);
                break;
            case AttributeName.Source when IsPicture(facts.Tag) && !IsInline(value.Text):
                facts.Source = Keep(value);
                break;
            case AttributeName.DataSource or AttributeName.DataOriginal or AttributeName.DataLazySource when IsPicture(facts.Tag) && !IsInline(value.Text):
                facts.LazySource = Keep(value);
                break;
            case AttributeName.SourceSet when IsPicture(facts.Tag) && !IsInline(value.Text):
                facts.SourceSet = Keep(FirstAddress(value));
                break;
            case AttributeName.Alt when IsPicture(facts.Tag):
                facts.Alt = Keep(value);
                break;
            case AttributeName.DateTime:
                facts.DateTime = Keep(value);
                break;
            case AttributeName.Content:
                facts.Content = Keep(value);
                break;
            case AttributeName.Name when facts.Tag == Tag.Meta:
                facts.MetaName = Keep(value);
                break;
            case AttributeName.Property when facts.Tag == Tag.Meta:
                facts.Property = Keep(value);
                break;
            case AttributeName.HttpEquiv when facts.Tag == Tag.Meta:
                facts.HttpEquiv = Keep(value);
                break;
            case AttributeName.ItemProperty:
                facts.ItemProperty = Keep(value);
                break;
            case AttributeName.ItemType:
                facts.ItemType = Keep(value);
                if (value.Text.TrimEnd().EndsWith("/Comment", StringComparison.OrdinalIgnoreCase)) facts.Context |= LineContext.Comments;
                break;
            case AttributeName.Relation when facts.Tag is Tag.A or Tag.Link or Tag.Area:
                facts.Relation = Keep(value);
                break;
            case AttributeName.Placeholder:
                facts.Placeholder = Keep(value);
                break;
            case AttributeName.Value when facts.Tag == Tag.Input:
                facts.Value = Keep(value);
                break;
            case AttributeName.Language when facts.Tag == Tag.Html:
                facts.Language = Keep(value);
                break;
        }
    }

    /// <summary>Adds an attribute to the fingerprint of an element, four characters at a time: addresses are long.</summary>
    private static uint Hash(uint hash, AttributeName name, ReadOnlySpan<char> value)
    {
        var mixed = (((ulong)hash << 32) | (uint)name) * Odd;
        foreach (var four in MemoryMarshal.Cast<char, ulong>(value)) mixed = (BitOperations.RotateLeft(mixed, 23) ^ four) * Odd;
        hash = (uint)(mixed >> 32);
        foreach (var c in value[(value.Length & ~3)..]) hash = ClassTokens.Mix(hash, c);
        return hash;
    }

    private Slice Keep(AttributeValue value)
    {
        if (value.Start >= 0) return new Slice(value.Start, value.Text.Length);
        var start = _markup.Values.Count;
        _markup.Values.Append(value.Text);
        return new Slice(start, value.Text.Length);
    }

    private static bool IsPicture(Tag tag) => tag is Tag.Img or Tag.AmpImg or Tag.Source;

    /// <summary>Pictures written into the page are place holders or decoration.</summary>
    private static bool IsInline(ReadOnlySpan<char> value) => value.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static AttributeValue FirstAddress(AttributeValue sources)
    {
        var text = sources.Text.TrimStart();
        var start = sources.Start < 0 ? -1 : sources.Start + sources.Text.Length - text.Length;
        var end = text.IndexOfAny(' ', '\n', '\t');
        return new AttributeValue(end < 0 ? text : text[..end].TrimEnd(','), start);
    }

    /// <summary>A value without character references.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="start">Where it already stands in the values of the page; -1 when it does not.</param>
    private readonly ref struct AttributeValue(ReadOnlySpan<char> text, int start)
    {
        public ReadOnlySpan<char> Text { get; } = text;

        public int Start { get; } = start;
    }
}
