using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Reports.Bargains;
using Parley.Strategy.Bargaining;
using Spectre.Console;

namespace Parley.Cli.Commands;

/// <summary><c>parley bargain TALKS</c>: the deals both would sign, from a talks file or from the parties' profiles.</summary>
internal static class BargainCommand
{
    private const int RedirectedWidth = 110;

    public static Command Create()
    {
        Argument<string[]> files = new("TALKS")
        {
            Description =
                "a talks file, - for standard input; or two or more utility profiles of discrete issues, GENIUS .xml or NegoLog .json",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> data = new("--data")
        {
            Description = $"dataset instead of the talks': {string.Join(", ", Datasets.Names)}, or a folder",
            HelpName = "NAME|FOLDER",
        };
        Option<bool> json = CommonOptions.Json();
        Option<string?> folder = CommonOptions.Out();
        Option<bool> schema = new("--schema")
        {
            Description = "print the JSON schema of talks files and do nothing else",
        };
        Command command = new(
            "bargain",
            "find what each party has without a deal, the deals nobody can better, and the deals all would sign"
        )
        {
            files,
            data,
            json,
            folder,
            schema,
        };
        command.SetAction(
            (parsed, cancellation) =>
                parsed.GetValue(schema)
                    ? PrintSchema()
                    : RunAsync(
                        parsed.GetValue(files) ?? [],
                        parsed.GetValue(data),
                        parsed.GetValue(json),
                        parsed.GetValue(folder),
                        cancellation
                    )
        );
        return command;
    }

    private static Task<int> PrintSchema()
    {
        Console.Out.Write(TalksSchema.Text);
        return Task.FromResult(Run.Done);
    }

    private static Task<int> RunAsync(
        string[] files,
        string? data,
        bool json,
        string? folder,
        CancellationToken cancellation
    ) =>
        files.Length == 0
            ? throw new InputException(
                "which talks?",
                new Place("command line"),
                null,
                "name a talks file, - for standard input, or the profiles of the parties"
            )
        : files.Length > 1 || IsProfile(files[0]) ? ProfilesAsync(files, data, json, folder, cancellation)
        : TalksAsync(files[0], data, json, folder, cancellation);

    private static async Task<int> TalksAsync(
        string file,
        string? data,
        bool json,
        string? folder,
        CancellationToken cancellation
    )
    {
        if (folder is not null)
        {
            BargainFolder.Check(folder);
        }

        string text =
            file == "-"
                ? await Console.In.ReadToEndAsync(cancellation).ConfigureAwait(false)
                : await InputFile.ReadAsync(file, cancellation).ConfigureAwait(false);
        Talks talks = TalksYaml.Read(text, file);
        BargainAnswer answer = BargainStudy.Run(
            talks,
            LoadDataset(data ?? talks.Data ?? Datasets.Default, data is null ? talks.DataPlace : null),
            new ErrorProgress(),
            cancellation
        );
        Show(
            json,
            folder,
            () => BargainJson.Write(answer),
            () => BargainFiles.Of(answer, text),
            console => BargainTerminal.Write(console, answer, folder)
        );
        return answer.HasZone ? Run.Done : Run.NoAnswer;
    }

    private static async Task<int> ProfilesAsync(
        string[] files,
        string? data,
        bool json,
        string? folder,
        CancellationToken cancellation
    )
    {
        if (data is not null)
        {
            throw new InputException(
                "profiles need no dataset",
                new Place("command line"),
                "--data",
                "leave it out, or give a talks file"
            );
        }

        if (folder is not null)
        {
            BargainFolder.Check(folder);
        }

        List<UtilityProfile> profiles = [];
        foreach (string file in files)
        {
            string text = await InputFile.ReadAsync(file, cancellation).ConfigureAwait(false);
            profiles.Add(
                Path.GetExtension(file).ToUpperInvariant() switch
                {
                    ".XML" => GeniusXml.Read(text, file),
                    ".JSON" => NegoLogJson.Read(text, file),
                    _ => throw new InputException(
                        "several files are the profiles of the parties, GENIUS .xml or NegoLog .json",
                        new Place("command line"),
                        file,
                        "give one talks file, or profiles"
                    ),
                }
            );
        }

        DiscreteBargain bargain = DiscreteBargain.Of(new NegotiationDomain(profiles));
        Show(
            json,
            folder,
            () => DiscreteJson.Write(bargain),
            () => BargainFiles.Of(bargain),
            console => DiscreteTerminal.Write(console, bargain, folder)
        );
        return bargain.Nash is null ? Run.NoAnswer : Run.Done;
    }

    private static void Show(
        bool json,
        string? folder,
        Func<string> asJson,
        Func<IReadOnlyList<Reports.Briefs.ReportFile>> asFiles,
        Action<IAnsiConsole> onTerminal
    )
    {
        if (folder is not null)
        {
            BargainFolder.Write(asFiles(), folder);
        }

        if (json)
        {
            Console.Out.Write(asJson());
            if (folder is not null)
            {
                Console.Error.WriteLine($"written to {folder}");
            }

            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        onTerminal(console);
    }

    private static bool IsProfile(string file) => Path.GetExtension(file).ToUpperInvariant() is ".XML" or ".JSON";

    private static Dataset LoadDataset(string name, Place? place)
    {
        try
        {
            return Datasets.Load(name);
        }
        catch (InputException e) when (e.Errors is [{ Place: null } error] && place is not null)
        {
            throw new InputException(error with { Place = place });
        }
    }

    /// <summary>Says on standard error what is being done, where a person waits.</summary>
    private sealed class ErrorProgress : IProgress<string>
    {
        private readonly bool _isWatched = !Console.IsErrorRedirected;

        public void Report(string value)
        {
            if (_isWatched)
            {
                Console.Error.WriteLine($"solving {value}");
            }
        }
    }
}
