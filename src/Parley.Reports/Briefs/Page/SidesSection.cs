using Parley.Briefs;
using Parley.Dossier;
using Parley.Records;
using Parley.Reports.Records;

namespace Parley.Reports.Briefs.Page;

/// <summary>The sides in their own words: positions side by side, what stands, what comes next, who said what.</summary>
internal static class SidesSection
{
    /// <summary>Quotations that a page shows.</summary>
    private const int MostQuotations = 12;

    public static IEnumerable<Quote> Quotes(SidesReading sides, ArticleDossier dossier) =>
        sides
            .Rows.SelectMany(r => r.Sides)
            .SelectMany(s => s.Quotes)
            .Concat(dossier.State.Settlements.Select(s => s.Quote).OfType<Quote>())
            .Concat(dossier.State.Tone.Select(t => t.Quote).OfType<Quote>())
            .Concat(Quotations(dossier).Select(s => s.Quote).OfType<Quote>());

    /// <summary>False where the article tells of no position, settlement or quotation.</summary>
    public static bool IsThere(PageContext page) =>
        page.Sides.Rows.Count + page.Brief.Dossier.State.Settlements.Count > 0 || Quotations(page.Brief.Dossier).Any();

    public static void Write(PageContext page)
    {
        ArticleDossier dossier = page.Brief.Dossier;
        SidesReading sides = page.Sides;
        Statement[] quotations = [.. Quotations(dossier)];
        Settlement[] settlements = [.. dossier.State.Settlements];
        if (!IsThere(page))
        {
            return;
        }

        using (page.Section("sides", "What the sides say"))
        {
            Positions(page, sides);
            Settled(page, settlements);
            Quoted(page, quotations);
        }
    }

    private static IEnumerable<Statement> Quotations(ArticleDossier dossier) =>
        dossier.Statements.Where(s => s.Words.Count > 0).Take(MostQuotations);

    private static void Positions(PageContext page, SidesReading sides)
    {
        if (sides.Rows.Count == 0)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        foreach (string[] columns in sides.Economies.Chunk(4))
        {
            IssueRow[] rows = [.. sides.Rows.Where(r => r.Sides.Any(s => columns.Contains(s.Economy)))];
            if (rows.Length == 0)
            {
                continue;
            }

            page.Table(
                $"Positions side by side: {string.Join(", ", columns.Select(page.Reading.Name))}",
                "positions",
                () =>
                {
                    page.Column("Issue");
                    foreach (string economy in columns)
                    {
                        page.Column(page.Reading.Name(economy));
                    }

                    page.Column("What it would bring");
                },
                () =>
                {
                    using (w.In("tbody"))
                    {
                        foreach (IssueRow row in rows)
                        {
                            Row(page, row, columns);
                        }
                    }
                }
            );
        }

        if (sides.Left > 0)
        {
            w.Element("p", $"{sides.Left} more {(sides.Left == 1 ? "issue is" : "issues are")} in the dossier.");
        }
    }

    private static void Row(PageContext page, IssueRow row, string[] columns)
    {
        MarkupWriter w = page.Writer;
        using (w.In("tr"))
        {
            w.Element("th", RecordWords.Capital(Printable.OneLine(row.Issue)), ("scope", "row"));
            foreach (string economy in columns)
            {
                using (w.In("td"))
                {
                    SideOnIssue[] said = [.. row.Sides.Where(s => s.Economy == economy)];
                    for (int i = 0; i < said.Length; i++)
                    {
                        w.Text(i == 0 ? "" : "; ");
                        w.Text(RecordWords.Verb(said[i].Kind) + " ");
                        page.Places(said[i].Quotes);
                    }
                }
            }

            using (w.In("td"))
            {
                for (int i = 0; i < row.Outcomes.Count; i++)
                {
                    if (i > 0)
                    {
                        w.Empty("br");
                    }

                    Money(page, row.Outcomes[i]);
                }
            }
        }
    }

