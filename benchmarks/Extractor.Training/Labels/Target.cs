using Extraction.Training.Pages;

namespace Extraction.Training.Labels;

/// <summary>Something a model looks for in lines.</summary>
/// <param name="Name">Its name in file names and options.</param>
/// <param name="Sets">The sets of the corpus whose gold can say which lines are it.</param>
/// <param name="Label">Labels each line of a page.</param>
internal sealed record Target(string Name, IReadOnlyList<string> Sets, Func<MeasuredPage, LineLabel[]> Label)
{
    public static Target Body { get; } = new("body", ["wcxb", "naeb", "fundus-pub", "trafilatura"], BodyLabels.Of);

    public static IReadOnlyList<Target> All { get; } = [Body];
}
