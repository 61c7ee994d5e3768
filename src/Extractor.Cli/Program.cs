using Extraction.Cli;

return ExtractorCommand.Run(args, Terminal.Open());
