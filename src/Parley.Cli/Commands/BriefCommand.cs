using System.CommandLine;
using Parley.Briefs;
using Parley.Data;
using Parley.Dossier;
using Parley.Records;
using Parley.Reports.Briefs;

namespace Parley.Cli.Commands;

/// <summary>From an article to a brief: on the terminal, and in a folder beside it.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        Argument<string> article = new("ARTICLE")
        {
            Description = "text file to read, - for standard input; or a dossier (.yaml) that was written before",
        };
        Option<string> data = CommonOptions.Data();
        Option<bool> json = CommonOptions.Json();
        Option<string?> folder = CommonOptions.Out();
        folder.Description =
            "folder to write the brief to; without it one named after the article in the working directory, and none with --json";
        Option<string?> record = new("--record")
        {
            Description = "a record of the talks (see 'parley talks'): say what is new against it",
            HelpName = "FILE",
        };
        Command command = new(
            "brief",
            "read an article about trade talks, solve every outcome it puts on the table, and write a brief"
        )
        {
            article,
            data,
            json,
            folder,
            record,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ExecuteAsync(
                    parsed.GetRequiredValue(article),
                    parsed.GetRequiredValue(data),
                    parsed.GetValue(json),
                    parsed.GetValue(folder),
                    parsed.GetValue(record),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> ExecuteAsync(
        string article,
        string data,
        bool json,
        string? folder,
        string? record,
        CancellationToken cancellation
    )
    {
        string? target = folder ?? (json ? null : BriefFolder.DefaultFor(article));
        if (target is not null)
        {
            BriefFolder.Check(target);
        }

        ArticleDossier dossier = await ReadAsync(article, cancellation).ConfigureAwait(false);
        SinceLast? since = NewsAgainst(record, dossier);
        Brief brief = BriefWriter.Write(dossier, Datasets.Load(data), cancellation) with { SinceLast = since };
        if (target is not null)
        {
            BriefFolder.Write(BriefFiles.Of(brief), target);
        }

        if (json)
        {
            Console.Out.Write(BriefJson.Write(brief));
            if (target is not null)
            {
                Console.Error.WriteLine($"written to {target}");
            }
        }
        else
        {
            BriefTerminal.Write(Terminal.Open(redirectedWidth: 80), brief, target);
        }

        return Run.Done;
    }

    private static SinceLast? NewsAgainst(string? file, ArticleDossier dossier)
    {
        if (file is null)
        {
            return null;
        }

        using TalksRecord record = TalksRecord.Open(file);
        return NewsAgainstRecord.Of(dossier, record);
    }

    /// <summary>A dossier that a person may have edited, or an article.</summary>
    private static async Task<ArticleDossier> ReadAsync(string article, CancellationToken cancellation)
    {
        bool isDossier = Path.GetExtension(article) is ".yaml" or ".yml";
        return isDossier
            ? DossierYaml.Read(await InputFile.ReadAsync(article, cancellation).ConfigureAwait(false), article)
            : new ArticleReader().Read(ArticleText.Load(article));
    }
}
