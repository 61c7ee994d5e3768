using System.CommandLine;
using System.CommandLine.Parsing;

namespace Extraction.Cli;

/// <summary>Says what is wrong with a command line, the most telling first.</summary>
internal static class CallErrors
{
    public static IEnumerable<string> Of(ParseResult call) =>
        UnknownOptions(call).Concat(UnknownCommands(call)).Concat(MissingArguments(call)).Concat(call.Errors.Select(error => error.Message));

    // An argument that takes any number of words would take a mistyped option for one of them.
    private static IEnumerable<string> UnknownOptions(ParseResult call) => call.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
        .Select(token => $"unknown option '{token.Value}'; {Called(call)} takes {Names(call, command => command.Options)} (a file of this name goes behind --)");

    private static IEnumerable<string> UnknownCommands(ParseResult call) => call.CommandResult.Command.Subcommands.Count == 0
        ? []
        : call.UnmatchedTokens.Select(word => $"unknown command '{word}'").Append("a command is missing")
            .Select(error => $"{error}; {Called(call)} takes {Names(call, command => command.Subcommands)}");

    private static IEnumerable<string> MissingArguments(ParseResult call) => call.CommandResult.Command.Arguments
        .Where(argument => call.GetResult(argument) is not { Tokens.Count: > 0 })
        .Select(argument => $"{argument.Name} is missing: {argument.Description}");

    private static string Called(ParseResult call) => call.CommandResult.Command.Name;

    private static string Names(ParseResult call, Func<Command, IEnumerable<Symbol>> symbols) =>
        string.Join(", ", symbols(call.CommandResult.Command).Select(symbol => symbol.Name));
}
