using System.Diagnostics;
using System.Text;

namespace Extraction.Tests.Cli;

/// <summary>Starts the command as a process of its own.</summary>
internal static class ExtractorProcess
{
    public static Process Start(params string[] args)
    {
        var command = Path.Join(AppContext.BaseDirectory, "extractor-cli.dll");
        return Process.Start(new ProcessStartInfo("dotnet", ["exec", command, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }
}
