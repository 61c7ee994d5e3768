using System.CommandLine;
using Extraction.Fuzz;
using Extraction.Fuzz.Hostile;
using Extraction.Fuzz.Mutation;
using Extraction.Quality.Corpus;

var size = new Option<int>("--size") { Description = "Bytes of the largest of three sizes, a factor of 4 apart.", HelpName = "BYTES", DefaultValueFactory = _ => 1 << 20 };
var runs = new Option<int>("--runs") { Description = "Runs of each; the fastest counts.", HelpName = "N", DefaultValueFactory = _ => 3 };
var filter = new Option<string?>("--filter") { Description = "Only pages whose name holds this.", HelpName = "TEXT" };
var hostile = new Command("hostile", "Measures pages that were made to exhaust a parser.") { size, runs, filter };
hostile.SetAction(call => HostileCommand.Run(call.GetValue(size), call.GetValue(runs), call.GetValue(filter), Console.Out));

var first = new Option<long>("--seed") { Description = "Number of the first input; the same numbers give the same inputs.", HelpName = "N" };
var count = new Option<long>("--executions") { Description = "How many inputs.", HelpName = "N", DefaultValueFactory = _ => 100_000 };
var folder = new Option<string>("--findings") { Description = "Receives the inputs that break something.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("artifacts", "fuzz") };
var fuzz = new Command("mutate", "Mutates the fixtures and checks the promises of the library.") { first, count, folder };
fuzz.SetAction(call => FuzzCommand.Run(Repository.Root, call.GetValue(first), call.GetValue(count), call.GetValue(folder)!, Console.Out));

var pages = new Option<int>("--pages") { Description = "Pages that each thread takes.", HelpName = "N", DefaultValueFactory = _ => int.MaxValue };
var threads = new Command("threads", $"Compares {ThreadRun.Threads} threads that share an extractor with one thread.") { pages };
threads.SetAction(call =>
{
    var all = ThreadRun.Pages(Repository.Root);
    var differences = ThreadRun.Differences(all, call.GetValue(pages));
    Console.WriteLine($"{ThreadRun.Threads} threads x {Math.Min(all.Count, call.GetValue(pages))} pages, {differences.Count} differences");
    return differences.Count == 0 ? 0 : 1;
});

var small = new Option<int>("--small") { Description = "Small pages.", HelpName = "N", DefaultValueFactory = _ => 200_000 };
var large = new Option<int>("--large") { Description = "Pages of 4 MiB.", HelpName = "N", DefaultValueFactory = _ => 200 };
var soak = new Command("soak", "Extracts very many pages and compares the managed heap after with that after the first 1,000.") { small, large };
soak.SetAction(call => SoakCommand.Run(Repository.Root, call.GetValue(small), call.GetValue(large), Console.Out));

return new RootCommand("Tries to bring the extractor down.") { hostile, fuzz, threads, soak }.Parse(args).Invoke();
