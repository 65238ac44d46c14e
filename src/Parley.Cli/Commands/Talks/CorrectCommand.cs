using System.CommandLine;
using System.Globalization;
using Parley.Dossier;
using Parley.Inputs;
using Parley.Records;
using Parley.Reports.Records;

namespace Parley.Cli.Commands.Records;

/// <summary><c>parley talks correct</c>: a person's word goes before the reader's, now and when the article is read again.</summary>
internal static class CorrectCommand
{
    public static Command Create()
    {
        Argument<long?> finding = new("FINDING")
        {
            Description = "number of a finding, from 'parley talks show ARTICLE'; alone it shows the finding's keys",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string[]> set = new("--set")
        {
            Description =
                "a key of the finding and its value, as in a dossier: rate=30%, goods=[cars, beef], issue.topic=tariffs",
            HelpName = "KEY=VALUE",
        };
        Option<bool> remove = new("--remove") { Description = "strike the finding out" };
        Option<bool> undo = new("--undo") { Description = "take back what was mended in it" };
        Option<string?> add = new("--add")
        {
            Description = "add a finding that was missed: " + string.Join(", ", FindingEdit.Kinds),
            HelpName = "KIND",
        };
        Option<long?> article = new("--article")
        {
            Description = "the article that --add adds to",
            HelpName = "NUMBER",
        };
        Option<string?> quote = new("--quote")
        {
            Description = "the words of the article that the finding rests on",
            HelpName = "WORDS",
        };
        Option<string?> note = new("--note") { Description = "why", HelpName = "WORDS" };
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new("correct", "change, strike out or add a finding, for good")
        {
            finding,
            set,
            remove,
            undo,
            add,
            article,
            quote,
            note,
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            Asked asked = new(
                parsed.GetValue(finding),
                parsed.GetValue(set) ?? [],
                parsed.GetValue(remove),
                parsed.GetValue(undo),
                parsed.GetValue(add),
                parsed.GetValue(article),
                parsed.GetValue(quote),
                parsed.GetValue(note) ?? ""
            );
            asked.Check();
            using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file), forWriting: true);
            bool isJson = parsed.GetValue(json);
            if (asked.IsLook)
            {
                RecordedFinding shown = record.Finding(asked.Finding!.Value);
                return TalksCommand.Print(
                    isJson,
                    shown,
                    _ => Console.Out.Write(FindingEdit.Show(shown.Kind, shown.Body))
                );
            }

            RecordedFinding? done = Correct(record, asked);
            return TalksCommand.Print(
                isJson,
                new { Finding = done, Gone = done is null },
                console => RecordTerminal.Finding(console, done)
            );
        });
        return command;
    }

    private static RecordedFinding? Correct(TalksRecord record, Asked asked)
    {
        if (asked.Add is { } kindWord)
        {
            FindingKind kind = FindingEdit.KindOf(kindWord);
            long article = asked.Article!.Value;
            Quote? place = asked.Quote is null ? null : record.QuoteIn(article, asked.Quote);
            return record.Add(article, kind, FindingEdit.Apply(kind, null, asked.Set, place), asked.Note);
        }

        RecordedFinding finding = record.Finding(asked.Finding!.Value);
        if (asked.Undo)
        {
            return record.Undo(finding.Id);
        }

        if (asked.Remove)
        {
            return record.Remove(finding.Id, asked.Note);
        }

        Quote? moved = asked.Quote is null ? null : record.QuoteIn(finding.Article, asked.Quote);
        return record.Change(finding.Id, FindingEdit.Apply(finding.Kind, finding.Body, asked.Set, moved), asked.Note);
    }

    /// <summary>What the command line asks for.</summary>
    private sealed record Asked(
        long? Finding,
        string[] Set,
        bool Remove,
        bool Undo,
        string? Add,
        long? Article,
        string? Quote,
        string Note
    )
    {
        public bool IsLook =>
            Finding is not null && Set.Length == 0 && !Remove && !Undo && Quote is null && Add is null;

        public void Check()
        {
            if (Finding is null == Add is null)
            {
                throw Wrong(
                    Finding is null ? "what to correct is missing" : "--add makes a new finding and needs no number",
                    Finding?.ToString(CultureInfo.InvariantCulture),
                    "give the number of a finding, or --add KIND --article NUMBER"
                );
            }

            if (Add is not null && Article is null)
            {
                throw Wrong("the article to add to is missing", null, "give --article NUMBER");
            }

            if ((Remove ? 1 : 0) + (Undo ? 1 : 0) + (Set.Length > 0 ? 1 : 0) > 1)
            {
                throw Wrong("--set, --remove and --undo do not go together", null, "give one of them");
            }
        }

        private static InputException Wrong(string message, string? value, string wayOut) =>
            new(message, new Place("command line"), value, wayOut);
    }
}
