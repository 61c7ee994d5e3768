using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Extraction.Cli;

/// <summary>Writes the version, without the revision that builds append.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static string Version =>
        typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"{ExtractorCommand.Name} {Version}");
        return ExitCodes.Done;
    }
}
