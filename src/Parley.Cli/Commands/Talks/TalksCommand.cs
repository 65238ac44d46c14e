using System.CommandLine;
using System.Globalization;
using Parley.Dossier;
using Parley.Inputs;
using Parley.Records;
using Parley.Reports.Records;
using Spectre.Console;

namespace Parley.Cli.Commands.Records;

/// <summary><c>parley talks</c>: the record of talks.</summary>
internal static class TalksCommand
{
    private const int Width = 80;

    public static Command Create() =>
        new("talks", "the record of talks: who said what, when, what was agreed, what comes next")
        {
            New(),
            AddCommand.Create(),
            Show(),
            Timeline(),
            Meetings(),
            Positions(),
            Register(),
            StakesCommands.Gap(),
            StakesCommands.Offers(),
            Search(),
            StakesCommands.Export(),
            StakesCommands.Import(),
            CorrectCommand.Create(),
            Reread(),
        };

    /// <summary>Prints an answer.</summary>
    internal static int Print(bool json, object answer, Action<IAnsiConsole> page)
    {
        if (json)
        {
            Console.Out.Write(RecordJson.Write(answer));
        }
        else
        {
            page(Terminal.Open(Width));
        }

        return Run.Done;
    }

    private static Command New()
    {
        Argument<string> file = new("FILE")
        {
            Description = $"the record to begin; without it {TalksRecord.DefaultFile}",
            DefaultValueFactory = _ => TalksRecord.DefaultFile,
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new("new", "begin a record") { file, json };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(file);
            TalksRecord.Create(name);
            return Print(
                parsed.GetValue(json),
                new { Record = name },
                console => console.WriteLine($"{name} is ready; add articles with 'parley talks add FILE...'")
            );
        });
        return command;
    }

    private static Command Show()
    {
        Argument<long?> article = new("ARTICLE")
        {
            Description = "number of an article: what was found in it, finding by finding",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> articles = new("--articles") { Description = "list the articles with their numbers" };
        Option<string?> since = RecordOptions.Day(
            "--since",
            "tell what is new since this day; without it in the last year"
        );
        Option<string?> on = RecordOptions.Day(
            "--on",
            "count the next meeting from this day; without it from the newest article's"
        );
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new("show", "the state of the talks on one page, or one article with its findings")
        {
            article,
            articles,
            since,
            on,
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            DateOnly? from = RecordOptions.DayOf(parsed, since);
            DateOnly? today = RecordOptions.DayOf(parsed, on);
            using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file));
            bool isJson = parsed.GetValue(json);
            if (parsed.GetValue(article) is { } id)
            {
                RecordedArticle one = record.Article(id);
                IReadOnlyList<RecordedFinding> findings = record.FindingsOf(id);
                return Print(
                    isJson,
                    new { Article = one, Findings = findings },
                    console => RecordTerminal.Article(console, one, findings)
                );
            }

            if (parsed.GetValue(articles))
            {
                IReadOnlyList<RecordedArticle> all = record.Articles();
                return Print(isJson, new { Articles = all }, console => RecordTerminal.Articles(console, all));
            }

            RecordOverview overview = record.Overview(today, from, isJson ? null : RecordTerminal.MeetingsShown);
            return Print(isJson, overview, console => RecordTerminal.Overview(console, overview));
        });
        return command;
    }

    private static Command Timeline()
    {
        const int shown = 40;
        Option<string?> from = RecordOptions.Day("--from", "from this day");
        Option<string?> to = RecordOptions.Day("--to", "to this day");
        Option<string?> party = RecordOptions.Party();
        Option<string?> issue = RecordOptions.Issue();
        Option<bool> all = new("--all") { Description = $"every entry, not the last {shown} alone" };
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new("timeline", "what happened, in order of time")
        {
            from,
            to,
            party,
            issue,
            all,
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            RecordFilter days = new(From: RecordOptions.DayOf(parsed, from), To: RecordOptions.DayOf(parsed, to));
            using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file));
            bool isWhole =
                parsed.GetValue(all) || parsed.GetValue(json) || days.From is not null || days.To is not null;
            (bool hasMore, IReadOnlyList<TimelineEntry> entries) = record.Timeline(
                days with
                {
                    Party = RecordOptions.PartyOf(parsed, party, record),
                    Issue = parsed.GetValue(issue),
                },
                isWhole ? null : shown
            );
            return Print(
                parsed.GetValue(json),
                new { Entries = entries },
                console => RecordTerminal.Timeline(console, entries, hasMore)
            );
        });
        return command;
    }

    private static Command Meetings()
    {
        Argument<int?> number = new("MEETING")
        {
            Description = "number of a meeting: its accounts side by side",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> on = RecordOptions.Day(
            "--on",
            "count the next meeting from this day; without it from the newest article's"
        );
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new("meetings", "the rounds so far and the next one, who met whom, and accounts side by side")
        {
            number,
            on,
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            DateOnly? day = RecordOptions.DayOf(parsed, on);
            using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file));
            IReadOnlyList<RecordedMeeting> meetings = record.Meetings();
            if (parsed.GetValue(number) is { } n)
            {
                AccountTable table = record.AccountsOf(
                    meetings.FirstOrDefault(m => m.Number == n)
                        ?? throw new InputException(
                            "the record has no meeting of this number",
                            new Place(record.File),
                            n.ToString(CultureInfo.InvariantCulture),
                            "see 'parley talks meetings'"
                        )
                );
                return Print(
                    parsed.GetValue(json),
                    new
                    {
                        table.Meeting,
                        Accounts = table,
                        table.Differs,
                    },
                    console => RecordTerminal.Accounts(console, table)
                );
            }

            DateOnly today = day ?? record.LastDay ?? DateOnly.FromDateTime(DateTime.UtcNow);
            RecordedMeeting? next = TalksRecord.Next(meetings, today);
            return Print(
                parsed.GetValue(json),
                new
                {
                    Today = today,
                    Next = next,
                    Meetings = meetings,
                },
                console => RecordTerminal.Meetings(console, meetings, next, today)
            );
        });
        return command;
    }

    private static Command Positions()
    {
        Option<string?> party = RecordOptions.Party();
        Option<string?> issue = RecordOptions.Issue();
        Option<string?> since = RecordOptions.Day("--since", "only what is new or different since this day");
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new("positions", "each party's position on each issue over time, and what changed")
        {
            party,
            issue,
            since,
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            DateOnly? from = RecordOptions.DayOf(parsed, since);
            using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file));
            RecordFilter filter = new(RecordOptions.PartyOf(parsed, party, record), parsed.GetValue(issue), From: from);
            if (from is { } day)
            {
                IReadOnlyList<PositionChange> changes = record.PositionChanges(filter);
                return Print(
                    parsed.GetValue(json),
                    new { Since = day, Changes = changes },
                    console => RecordTerminal.PositionChanges(console, changes, day)
                );
            }

            IReadOnlyList<PartyTrack> tracks = record.Positions(filter);
            return Print(
                parsed.GetValue(json),
                new { Positions = tracks },
                console => RecordTerminal.Positions(console, tracks)
            );
        });
        return command;
    }

    private static Command Register()
    {
        Option<string?> party = RecordOptions.Party();
        Option<string?> issue = RecordOptions.Issue();
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new("register", "what is agreed, what is open and what is disputed")
        {
            party,
            issue,
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file));
            IReadOnlyList<RegisterEntry> register = record.Register(
                new RecordFilter(RecordOptions.PartyOf(parsed, party, record), parsed.GetValue(issue))
            );
            return Print(
                parsed.GetValue(json),
                new { Register = register },
                console => RecordTerminal.Register(console, register)
            );
        });
        return command;
    }

    private static Command Search()
    {
        Argument<string[]> words = new("WORDS")
        {
            Description =
                "words in any form; in quotation marks side by side; with a minus before it a word that must not be there",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<int> most = new("--most")
        {
            Description = "how many sentences at most",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => 20,
        };
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new("search", "sentences in which the words stand, the newest first")
        {
            words,
            most,
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            int count = parsed.GetValue(most);
            if (count < 1)
            {
                throw new InputException(
                    "this shows nothing",
                    new Place("command line", Path: "--most"),
                    count.ToString(CultureInfo.InvariantCulture),
                    "give 1 or more"
                );
            }

            using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file));
            SearchAnswer answer = record.Search(string.Join(' ', parsed.GetRequiredValue(words).Select(Kept)), count);
            return Print(parsed.GetValue(json), answer, console => RecordTerminal.Search(console, answer));
        });
        return command;
    }

    /// <summary>Words that the shell kept together stay together.</summary>
    private static string Kept(string word) =>
        word.Contains(' ', StringComparison.Ordinal) && !word.Contains('"', StringComparison.Ordinal)
            ? $"\"{word}\""
            : word;

    private static Command Reread()
    {
        Option<bool> all = new("--all") { Description = "those too that this very reader has read" };
        Option<string> file = RecordOptions.Record();
        Option<bool> json = CommonOptions.Json();
        Command command = new("reread", "read articles again that an older reader read; what you mended stays mended")
        {
            all,
            file,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                using TalksRecord record = TalksRecord.Open(parsed.GetRequiredValue(file), forWriting: true);
                int count = record.Reread(new ArticleReader(), parsed.GetValue(all), null, cancellation);
                return Task.FromResult(
                    Print(
                        parsed.GetValue(json),
                        new { Read = count },
                        console =>
                            console.WriteLine(
                                count == 0
                                    ? "Every article was read by this reader already; --all reads them again."
                                    : $"{count} {(count == 1 ? "article" : "articles")} read again."
                            )
                    )
                );
            }
        );
        return command;
    }
}
