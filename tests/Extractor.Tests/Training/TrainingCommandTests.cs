using Extraction.Training;

namespace Extraction.Tests.Training;

public class TrainingCommandTests
{
    [Fact]
    public void Run_MissingCorpus_RefusesAndNamesIt()
    {
        using var errors = new StringWriter();
        Assert.Equal(TrainingCommand.WrongCall, new TrainingCommand(new TrainingOptions { Corpus = "no-such-folder" }, TextWriter.Null, errors).Run());
        Assert.Contains("There is no corpus at no-such-folder.", errors.ToString(), StringComparison.Ordinal);
    }
}
