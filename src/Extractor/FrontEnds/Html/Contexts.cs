using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Which context, form and heading level tags and roles give to the lines inside.</summary>
internal static class Contexts
{
    public static LineContext Of(Tag tag) => tag switch
    {
        Tag.Article => LineContext.Article,
        Tag.Main => LineContext.Main,
        Tag.Nav => LineContext.Nav,
        Tag.Aside => LineContext.Aside,
        Tag.Header => LineContext.Header,
        Tag.Footer => LineContext.Footer,
        Tag.Form => LineContext.Form,
        Tag.Figure => LineContext.Figure,
        Tag.Figcaption => LineContext.Figcaption,
        Tag.Dialog => LineContext.Dialog,
        Tag.Blockquote => LineContext.Blockquote,
        Tag.Table => LineContext.Table,
        Tag.Ul or Tag.Ol or Tag.Dl or Tag.Menu or Tag.Dir => LineContext.List,
        >= Tag.H1 and <= Tag.H6 => LineContext.Heading,
        Tag.Button => LineContext.Button,
        Tag.Noscript => LineContext.NoScript,
        Tag.Address => LineContext.Address,
        Tag.Time => LineContext.Time,
        Tag.Select or Tag.Option or Tag.Optgroup or Tag.Textarea or Tag.Input => LineContext.Control,
        Tag.Details => LineContext.Details,
        Tag.Section => LineContext.Section,
        _ => LineContext.None,
    };

    public static LineContext OfRole(ReadOnlySpan<char> role) => role switch
    {
        "article" => LineContext.Article,
        "main" => LineContext.Main,
        "navigation" or "menu" or "menubar" or "tablist" => LineContext.Nav,
        "complementary" => LineContext.Aside,
        "banner" => LineContext.Header,
        "contentinfo" => LineContext.Footer,
        "form" or "search" => LineContext.Form,
        "figure" => LineContext.Figure,
        "dialog" or "alertdialog" => LineContext.Dialog,
        "list" => LineContext.List,
        "heading" => LineContext.Heading,
        "button" => LineContext.Button,
        _ => LineContext.None,
    };

    public static LineForm FormOf(Tag tag) => tag switch
    {
        Tag.Li => LineForm.ListItem,
        Tag.Blockquote => LineForm.Quote,
        Tag.Pre or Tag.Listing or Tag.Xmp or Tag.Plaintext => LineForm.Code,
        >= Tag.H1 and <= Tag.H6 => LineForm.Heading,
        _ => LineForm.None,
    };
}
