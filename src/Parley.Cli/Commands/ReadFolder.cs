using System.Globalization;
using Parley.Dossier;
using Parley.Inputs;
using Spectre.Console;

namespace Parley.Cli.Commands;

/// <summary>Reads every article of a folder: a table on the terminal, a list as JSON, a dossier each in a folder.</summary>
internal static class ReadFolder
{
    public static int Read(
        string path,
        Func<ArticleText, ArticleDossier> read,
        bool json,
        Action<ArticleDossier, string>? write
    )
    {
        List<ArticleDossier> dossiers = [];
        List<InputError> errors = [];
        foreach (string file in ArticleFolder.Files(path))
        {
            try
            {
                dossiers.Add(read(ArticleText.Load(file)));
            }
            catch (InputException e)
            {
                // The others are read all the same; all that is wrong is told at the end.
                errors.AddRange(e.Errors);
            }
        }

        if (json)
        {
            Console.Out.Write(
                $"[\n{string.Join(",\n", dossiers.Select(d => DossierJson.Write(d).TrimEnd('\n')))}\n]\n"
            );
        }
        else if (dossiers.Count > 0)
        {
            Show(AnsiConsole.Console, path, dossiers);
        }

        foreach (ArticleDossier dossier in dossiers)
        {
            write?.Invoke(dossier, $"{Path.GetRelativePath(path, dossier.Article.File)}.yaml");
        }

        return errors.Count == 0 ? Run.Done : throw new InputException(errors);
    }

    private static void Show(IAnsiConsole console, string path, List<ArticleDossier> dossiers)
    {
        Table table = new Table().Border(TableBorder.None);
        foreach (string heading in new[] { "article", "date", "talking", "measures", "meets", "state" })
        {
            TableColumn column = new TableColumn(heading).NoWrap().Padding(0, 0, 1, 0);
            table.AddColumn(heading is "measures" or "meets" ? column.RightAligned() : column);
        }

        foreach (ArticleDossier dossier in dossiers)
        {
            table.AddRow(
                Markup.Escape(Path.GetRelativePath(path, dossier.Article.File)),
                dossier.Article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    ?? dossier.Article.Year?.ToString(CultureInfo.InvariantCulture)
                    ?? "",
                string.Join(' ', dossier.TalkingParties),
                dossier.Measures.Count.ToString(CultureInfo.InvariantCulture),
                dossier.Meetings.Count.ToString(CultureInfo.InvariantCulture),
                dossier.State.Outcome switch
                {
                    TalksOutcome.Planned => "planned",
                    TalksOutcome.Continuing => "going on",
                    TalksOutcome.NothingDecided => "undecided",
                    TalksOutcome.Agreed => "agreed",
                    TalksOutcome.BrokenOff => "broken off",
                    _ => "",
                }
            );
        }

        console.Write(table);
    }
}
