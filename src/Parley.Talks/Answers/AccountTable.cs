using Parley.Dossier;

namespace Parley.Records;

/// <summary>The accounts of one meeting side by side.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Articles">The articles that tell of it, one column each.</param>
/// <param name="Rows">What each says, aspect by aspect.</param>
public sealed record AccountTable(
    RecordedMeeting Meeting,
    IReadOnlyList<RecordedArticle> Articles,
    IReadOnlyList<AccountRow> Rows
)
{
    /// <summary>True where two accounts do not say the same.</summary>
    public bool Differs => Rows.Any(r => r.Differs);
}

/// <summary>One aspect of a meeting in all accounts.</summary>
/// <param name="Aspect">What it is.</param>
/// <param name="Cells">What each article says of it; null where it is silent.</param>
/// <param name="Differs">True where two that speak of it do not say the same.</param>
public sealed record AccountRow(string Aspect, IReadOnlyList<string?> Cells, bool Differs);

/// <summary>Holds what the articles say of a meeting against one another.</summary>
internal static class AccountTables
{
    /// <summary>What an article says of an issue.</summary>
    /// <param name="Article">Number of the article.</param>
    /// <param name="Issue">In words.</param>
    /// <param name="Says">A position, or how the issue stands.</param>
    /// <param name="Economy">Code of the one whose position it is; nothing for how the issue stands.</param>
    internal sealed record Saying(long Article, string Issue, string Says, string Economy)
    {
        public string Words => Economy.Length == 0 ? Says : $"{Economy} {Says}";
    }

    public static AccountTable Of(
        RecordedMeeting meeting,
        Dictionary<long, RecordedArticle> articles,
        ILookup<long, Saying> sayings
    )
    {
        MeetingAccount[] accounts = [.. meeting.Telling];
        List<AccountRow> rows =
        [
            Row("when", a => a.Dates is { } d ? DayWords.Of(d) : null),
            Row("where", a => a.City),
            Row("who", a => List(a.People)) with
            {
                Differs = false,
            },
            Row("about", a => List(a.Topics)) with
            {
                Differs = false,
            },
            Row(
                "how it ended",
                a => a.Outcome == TalksOutcome.Unsaid ? null : Parley.Dossier.Findings.Describe(a.Outcome)
            ),
        ];
        IEnumerable<IGrouping<string, Saying>> issues = accounts
            .Select(a => a.Source.Article)
            .Distinct()
            .SelectMany(a => sayings[a])
            .GroupBy(s => s.Issue)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, Saying> issue in issues)
        {
            ILookup<long, Saying> byArticle = issue.ToLookup(s => s.Article);
            rows.Add(
                new AccountRow(
                    issue.Key,
                    [.. accounts.Select(a => Words(byArticle[a.Source.Article]))],
                    issue
                        .GroupBy(s => s.Economy)
                        .Any(who => who.GroupBy(s => s.Article).Select(Words).Distinct().Count() > 1)
                )
            );
        }

        return new AccountTable(
            meeting,
            [.. accounts.Select(a => articles[a.Source.Article])],
            [.. rows.Where(r => r.Cells.Any(c => c is not null))]
        );

        AccountRow Row(string aspect, Func<MeetingAccount, string?> cell)
        {
            string?[] cells = [.. accounts.Select(cell)];
            return new AccountRow(aspect, cells, cells.OfType<string>().Distinct().Count() > 1);
        }
    }

    private static string? Words(IEnumerable<Saying> sayings) =>
        List(sayings.Select(s => s.Words).Distinct().Order(StringComparer.Ordinal));

    private static string? List(IEnumerable<string> values)
    {
        string[] all = [.. values];
        return all.Length == 0 ? null : string.Join("; ", all);
    }
}
