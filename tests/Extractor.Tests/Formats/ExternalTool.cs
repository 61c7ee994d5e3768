using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Extraction.Tests.Formats;

/// <summary>Runs a program of this machine as the judge of ours. Where it is missing the test is skipped.</summary>
internal static class ExternalTool
{
    /// <summary>What a program writes for a text on its standard input.</summary>
    public static string Run(string program, string[] arguments, string input = "") => Encoding.UTF8.GetString(Run(program, arguments, Encoding.UTF8.GetBytes(input)));

    public static byte[] Run(string program, string[] arguments, byte[] input)
    {
        using var process = Start(program, arguments);
        using var output = new MemoryStream();
        var reading = Task.Run(() => process.StandardOutput.BaseStream.CopyTo(output));
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEnd();
        reading.Wait();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {error}");
        return output.ToArray();
    }

    private static Process Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"no {program} here");
            throw;
        }
    }
}
