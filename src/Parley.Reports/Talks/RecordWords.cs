using System.Globalization;
using System.Text.Json;
using Parley.Dossier;
using Parley.Records;

namespace Parley.Reports.Records;

/// <summary>Answers of a record in words that the terminal and the pages share.</summary>
internal static class RecordWords
{
    public static string Plain<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A day for a column: ten characters.</summary>
    public static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date   ";

    /// <summary>The sentence with where it stands: <c>"Nothing was decided." [10, line 3]</c>.</summary>
    public static string Cited(Source source)
    {
        string line = source.Line is { } l ? string.Create(CultureInfo.InvariantCulture, $", line\u00a0{l}") : "";
        return source.Sentence is null
            ? $"added by hand [{source.Article}]"
            : $"\"{source.Sentence}\" [{source.Article}{line}]";
    }

    /// <summary>Numbers of articles: <c>[3, 7]</c>, the first and how many more where they are many.</summary>
    /// <param name="sources">What is shown.</param>
    /// <param name="times">In how many places it is told in all; null = in these.</param>
    public static string Numbers(IEnumerable<Source> sources, int? times = null)
    {
        const int most = 4;
        Source[] given = [.. sources];
        long[] all = [.. given.Select(s => s.Article).Distinct().Order()];
        string shown = string.Join(", ", all.Take(most));
        int left = all.Length - Math.Min(most, all.Length) + Math.Max(0, (times ?? 0) - given.Length);
        return left == 0 ? $"[{shown}]" : $"[{shown} and {left} more]";
    }

    public static string Names(IEnumerable<string> codes)
    {
        string[] names = [.. codes.Select(EconomyNames.Of)];
        return names.Length <= 1 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>What a party does about an issue: <c>wants</c>, <c>complains</c>.</summary>
    public static string Verb(PositionKind kind) => kind == PositionKind.ComplainsOf ? "complains" : Plain(kind);

    public static string Phase(PositionPhase phase)
    {
        string toward =
            phase.Toward.Count == 0
                ? ""
                : phase.Kind switch
                {
                    PositionKind.Offers => $" to {Names(phase.Toward)}",
                    PositionKind.ComplainsOf or PositionKind.Fears or PositionKind.Refuses =>
                        $" (of {Names(phase.Toward)})",
                    _ => $" from {Names(phase.Toward)}",
                };
        return Verb(phase.Kind) + toward;
    }

    /// <summary>From when to when a position was told, and how often.</summary>
    public static string Told(PositionPhase phase)
    {
        string first = Day(phase.First.Day).Trim();
        string last = Day(phase.Last.Day).Trim();
        string days = first == last ? first : $"{first} to {last}";
        return phase.Told == 1 ? days : string.Create(CultureInfo.InvariantCulture, $"{days}, {phase.Told} times");
    }

    public static string State(GapState state) =>
        state switch
        {
            GapState.Opposed => "held against one another",
            GapState.Offered => "offered, not accepted",
            GapState.Open => "not answered",
            GapState.Met => "met",
            _ => "one side only",
        };
}
