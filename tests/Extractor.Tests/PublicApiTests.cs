using System.Reflection;
using Extraction.Tests.Support;

namespace Extraction.Tests;

/// <summary>What users of the libraries can call, as one reviewed file.</summary>
public class PublicApiTests
{
    [Fact]
    public void PublicTypes_OfTheLibraries_AreAsVerified() =>
        Snapshot.Verify(
            Repository.PathOf("tests", "Extractor.Tests", "PublicApi"),
            PublicApi.Of(typeof(Extractor).Assembly) + PublicApi.Of(Assembly.Load("Extractor.Formats")));
}
