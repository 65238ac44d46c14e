using System.CommandLine;
using Parley.Data;

namespace Parley.Cli;

/// <summary>The options that mean the same in every command. Each call makes a fresh option.</summary>
internal static class CommonOptions
{
    public static Option<string> Data() =>
        new("--data")
        {
            Description = $"dataset: {string.Join(", ", Datasets.Names)}, or a folder",
            HelpName = "NAME|FOLDER",
            DefaultValueFactory = _ => Datasets.Default,
        };

    public static Option<bool> Json() =>
        new("--json") { Description = "print one JSON document on standard output and nothing else there" };

    public static Option<string?> Out() =>
        new("--out") { Description = "folder to write the results to", HelpName = "FOLDER" };
}
