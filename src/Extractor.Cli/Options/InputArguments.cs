using System.CommandLine;

namespace Extraction.Cli.Options;

/// <summary>What a user may name as input.</summary>
internal static class InputArguments
{
    private const string Kinds = "a file, a folder (searched with its folders), a pattern of *, ** and ? in quotes, or - for standard input";

    public static Argument<string[]> Many() => new("INPUT") { Description = Kinds, Arity = ArgumentArity.OneOrMore };

    public static Argument<string> One() => new("INPUT") { Description = Kinds };
}
