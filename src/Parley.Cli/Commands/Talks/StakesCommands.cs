using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Records;
using Parley.Reports.Records;
using Parley.Stakes;
using Parley.Strategy.Bargaining;
using Spectre.Console;

namespace Parley.Cli.Commands.Records;

/// <summary>The commands that put a record in money: the gap, the offers, the export and the talks file.</summary>
internal static class StakesCommands
{
    public static Command Gap()
    {
        Option<string?> party = RecordOptions.Party();
        Option<string?> issue = RecordOptions.Issue();
        Option<bool> all = new("--all") { Description = "issues too of which one side alone has a position" };
        Option<string> file = RecordOptions.Record();
        Option<string> data = CommonOptions.Data();
        Option<bool> json = CommonOptions.Json();
        Command command = new("gap", "what lies between the sides: in words, in points of tariffs and in money")
        {
            party,
            issue,
            all,
            data,
            file,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file));
                GapStakes stakes = GapStudy.Run(
                    record,
                    new RecordFilter(RecordOptions.PartyOf(parsed, party, record), parsed.GetValue(issue)),
                    Datasets.Load(parsed.GetRequiredValue(data)),
                    cancellation
                );
                return Task.FromResult(
                    TalksCommand.Print(
                        parsed.GetValue(json),
                        stakes,
                        console => StakesTerminal.Gap(console, stakes, parsed.GetValue(all))
                    )
                );
            }
        );
        return command;
    }

    public static Command Offers()
    {
        Option<string> file = RecordOptions.Record();
        Option<string> data = CommonOptions.Data();
        Option<bool> json = CommonOptions.Json();
        Command command = new(
            "offers",
            "who offered what, what it is worth to whom, and how far it is from the frontier"
        )
        {
            data,
            file,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file));
                OfferLedger ledger = OfferLedger.Of(record, Datasets.Load(parsed.GetRequiredValue(data)), cancellation);
                return Task.FromResult(
                    TalksCommand.Print(
                        parsed.GetValue(json),
                        new
                        {
                            ledger.Dataset,
                            ledger.Parties,
                            Offers = ledger.Entries,
                            ledger.Notes,
                        },
                        console => StakesTerminal.Offers(console, ledger)
                    )
                );
            }
        );
        return command;
    }

    public static Command Export()
    {
        Option<string?> kind = new("--only")
        {
            Description = $"one kind of file: {string.Join(", ", RecordFiles.Kinds)}; without it all",
            HelpName = "KIND",
        };
        Option<string?> folder = CommonOptions.Out();
        folder.Description = "folder to write to; without it one named after the record in the working directory";
        Option<string> file = RecordOptions.Record();
        Option<string> data = CommonOptions.Data();
        Option<bool> json = CommonOptions.Json();
        json.Description = "print the whole record as one JSON document, and write no folder unless --out names one";
        Command command = new("export", "the record as Markdown, HTML, CSV, JSON, a calendar and a talks file")
        {
            kind,
            folder,
            data,
            file,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Export(
                        parsed.GetRequiredValue(file),
                        parsed.GetRequiredValue(data),
                        parsed.GetValue(kind),
                        parsed.GetValue(folder),
                        parsed.GetValue(json),
                        cancellation
                    )
                )
        );
        return command;
    }

    public static Command Import()
    {
        Argument<string> talks = new("TALKS")
        {
            Description = "a talks file, as parley bargain reads it; - takes the one in the record out",
        };
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new(
            "import",
            "keep a talks file in the record: its issues and proposals are then those of 'offers'"
        )
        {
            talks,
            file,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                string name = parsed.GetRequiredValue(talks);
                using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file), forWriting: true);
                if (name == "-")
                {
                    record.SetTalksFile(name, null);
                    return TalksCommand.Print(
                        parsed.GetValue(json),
                        new { Talks = (string?)null },
                        console => console.WriteLine("The offers are those of the articles again.")
                    );
                }

                string text = await InputFile.ReadAsync(name, cancellation).ConfigureAwait(false);
                Talks read = TalksYaml.Read(text, name);
                record.SetTalksFile(name, text);
                return TalksCommand.Print(
                    parsed.GetValue(json),
                    new
                    {
                        Talks = name,
                        Issues = read.Issues.Count,
                        Proposals = read.Proposals.Count,
                    },
                    console =>
                        console.WriteLine(
                            $"{name} is kept: {read.Issues.Count} issues, {read.Proposals.Count} proposals; see 'parley talks offers'"
                        )
                );
            }
        );
        return command;
    }

    private static int Export(
        string file,
        string data,
        string? kind,
        string? folder,
        bool json,
        CancellationToken cancellation
    )
    {
        if (kind is not null && !RecordFiles.Kinds.Contains(kind))
        {
            throw new InputException(
                "files of this kind are not written",
                new Place("command line", Path: "--only"),
                kind,
                NearestName.Suggest(kind, RecordFiles.Kinds)
            );
        }

        string? target = folder ?? (json ? null : $"{Path.GetFileNameWithoutExtension(file)}-export");
        if (target is not null)
        {
            RecordFiles.Check(target);
        }

        using TalksRecord record = TalksRecord.Open(file);
        RecordReport report = ReportOf(record, Datasets.Load(data), cancellation);
        if (target is not null)
        {
            IReadOnlyList<Reports.Briefs.ReportFile> files = RecordFiles.Of(report, kind);
            RecordFiles.Write(files, target);
            Console.Error.WriteLine($"written to {target}: {string.Join(", ", files.Select(f => f.Path))}");
        }

        if (json)
        {
            Console.Out.Write(RecordFiles.Of(report, "json")[0].Text);
        }

        return Run.Done;
    }

    private static RecordReport ReportOf(TalksRecord record, Dataset dataset, CancellationToken cancellation)
    {
        RecordFilter everything = new();
        return new RecordReport(
            record.Overview(),
            record.Timeline(everything, null).Entries,
            record.Positions(everything),
            record.AccountTables(),
            record.Articles(),
            record.Measures(everything),
            GapStudy.Run(record, everything, dataset, cancellation),
            OfferLedger.Of(record, dataset, cancellation)
        );
    }
}