    /// <summary>What an outcome is worth to each party: real income in dollars, government welfare in percent.</summary>
    private static void Money(PageContext page, LabelledOutcome outcome)
    {
        MarkupWriter w = page.Writer;
        EconomyEffect[] effects =
        [
            .. page.Reading.Parties.Select(p => outcome.Effect(p.Economy)).OfType<EconomyEffect>(),
        ];
        MoneyUnit unit = MoneyUnit.For(effects.Select(e => e.RealIncomeValue));
        w.Element("a", outcome.Label, ("class", "letter"), ("href", $"#{outcome.Id}"));
        for (int i = 0; i < effects.Length; i++)
        {
            EconomyEffect effect = effects[i];
            w.Text(
                $"{(i == 0 ? " " : "; ")}{effect.Name} {unit.Change(effect.RealIncomeValue)} {unit.Name} a year, government {page.Reading.Welfare(effect.GovernmentWelfare, 3)}\u00a0%"
            );
        }
    }

    private static void Settled(PageContext page, Settlement[] settlements)
    {
        MarkupWriter w = page.Writer;
        Meeting? next = page.Brief.Dossier.Meetings.Where(m => !m.Held).OrderBy(m => m.Dates?.From).FirstOrDefault();
        ToneWord[] tone = [.. page.Brief.Dossier.State.Tone];
        if (settlements.Length == 0 && next is null && tone.Length == 0)
        {
            return;
        }

        w.Element("h3", "What stands");
        using (w.In("dl", ("class", "findings")))
        {
            foreach (
                IGrouping<SettlementStatus, Settlement> group in settlements.GroupBy(s => s.Status).OrderBy(g => g.Key)
            )
            {
                w.Element("dt", RecordWords.Capital(RecordWords.Plain(group.Key)));
                foreach (Settlement settlement in group)
                {
                    using (w.In("dd"))
                    {
                        w.Text($"{RecordWords.Capital(Printable.OneLine(IssueWords.Of(settlement.Issue)))} ");
                        page.Places([settlement.Quote]);
                    }
                }
            }

            if (next is not null)
            {
                w.Element("dt", "Next meeting");
                using (w.In("dd"))
                {
                    string when = next.Dates is { } dates ? DayWords.Of(dates) : next.When ?? "no date told";
                    string where = next.City is null ? "" : $", {next.City}";
                    w.Text($"{Printable.OneLine(when)}{Printable.OneLine(where)} ");
                    page.Places([next.Quote]);
                }
            }

            if (tone.Length > 0)
            {
                w.Element("dt", "Words for the mood");
                foreach (ToneWord word in tone)
                {
                    using (w.In("dd"))
                    {
                        string by = word.By is null ? "" : $" ({Printable.OneLine(ActorWords.Of(word.By))})";
                        w.Text($"\u201c{Printable.OneLine(word.Word)}\u201d{by} ");
                        page.Places([word.Quote]);
                    }
                }
            }
        }
    }

    private static void Quoted(PageContext page, Statement[] quotations)
    {
        if (quotations.Length == 0)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        w.Element("h3", "In their words");
        foreach (Statement statement in quotations)
        {
            using (w.In("p", ("class", "quotation")))
            {
                for (int i = 0; i < statement.Words.Count; i++)
                {
                    w.Text(i == 0 ? "" : " \u2026 ");
                    w.Element("q", Bare(statement.Words[i].Text));
                }

                w.Text($" \u2014 {Printable.OneLine(Speaker(page, statement.Speaker))} ");
                page.Places([statement.Quote ?? statement.Words[0]]);
            }
        }
    }

    /// <summary>Name, office and side.</summary>
    private static string Speaker(PageContext page, Actor speaker)
    {
        string side = speaker.Economy is null ? "" : $", {page.Reading.Name(speaker.Economy)}";
        Person? person = page.Brief.Dossier.People.FirstOrDefault(p => p.Name == speaker.Person);
        return person is null
            ? $"{speaker.Person ?? speaker.Description ?? speaker.Institution ?? "somebody"}{side}"
            : $"{person.Name}, {person.Office}{side}";
    }

    private static string Bare(string words) =>
        Printable.OneLine(words).Trim().Trim('"', '\u201c', '\u201d').TrimEnd(',');
}
