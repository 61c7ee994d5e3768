using System.Text;
using Extraction.Formats.Input.Rows;

namespace Extraction.Formats.Writers;

/// <summary>Columns of the input in tables: <c>kept.NAME</c>, which no column of ours is called.</summary>
internal static class KeptCell
{
    public static string NameOf(string column) => "kept." + column;

    public static Column<PageResult> Column(string name) => new(NameOf(name), page => Of(page, name));

    /// <summary>The value: a text as it is, null as nothing, anything else as JSON.</summary>
    public static string? Of(PageResult page, string name)
    {
        var json = page.Kept.FirstOrDefault(column => column.Name == name).Json;
        if (json is null or "null") return null;
        return json.StartsWith('"') ? Encoding.UTF8.GetString(JsonStrings.ToUtf8(Encoding.UTF8.GetBytes(json))) : json;
    }
}
