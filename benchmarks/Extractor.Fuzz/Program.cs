using System.CommandLine;
using Extraction.Fuzz.Hostile;

var size = new Option<int>("--size") { Description = "Bytes of the largest of three sizes, a factor of 4 apart.", HelpName = "BYTES", DefaultValueFactory = _ => 1 << 20 };
var runs = new Option<int>("--runs") { Description = "Runs of each; the fastest counts.", HelpName = "N", DefaultValueFactory = _ => 3 };
var filter = new Option<string?>("--filter") { Description = "Only pages whose name holds this.", HelpName = "TEXT" };
var hostile = new Command("hostile", "Measures pages that were made to exhaust a parser.") { size, runs, filter };
hostile.SetAction(call => HostileCommand.Run(call.GetValue(size), call.GetValue(runs), call.GetValue(filter), Console.Out));

return new RootCommand("Tries to bring the extractor down.") { hostile }.Parse(args).Invoke();
