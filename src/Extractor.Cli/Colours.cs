namespace Extraction.Cli;

/// <summary>Terminal colours by kind of label; sixteen-colour codes, which follow the user's theme.</summary>
internal static class Colours
{
    public const string Plain = "";
    public const string Strong = "1";
    public const string Faint = "2";
    private const string Green = "32";
    private const string Yellow = "33";
    private const string Magenta = "35";
    private const string Cyan = "36";

    /// <summary>The colour of a label: headings, text, signature, pictures, readers, chrome.</summary>
    public static string For(Label label) => label switch
    {
        Label.Headline or Label.Kicker or Label.Standfirst or Label.Subheading => Strong,
        Label.Body or Label.Correction => Green,
        Label.Byline or Label.Date => Cyan,
        Label.Caption or Label.Credit => Magenta,
        Label.Comment => Yellow,
        _ => Faint,
    };

    public static string Paint(string colour, string text) => colour.Length == 0 || text.Length == 0 ? text : $"\e[{colour}m{text}\e[0m";
}
