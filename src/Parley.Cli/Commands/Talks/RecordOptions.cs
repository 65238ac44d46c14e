using System.CommandLine;
using System.Globalization;
using Parley.Dossier;
using Parley.Inputs;
using Parley.Records;

namespace Parley.Cli.Commands.Records;

/// <summary>The options that mean the same in every command about a record.</summary>
internal static class RecordOptions
{
    public static Option<string> Record() =>
        new("--record")
        {
            Description = "the record",
            HelpName = "FILE",
            DefaultValueFactory = _ => TalksRecord.DefaultFile,
        };

    public static Option<string?> Party() =>
        new("--party") { Description = "only this economy: a code, or a name such as Japan", HelpName = "ECONOMY" };

    public static Option<string?> Issue() =>
        new("--issue") { Description = "only issues with these words in them, such as cars", HelpName = "WORDS" };

    public static Option<string?> Day(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE" };

    /// <summary>A day as a person writes it: <c>2018-09-26</c>, or <c>2018-09</c> and <c>2018</c> for their first.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public static DateOnly? DayOf(ParseResult parsed, Option<string?> option)
    {
        string? text = parsed.GetValue(option);
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM", "yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : throw new InputException(
                "this is no day",
                new Place("command line", Path: option.Name),
                text,
                "write year-month-day, such as 2018-09-26"
            );
    }

    /// <summary>The code of the economy that a person means.</summary>
    /// <exception cref="InputException">Nobody knows it, or the record does not name it.</exception>
    public static string? PartyOf(ParseResult parsed, Option<string?> option, TalksRecord record)
    {
        string? text = parsed.GetValue(option);
        if (text is null)
        {
            return null;
        }

        IReadOnlyList<string> parties = record.Parties();
        string? code = EconomyLexicon.Find(text) ?? EconomyLexicon.Find(text.ToUpperInvariant());
        if (code is not null && parties.Contains(code))
        {
            return code;
        }

        string[] known = [.. parties.Take(12).Select(p => $"{p} ({EconomyNames.Of(p)})")];
        throw new InputException(
            code is null ? "no economy has this name" : $"the record does not name {EconomyNames.Of(code)}",
            new Place("command line", Path: option.Name),
            text,
            code is null && NearestName.Find(text, [.. parties, .. parties.Select(EconomyNames.Of)]) is { } near
                    ? $"did you mean '{near}'?"
                : known.Length == 0 ? "add articles first with 'parley talks add FILE...'"
                : $"it names {string.Join(", ", known)}"
        );
    }
}
