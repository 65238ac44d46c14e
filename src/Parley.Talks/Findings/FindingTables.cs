using Microsoft.Data.Sqlite;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Records;

/// <summary>What is drawn from the findings of an article so that questions are answered from an index.</summary>
internal static class FindingTables
{
    private static readonly string[] Tables =
    [
        "stances",
        "meetings",
        "happenings",
        "settlements",
        "measures",
        "parties",
    ];

    public static void Clear(SqliteConnection connection, long article)
    {
        foreach (string table in Tables)
        {
            connection.Execute($"DELETE FROM {table} WHERE article = $article", ("$article", article));
        }
    }

    /// <param name="connection">Open for writing.</param>
    /// <param name="article">Number of the article.</param>
    /// <param name="text">The article, for lines and columns.</param>
    /// <param name="day">Its day; null where it has none.</param>
    /// <param name="finding">One that counts.</param>
    /// <param name="id">Its number.</param>
    /// <param name="told">What other findings of the article tell already.</param>
    public static void Write(
        SqliteConnection connection,
        long article,
        ArticleText text,
        DateOnly? day,
        object finding,
        long id,
        ToldTwice told
    )
    {
        foreach (Stance stance in Stance.Of(finding).Where(s => !told.Has(finding, s)))
        {
            connection.Execute(
                "INSERT INTO stances VALUES ($finding, $article, $day, $economy, $kind, $topic, $goods, $agreement, $toward, $line, $col, $sentence)",
                [
                    ("$economy", stance.Economy),
                    ("$kind", EnumWords.Of(stance.Kind)),
                    ("$topic", stance.Issue.Topic),
                    ("$goods", IssueWords.GoodsOf(stance.Issue)),
                    ("$agreement", stance.Issue.Agreement),
                    ("$toward", string.Join(',', stance.Toward)),
                    .. Common(id, article, day, text, stance.Quote),
                ]
            );
        }

        switch (finding)
        {
            case Party party:
                connection.Execute(
                    "INSERT INTO parties VALUES ($finding, $article, $economy, $role)",
                    ("$finding", id),
                    ("$article", article),
                    ("$economy", party.Economy),
                    ("$role", EnumWords.Of(party.Role))
                );
                break;
            case Meeting meeting:
                Write(connection, article, text, day, meeting, id);
                break;
            case Measure measure:
                Write(connection, article, text, day, measure, id);
                break;
            case Settlement settlement:
                connection.Execute(
                    "INSERT INTO settlements VALUES ($finding, $article, $day, $status, $topic, $goods, $agreement, $parties, $line, $col, $sentence)",
                    [
                        ("$status", EnumWords.Of(settlement.Status)),
                        ("$topic", settlement.Issue.Topic),
                        ("$goods", IssueWords.GoodsOf(settlement.Issue)),
                        ("$agreement", settlement.Issue.Agreement),
                        ("$parties", string.Join(',', settlement.Parties)),
                        .. Common(id, article, day, text, settlement.Quote),
                    ]
                );
                break;
            default:
                break;
        }

        if (!told.Has(finding) && Happening.Of(finding, day) is { } happening)
        {
            connection.Execute(
                "INSERT INTO happenings VALUES ($finding, $article, $day, $kind, $what, $line, $col, $sentence)",
                [
                    ("$kind", happening.Kind),
                    ("$what", happening.What),
                    .. Common(id, article, happening.Day, text, FindingParts.QuoteOf(finding)),
                ]
            );
        }
    }

    private static void Write(
        SqliteConnection connection,
        long article,
        ArticleText text,
        DateOnly? day,
        Meeting meeting,
        long id
    ) =>
        connection.Execute(
            "INSERT INTO meetings VALUES ($finding, $article, $day, $held, $first, $last, $precise, $city, $round, $outcome, $parties, $people, $topics, $line, $col, $sentence)",
            [
                ("$held", meeting.Held),
                ("$first", Sql.Written(meeting.Dates?.From)),
                ("$last", Sql.Written(meeting.Dates?.To)),
                ("$precise", meeting.Dates is { } dates ? EnumWords.Of(dates.Precision) : null),
                ("$city", meeting.City),
                ("$round", meeting.Round),
                ("$outcome", EnumWords.Of(meeting.Outcome)),
                ("$parties", string.Join(',', meeting.Parties)),
                ("$people", string.Join('\n', meeting.Participants.Select(ActorWords.Of).Distinct())),
                ("$topics", string.Join('\n', meeting.Topics.Select(IssueWords.Of).Distinct())),
                .. Common(id, article, day, text, meeting.Quote),
            ]
        );

    private static void Write(
        SqliteConnection connection,
        long article,
        ArticleText text,
        DateOnly? day,
        Measure measure,
        long id
    )
    {
        Issue issue = Stance.IssueOf(measure);
        connection.Execute(
            "INSERT INTO measures VALUES ($finding, $article, $day, $status, $kind, $imposers, $targets, $topic, $goods, $rate, $what, $line, $col, $sentence)",
            [
                ("$status", EnumWords.Of(measure.Status)),
                ("$kind", EnumWords.Of(measure.Kind)),
                ("$imposers", string.Join(',', measure.Imposers)),
                ("$targets", measure.Targets.All ? "all" : string.Join(',', measure.Targets.Economies)),
                ("$topic", issue.Topic),
                ("$goods", IssueWords.GoodsOf(issue)),
                ("$rate", measure.Rate is { } rate ? (double)rate : null),
                ("$what", Findings.Describe(measure)),
                .. Common(id, article, day, text, measure.Quote),
            ]
        );
    }

    private static (string, object?)[] Common(long id, long article, DateOnly? day, ArticleText text, Quote? quote)
    {
        Place? place = quote is null ? null : text.PlaceOf(quote.Start);
        return
        [
            ("$finding", id),
            ("$article", article),
            ("$day", Sql.Written(day)),
            ("$line", place?.Line),
            ("$col", place?.Column),
            ("$sentence", quote?.Sentence),
        ];
    }
}
