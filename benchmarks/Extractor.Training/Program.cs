using System.CommandLine;
using Extraction.Quality.Predictions;
using Extraction.Training;

var usual = new TrainingOptions();
var text = new Option<bool>("--text") { Description = "Fit the model for plain text." };
var html = new Option<bool>("--html") { Description = "Fit the model for HTML; what happens without --text." };
var cv = new Option<bool>("--cv") { Description = "Score pages of sites the model has not seen; write nothing." };
var folds = new Option<int>("--folds") { Description = "Parts that the sites are dealt into.", DefaultValueFactory = _ => usual.Folds };
var bodies = new Option<bool>("--bodies") { Description = "With --cv, fit the body alone and take the library's own models of headline and caption." };
var types = new Option<bool>("--types") { Description = "With --cv, add a row for each page type." };
var worst = new Option<int>("--worst") { Description = "Name this many of the worst pages of each set.", HelpName = "N" };
var predictions = new Option<string>("--predictions") { Description = "Write what was made of each page as JSON lines.", HelpName = "FILE" };
var output = new Option<string>("--out") { Description = "Folder of the tables.", HelpName = "DIR" };
var corpus = new Option<string>("--corpus") { Description = "Folder of the corpus.", HelpName = "DIR" };

var root = new RootCommand("Fits the models of the extractor on a labelled corpus.")
{
    text, html, cv, bodies, folds, types, worst, predictions, output, corpus,
};
root.SetAction(call => new TrainingCommand(
    new TrainingOptions
    {
        Variant = call.GetValue(text) ? PageVariant.Text : PageVariant.Html,
        CrossValidate = call.GetValue(cv),
        BodiesOnly = call.GetValue(bodies),
        Folds = call.GetValue(folds),
        Types = call.GetValue(types),
        Worst = call.GetValue(worst),
        Predictions = call.GetValue(predictions),
        Corpus = call.GetValue(corpus),
        Out = call.GetValue(output),
    },
    Console.Out, Console.Error).Run());
var call = root.Parse(args);
foreach (var error in call.Errors) Console.Error.WriteLine(error.Message);
return call.Errors.Count > 0 ? TrainingCommand.WrongCall : call.Invoke();
