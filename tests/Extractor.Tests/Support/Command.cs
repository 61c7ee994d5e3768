using System.Diagnostics;

namespace Extraction.Tests.Support;

/// <summary>The <c>extractor</c> command as a process of its own, run from the root of the source tree.</summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>What the command writes to standard output.</summary>
    /// <param name="arguments">Its arguments, separated by spaces.</param>
    /// <exception cref="InvalidOperationException">It did not end with exit code 0.</exception>
    public static string Run(string arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "extractor-cli.dll"), .. arguments.Split(' ')])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit)) process.Kill();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"extractor {arguments}: exit code {process.ExitCode}. {errors.GetAwaiter().GetResult()}");
    }
}
