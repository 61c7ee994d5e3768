using DuckDB.NET.Data;

namespace Extraction.Tests.Formats;

/// <summary>DuckDB as the judge of Parquet and CSV.</summary>
internal static class DuckDb
{
    /// <summary>Runs a statement and gives the first column of what it returns.</summary>
    public static List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read()) values.Add(rows.IsDBNull(0) ? "null" : rows.GetValue(0).ToString()!);
        return values;
    }
}
