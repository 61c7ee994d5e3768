using System.CommandLine;
using Extraction.Quality;
using Extraction.Quality.Predictions;

var sets = new Argument<string[]>("SET") { Description = "Sets of the corpus; all with human gold when left out.", Arity = ArgumentArity.ZeroOrMore };
var text = new Option<bool>("--text") { Description = "Give the extractor the plain-text variant of each page, not its HTML." };
var types = new Option<bool>("--types") { Description = "Add a row for each page type." };
var worst = new Option<int>("--worst") { Description = "List the N worst pages of each set.", HelpName = "N" };
var output = new Option<string>("--out") { Description = "Write the predictions, a JSON object a line.", HelpName = "FILE" };
var pages = new Option<string>("--pages") { Description = "Write a row for each page, tab-separated.", HelpName = "FILE" };
var check = new Option<string>("--check") { Description = "Exit 1 when a figure is under this baseline.", HelpName = "FILE" };
var update = new Option<string>("--update") { Description = "Renew this baseline with the figures of the run.", HelpName = "FILE" };
var allowDrop = new Option<bool>("--allow-drop") { Description = "Let --update lower a figure." };
var corpus = new Option<string>("--corpus") { Description = "Folder of the corpus.", HelpName = "DIR" };

var peer = new Option<string>("--peer") { Description = "Score another extractor on the same pages too." }.AcceptOnlyFromAmong("smartreader");
var peerOut = new Option<string>("--peer-out") { Description = "Write the predictions of the peer.", HelpName = "FILE" };
var result = new Option<string>("--result") { Description = "Store the figures of both as JSON.", HelpName = "FILE" };
var readme = new Option<string>("--readme") { Description = "Renew the table of both in this page.", HelpName = "FILE" };

var root = new RootCommand("Scores the extractor on a labelled corpus.") { sets, text, types, worst, output, pages, check, update, allowDrop, corpus, peer, peerOut, result, readme };
root.SetAction(call => new QualityCommand(
    new QualityOptions
    {
        Sets = [.. call.GetValue(sets)!.Select(set => set.EndsWith("/dev", StringComparison.Ordinal) ? set[..^4] : set)],
        Variant = call.GetValue(text) ? PageVariant.Text : PageVariant.Html,
        Types = call.GetValue(types),
        Worst = call.GetValue(worst),
        Out = call.GetValue(output),
        Pages = call.GetValue(pages),
        Check = call.GetValue(check),
        Update = call.GetValue(update),
        AllowDrop = call.GetValue(allowDrop),
        Corpus = call.GetValue(corpus),
        Peer = call.GetValue(peer),
        PeerOut = call.GetValue(peerOut),
        Result = call.GetValue(result),
        Readme = call.GetValue(readme),
    },
    Console.Out, Console.Error).Run());
var call = root.Parse(args);
foreach (var error in call.Errors) Console.Error.WriteLine(error.Message);
return call.Errors.Count > 0 ? QualityCommand.WrongCall : call.Invoke();
