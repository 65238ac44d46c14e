using System.CommandLine;
using Parley.Cli;

RootCommand root = new("Parley: a workbench for trade talks");
return Run.Guarded(() => root.Parse(args).Invoke());
