namespace Extraction.Fuzz.Mutation;

/// <summary>An input that broke a promise.</summary>
/// <param name="Target">What it was given to.</param>
/// <param name="Number">Number of the input: the mutator makes it again.</param>
/// <param name="Error">What happened.</param>
internal sealed record Finding(Target Target, long Number, Exception Error);

/// <summary>Gives one made input after the other to the library and checks what must hold.</summary>
internal sealed class Fuzzer(Seeds seeds)
{
    /// <summary>How often a page is extracted twice and compared.</summary>
    private const int ComparedEvery = 16;

    /// <summary>Which target the executions take in turn.</summary>
    private static readonly Target[] Turns =
        [Target.Html, Target.Text, Target.Line, Target.Html, Target.Json, Target.Html, Target.Text, Target.Line, Target.Bytes, Target.Json];

    private readonly Mutator _mutator = new(seeds);
    private readonly Extractor _extractor = new(), _other = new();

    /// <summary>Runs the inputs of a range of numbers.</summary>
    /// <param name="first">The first number: the seed of the run.</param>
    /// <param name="count">How many.</param>
    /// <param name="progress">Called now and then with the number of executions.</param>
    public IEnumerable<Finding> Run(long first, long count, Action<long>? progress = null)
    {
        for (var number = first; number < first + count; number++)
        {
            if ((number - first) % 100_000 == 0) progress?.Invoke(number - first);
            if (Try(Turns[(int)(number % Turns.Length)], number) is { } finding) yield return finding;
        }
        progress?.Invoke(count);
    }

    /// <summary>Runs one input; null when all held.</summary>
    public Finding? Try(Target target, long number)
    {
        try
        {
            Execute(target, number);
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Finding(target, number, e);
        }
    }

    private void Execute(Target target, long number)
    {
        var isCompared = number % ComparedEvery == 0;
        switch (target)
        {
            case Target.Bytes:
                var bytes = _mutator.MakeBytes(number);
                Check(extractor => extractor.Extract(bytes), null, PageKind.Html, isCompared);
                break;
            case Target.Json:
                LineContracts.CheckJson(_mutator.Make(target, number));
                break;
            case Target.Line:
                LineContracts.CheckLine(_mutator.Make(target, number));
                break;
            default:
                var text = _mutator.Make(target, number);
                var kind = target == Target.Html ? PageKind.Html : PageKind.Text;
                Check(extractor => kind == PageKind.Html ? extractor.ExtractHtml(text) : extractor.ExtractText(text), text, kind, isCompared);
                break;
        }
    }

    private void Check(Func<Extractor, Document> extract, string? source, PageKind kind, bool isCompared)
    {
        var document = extract(_extractor);
        if (document.Status != ExtractionStatus.Undecodable) Contracts.Check(document, source, kind);
        if (isCompared) BrokenContractException.Unless(Contracts.Print(document) == Contracts.Print(extract(_other)), "the same page gives the same document");
    }

    /// <summary>The input of a finding, for a file.</summary>
    public byte[] InputOf(Finding finding) =>
        finding.Target == Target.Bytes ? _mutator.MakeBytes(finding.Number) : System.Text.Encoding.Unicode.GetBytes(_mutator.Make(finding.Target, finding.Number));
}
