using System.CommandLine;
using Extraction.Quality.Predictions;
using Extraction.Training;
using Extraction.Training.Fitting;
using Extraction.Training.Pages;

var size = new TreeOptions();
var usual = new TrainingOptions();
var text = new Option<bool>("--text") { Description = "Fit the model for plain text." };
var html = new Option<bool>("--html") { Description = "Fit the model for HTML; what happens without --text." };
var target = new Option<string>("--target") { Description = "What the model looks for.", DefaultValueFactory = _ => usual.Target };
var cv = new Option<bool>("--cv") { Description = "Score pages of sites the model has not seen; write nothing." };
var folds = new Option<int>("--folds") { Description = "Parts that the sites are dealt into.", DefaultValueFactory = _ => usual.Folds };
var types = new Option<bool>("--types") { Description = "With --cv, add a row for each page type." };
var trees = new Option<int>("--trees") { DefaultValueFactory = _ => size.Trees };
var depth = new Option<int>("--depth") { Description = "Questions from root to leaf, at most.", DefaultValueFactory = _ => size.Depth };
var leaves = new Option<int>("--leaves") { Description = "Leaves of a tree, at most.", DefaultValueFactory = _ => size.Leaves };
var rate = new Option<double>("--rate") { Description = "Learning rate.", DefaultValueFactory = _ => size.Rate };
var minLines = new Option<int>("--min-lines") { Description = "Lines in a leaf, at least.", DefaultValueFactory = _ => size.MinLines };
var l2 = new Option<double>("--l2") { Description = "Penalty on large leaf values.", DefaultValueFactory = _ => size.L2 };
var featureShare = new Option<double>("--feature-share") { Description = "Share of the features each tree may ask about.", DefaultValueFactory = _ => size.FeatureShare };
var output = new Option<string>("--out") { Description = "Folder of the tables.", HelpName = "DIR" };
var corpus = new Option<string>("--corpus") { Description = "Folder of the corpus.", HelpName = "DIR" };

var root = new RootCommand("Fits the models of the extractor on a labelled corpus.")
{
    text, html, target, cv, folds, types, trees, depth, leaves, rate, minLines, l2, featureShare, output, corpus,
};
root.SetAction(call => new TrainingCommand(
    new TrainingOptions
    {
        Variant = call.GetValue(text) ? PageVariant.Text : PageVariant.Html,
        Target = call.GetValue(target)!,
        CrossValidate = call.GetValue(cv),
        Folds = call.GetValue(folds),
        Types = call.GetValue(types),
        Corpus = call.GetValue(corpus),
        Out = call.GetValue(output),
        Trees = new TreeOptions
        {
            Trees = call.GetValue(trees),
            Depth = call.GetValue(depth),
            Leaves = call.GetValue(leaves),
            Rate = call.GetValue(rate),
            MinLines = call.GetValue(minLines),
            L2 = call.GetValue(l2),
            FeatureShare = call.GetValue(featureShare),
        },
    },
    new TextFeatures(), Console.Out, Console.Error).Run());
var call = root.Parse(args);
foreach (var error in call.Errors) Console.Error.WriteLine(error.Message);
return call.Errors.Count > 0 ? TrainingCommand.WrongCall : call.Invoke();
