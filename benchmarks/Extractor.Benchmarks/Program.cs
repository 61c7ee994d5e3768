using System.CommandLine;
using BenchmarkDotNet.Running;
using Extraction.Benchmarks.Crawls;
using Extraction.Benchmarks.Measuring;
using Extraction.Benchmarks.Reports;
using Extraction.Benchmarks.Startup;
using Extraction.Quality.Corpus;

var root = Repository.Find() ?? Directory.GetCurrentDirectory();
var artifacts = Path.Combine(root, "BenchmarkDotNet.Artifacts");
if (args is not (["report" or "startup" or "longrun", ..])) return Measure(args);

var file = new Option<string>("--out") { Description = "The report.", HelpName = "FILE", DefaultValueFactory = _ => Path.Combine(root, "benchmarks", "results", "report.md") };
var check = new Option<bool>("--check") { Description = "Exit 1 when a requirement is broken or was not measured." };
var report = new Command("report", "Writes what the last runs measured, beside what was asked for.") { file, check };
report.SetAction(call => ReportCommand.Run(artifacts, call.GetValue(file)!, call.GetValue(check), Console.Out, Console.Error));

var command = new Option<string>("--command") { Description = "The command to run.", HelpName = "FILE", DefaultValueFactory = _ => Path.Combine(root, StartupCommand.BuiltCommand) };
var page = new Option<string>("--page") { Description = "The page to extract.", HelpName = "FILE", DefaultValueFactory = _ => Path.Combine(root, "fixtures", "en", "swing-bridge", "page.txt") };
var runs = new Option<int>("--runs") { Description = "How often.", HelpName = "N", DefaultValueFactory = _ => 40 };
var startup = new Command("startup", "Measures the whole process of the built command.") { command, page, runs };
startup.SetAction(call => new StartupCommand(call.GetValue(command)!, call.GetValue(page)!, call.GetValue(runs)).Run(artifacts, Console.Out, Console.Error));

var documents = new Option<int>("--documents") { Description = "Pages of the crawl.", HelpName = "N", DefaultValueFactory = _ => 20_000 };
var folder = new Option<string>("--folder") { Description = "Where the crawl and the outputs are written.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine(artifacts, "crawl") };
var format = new Option<string>("--format") { Description = "Extension of the outputs.", HelpName = "EXT", DefaultValueFactory = _ => "jsonl.gz" };
var longRun = new Command("longrun", "Measures the built command on a generated crawl: memory, cores, a kill and --resume.") { command, documents, folder, format };
longRun.SetAction(call => new LongRunCommand(call.GetValue(command)!, call.GetValue(documents), call.GetValue(folder)!, call.GetValue(format)!).Run(Console.Out, Console.Error));

return new RootCommand("Reports on the benchmarks.") { report, startup, longRun }.Parse(args).Invoke();

// BenchmarkDotNet looks for the project from the current directory on; without arguments it would ask what to measure.
int Measure(string[] arguments)
{
    Directory.SetCurrentDirectory(root);
    var hasJob = arguments.Any(argument => argument is "-j" or "--job");
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(SuiteConfig).Assembly).Run(arguments.Length > 0 ? arguments : ["--filter", "*"], SuiteConfig.Make(artifacts, hasJob));
    return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(it => !it.Success)) ? ReportCommand.Broken : ReportCommand.Done;
}
