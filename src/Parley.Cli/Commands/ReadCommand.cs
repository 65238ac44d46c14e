using System.CommandLine;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Cli.Commands;

internal static class ReadCommand
{
    public static Command Create()
    {
        Argument<string?> article = new("ARTICLE")
        {
            Description = "a text, Markdown or HTML file, a folder of them, or - for standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> json = CommonOptions.Json();
        Option<string?> folder = CommonOptions.Out();
        Option<string?> labels = ReaderEvaluationOption.Create();
        Option<bool> verbose = ReaderEvaluationOption.Verbose();
        Command command = new("read", "find what is on the table in a news article")
        {
            article,
            json,
            folder,
            labels,
            verbose,
        };
        ChatOptions chat = new();
        chat.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    (parsed.GetValue(article), parsed.GetValue(labels)) switch
                    {
                        ({ } path, null) => Read(
                            path,
                            text => chat.Read(parsed, text, cancellation),
                            parsed.GetValue(json),
                            parsed.GetValue(folder)
                        ),
                        (null, { } set) => ReaderEvaluationOption.Evaluate(
                            set,
                            parsed.GetValue(json),
                            parsed.GetValue(verbose)
                        ),
                        _ => throw new InputException(
                            "read takes an article or --evaluate FOLDER, one of the two",
                            new Place("command line"),
                            null,
                            "parley read ARTICLE, or parley read --evaluate evaluation/reader"
                        ),
                    }
                )
        );
        return command;
    }

    private static int Read(string path, Func<ArticleText, ArticleDossier> read, bool json, string? folder)
    {
        if (Directory.Exists(path))
        {
            return ReadFolder.Read(path, read, json, folder is null ? null : (d, name) => Tell(Write(d, folder, name)));
        }

        ArticleText text = ArticleText.Load(path);
        ArticleDossier dossier = read(text);
        if (json)
        {
            Console.Out.Write(DossierJson.Write(dossier));
        }
        else
        {
            new DossierView(Spectre.Console.AnsiConsole.Console).Show(text, dossier);
        }

        if (folder is not null)
        {
            Tell(Write(dossier, folder, "dossier.yaml"));
        }

        return Run.Done;
    }

    private static void Tell(string file) => Console.Error.WriteLine($"wrote {file}");

    private static string Write(ArticleDossier dossier, string folder, string name)
    {
        string file = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, DossierYaml.Write(dossier));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException(
                "the folder cannot be written to",
                new Place("command line", Path: "--out"),
                folder,
                "name a folder that is yours, or one that does not exist yet"
            );
        }

        return file;
    }
}
