using Extraction.Cli;

using var stop = StopSignal.OfProcess();
return ExtractorCommand.Run(args, Terminal.Open() with { Stop = stop });
