using System.CommandLine;
using System.Diagnostics;
using Parley.Dossier;
using Parley.Inputs;
using Parley.Records;
using Parley.Reports.Records;

namespace Parley.Cli.Commands.Records;

/// <summary><c>parley talks add</c>: reads articles into a record. What it prints is on the disk.</summary>
internal static class AddCommand
{
    /// <summary>Articles written in one go at most, and how long the first of them waits at most.</summary>
    private const int LargestBatch = 200;
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        Argument<string[]> articles = new("FILE")
        {
            Description = "articles, folders of them, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> skip = new("--skip") { Description = "leave out files that are no text, and add the others" };
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new("add", "read articles into the record; the same one twice is one")
        {
            articles,
            skip,
            file,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Add(
                        parsed.GetRequiredValue(file),
                        parsed.GetRequiredValue(articles),
                        parsed.GetValue(skip),
                        parsed.GetValue(json),
                        cancellation
                    )
                )
        );
        return command;
    }

    private static int Add(string file, string[] named, bool skip, bool json, CancellationToken cancellation)
    {
        using TalksRecord record = TalksRecord.Open(file, forWriting: true);
        IReadOnlyList<string> files = ArticleFiles.Readable(
            ArticleFiles.Of(named),
            out IReadOnlyList<InputError> errors
        );
        if (errors.Count > 0 && !skip)
        {
            throw new InputException(errors);
        }

        foreach (InputError error in errors)
        {
            Console.Error.WriteLine($"left out: {error}");
        }

        List<Intake> done = [];
        foreach (IReadOnlyList<ReadArticle> batch in Batches(record, files, done, json, cancellation))
        {
            IReadOnlyList<Intake> added = record.Add(batch);
            done.AddRange(added);
            Tell(added, json);
        }

        if (json)
        {
            Console.Out.Write(RecordJson.Write(new { Record = file, Articles = done }));
        }
        else
        {
            Sum(done);
        }

        return Run.Done;
    }

    /// <summary>Reads on while there is time; known articles are told at once and not read again.</summary>
    private static IEnumerable<IReadOnlyList<ReadArticle>> Batches(
        TalksRecord record,
        IReadOnlyList<string> files,
        List<Intake> done,
        bool json,
        CancellationToken cancellation
    )
    {
        ArticleReader reader = new();
        string name = TalksRecord.NameOf(reader);
        List<ReadArticle> batch = [];
        long begun = Stopwatch.GetTimestamp();
        foreach (string file in files)
        {
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            ArticleText text = ArticleText.Load(file);
            if (record.Find(text) is { } known)
            {
                RecordedArticle article = record.Article(known);
                Intake intake = new(IntakeKind.Known, known, file, article.Title, article.Day, 0, null);
                done.Add(intake);
                Tell([intake], json);
                continue;
            }

            batch.Add(new ReadArticle(text, reader.Read(text), name));
            if (batch.Count >= LargestBatch || Stopwatch.GetElapsedTime(begun) >= _longestWait)
            {
                yield return batch;
                batch = [];
                begun = Stopwatch.GetTimestamp();
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static void Tell(IEnumerable<Intake> articles, bool json)
    {
        if (json)
        {
            return;
        }

        foreach (Intake article in articles)
        {
            Console.Out.WriteLine(IntakeLine.Of(article));
        }

        Console.Out.Flush();
    }

    private static void Sum(List<Intake> done)
    {
        if (done.Count > 1)
        {
            int known = done.Count(i => i.Kind == IntakeKind.Known);
            int changed = done.Count(i => i.Kind == IntakeKind.ChangedVersion);
            Console.Out.WriteLine(
                $"{done.Count - known - changed} new, {changed} changed, {known} known; see 'parley talks show'"
            );
        }
    }
}
