using System.CommandLine;
using Extraction.Fuzz;
using Extraction.Fuzz.Hostile;
using Extraction.Fuzz.Mutation;

var size = new Option<int>("--size") { Description = "Bytes of the largest of three sizes, a factor of 4 apart.", HelpName = "BYTES", DefaultValueFactory = _ => 1 << 20 };
var runs = new Option<int>("--runs") { Description = "Runs of each; the fastest counts.", HelpName = "N", DefaultValueFactory = _ => 3 };
var filter = new Option<string?>("--filter") { Description = "Only pages whose name holds this.", HelpName = "TEXT" };
var hostile = new Command("hostile", "Measures pages that were made to exhaust a parser, and the fixtures beside them.") { size, runs, filter };
hostile.SetAction(call => HostileCommand.Run(call.GetValue(size), call.GetValue(runs), call.GetValue(filter), Console.Out));

var first = new Option<long>("--seed") { Description = "Number of the first input; the same numbers give the same inputs.", HelpName = "N" };
var count = new Option<long>("--executions") { Description = "How many inputs.", HelpName = "N", DefaultValueFactory = _ => 100_000 };
var folder = new Option<string>("--findings") { Description = "Receives the inputs that break something.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("artifacts", "fuzz") };
var fuzz = new Command("mutate", "Mutates the fixtures and checks the promises of the library.") { first, count, folder };
fuzz.SetAction(call => FuzzCommand.Run(Repository.Find(), call.GetValue(first), call.GetValue(count), call.GetValue(folder)!, Console.Out));

return new RootCommand("Tries to bring the extractor down.") { hostile, fuzz }.Parse(args).Invoke();
