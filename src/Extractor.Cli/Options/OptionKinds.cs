using System.CommandLine;
using System.Globalization;

namespace Extraction.Cli.Options;

/// <summary>Makes options that check their values and say what they take.</summary>
internal static class OptionKinds
{
    /// <summary>An option that takes one of a few values; the first is the default.</summary>
    public static Option<string> Choice(string name, string helpName, string description, (string Name, string Summary)[] values)
    {
        var width = values.Max(value => value.Name.Length);
        var option = new Option<string>(name)
        {
            HelpName = helpName,
            Description = $"{description}:\n" + string.Join('\n', values.Select(value => $"  {value.Name.PadRight(width)}  {value.Summary}")),
        };
        string[] names = [.. values.Select(value => value.Name)];
        option.CompletionSources.Add(names);
        option.Check(value => names.Contains(value), value => $"{name} knows no '{value}'; it takes {string.Join(", ", names)}");
        return option;
    }

    /// <summary>An option that takes a whole number.</summary>
    public static Option<int> Number(string name, string helpName, string description, int least, int most, params string[] aliases)
    {
        var option = new Option<int>(name, aliases)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
        option.Check(
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most,
            value => string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most:#,0}, not '{value}'"));
        return option;
    }

    /// <summary>An option that takes a number of steps, with K, M or G for thousands, millions and milliards.</summary>
    public static Option<long> Steps(string name, string description)
    {
        var option = new Option<long>(name)
        {
            HelpName = "STEPS",
            Description = description,
            CustomParser = result => TryParseSteps(result.Tokens[0].Value, out var steps) ? steps : 0,
        };
        option.Check(value => TryParseSteps(value, out _), value => $"{name} takes a number of steps from 1000 on, such as 100M, not '{value}'");
        return option;
    }

    private static bool TryParseSteps(string text, out long steps)
    {
        var factor = text is [.., var unit] ? unit switch { 'K' or 'k' => 1_000L, 'M' or 'm' => 1_000_000L, 'G' or 'g' => 1_000_000_000L, _ => 1L } : 1L;
        var isNumber = long.TryParse(factor == 1 ? text : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= long.MaxValue / factor;
        steps = isNumber ? number * factor : 0;
        return steps >= 1_000;
    }

    /// <summary>An option that takes a length of time in seconds, or in milliseconds or minutes with their unit.</summary>
    public static Option<TimeSpan> Duration(string name, string description)
    {
        var option = new Option<TimeSpan>(name)
        {
            HelpName = "SECONDS",
            Description = description,
            CustomParser = result => TryParseDuration(result.Tokens[0].Value, out var time) ? time : default,
        };
        option.Check(value => TryParseDuration(value, out _), value => $"{name} takes 1ms to 24 hours in seconds, such as 2, 0.5, 500ms or 1m, not '{value}'");
        return option;
    }

    private static bool TryParseDuration(string text, out TimeSpan time)
    {
        var (unit, number) = text switch
        {
            [.. var digits, 'm', 's'] => (1e-3, digits),
            [.. var digits, 's'] => (1.0, digits),
            [.. var digits, 'm'] => (60.0, digits),
            _ => (1.0, text),
        };
        var isNumber = double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        time = isNumber && value * unit is >= 1e-3 and <= 86_400 ? TimeSpan.FromSeconds(value * unit) : default;
        return time > TimeSpan.Zero;
    }

    /// <summary>Refuses values that an option does not take.</summary>
    public static void Check(this Option option, Func<string, bool> isGood, Func<string, string> error) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => !isGood(token.Value))) result.AddError(error(token.Value));
    });
}
