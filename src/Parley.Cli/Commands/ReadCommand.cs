using System.CommandLine;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Cli.Commands;

internal static class ReadCommand
{
    public static Command Create()
    {
        Argument<string> article = new("ARTICLE") { Description = "a text file, or - for standard input" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> folder = CommonOptions.Out();
        Command command = new("read", "find what is on the table in a news article") { article, json, folder };
        command.SetAction(parsed =>
            Read(parsed.GetRequiredValue(article), parsed.GetValue(json), parsed.GetValue(folder))
        );
        return command;
    }

    private static int Read(string path, bool json, string? folder)
    {
        ArticleText text = ArticleText.Load(path);
        ArticleDossier dossier = new ArticleReader().Read(text);
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
            string file = Write(dossier, folder);
            Console.Error.WriteLine($"wrote {file}");
        }

        return Run.Done;
    }

    private static string Write(ArticleDossier dossier, string folder)
    {
        string file = Path.Combine(folder, "dossier.yaml");
        try
        {
            Directory.CreateDirectory(folder);
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
