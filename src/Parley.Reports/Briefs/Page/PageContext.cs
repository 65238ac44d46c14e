using Parley.Briefs;
using Parley.Dossier;

namespace Parley.Reports.Briefs.Page;

/// <summary>What the sections of a page share.</summary>
internal sealed class PageContext(MarkupWriter writer, BriefReading reading, SidesReading sides, SentenceList sentences)
{
    public SidesReading Sides => sides;

    public MarkupWriter Writer => writer;

    public BriefReading Reading => reading;

    public SentenceList Sentences => sentences;

    public Brief Brief => reading.Brief;

    /// <summary>Links to the sentences that something rests on: <c>[3] [7]</c>.</summary>
    public void Places(IEnumerable<Quote?> quotes)
    {
        IReadOnlyList<int> numbers = sentences.Numbers(quotes.OfType<Quote>());
        for (int i = 0; i < numbers.Count; i++)
        {
            writer.Text(i == 0 ? "" : " ");
            writer.Element(
                "a",
                $"[{numbers[i]}]",
                ("class", "place"),
                ("href", $"#sentence-{numbers[i]}"),
                ("title", sentences.Sentences[numbers[i] - 1].Text)
            );
        }
    }

    /// <summary>A sentence of the brief, the outcomes that it quotes by their letters and titles.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="named">Letters whose titles stand before, to which those of the sentence are added; null = none do.</param>
    public void Sentence(string text, HashSet<string>? named = null)
    {
        foreach ((string part, LabelledOutcome? outcome) in reading.Parts(text))
        {
            if (outcome is not null)
            {
                writer.Element("a", outcome.Label, ("class", "letter"), ("href", $"#{outcome.Id}"));
                if (named?.Add(outcome.Label) == false)
                {
                    continue;
                }

                writer.Text("\u00a0");
            }

            writer.Text(outcome is null ? part : $"\u201c{part}\u201d");
        }
    }

    /// <summary>A section with its heading.</summary>
    public MarkupWriter.Scope Section(string id, string heading)
    {
        MarkupWriter.Scope scope = writer.In("section", ("id", id), ("aria-labelledby", $"{id}-heading"));
        writer.Element("h2", heading, ("id", $"{id}-heading"));
        return scope;
    }

    /// <summary>A table with its caption, wide ones scroll on a narrow screen instead of being cut.</summary>
    public void Table(string caption, string style, Action head, Action bodies)
    {
        using (writer.In("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)))
        using (writer.In("table", ("class", style)))
        {
            writer.Element("caption", caption);
            using (writer.In("thead"))
            using (writer.In("tr"))
            {
                head();
            }

            bodies();
        }
    }

    public void Column(string name, string? unit = null, string? style = null)
    {
        using (writer.In("th", ("scope", "col"), ("class", style)))
        {
            writer.Text(name);
            if (unit is not null)
            {
                writer.Empty("br");
                writer.Element("span", unit, ("class", "unit"));
            }
        }
    }

    /// <summary>A figure of the brief in a table, marked with what it is.</summary>
    public void Figure(
        string text,
        string outcome,
        string economy,
        string measure,
        string? style = null,
        MoneyUnit? unit = null
    ) =>
        writer.Element(
            "td",
            text,
            ("class", style is null ? "n" : $"n {style}"),
            ("data-outcome", outcome),
            ("data-economy", economy),
            ("data-measure", measure),
            ("data-unit", unit?.Name)
        );

    /// <summary>The row that begins an outcome's part of a table.</summary>
    public void OutcomeRow(LabelledOutcome outcome, int columns)
    {
        using (writer.In("tr", ("class", "group")))
        using (writer.In("th", ("colspan", columns.ToString()), ("scope", "rowgroup")))
        {
            OutcomeName(outcome);
        }
    }

    /// <summary>Letter and title, linked to what the outcome is.</summary>
    public void OutcomeName(LabelledOutcome outcome)
    {
        writer.Element("a", outcome.Label, ("class", "letter"), ("href", $"#{outcome.Id}"));
        writer.Text(" " + outcome.Title);
    }

    /// <summary>The line under a table or chart that says where its figures come from.</summary>
    public void SourceLine(string? more = null)
    {
        using (writer.In("p", ("class", "source")))
        {
            writer.Text("Each letter leads to its outcome and scenario file; all are solved on ");
            writer.Link("#dataset", Brief.Dataset.Name);
            writer.Text($" (world of {Brief.Dataset.Year}), every figure is a change against that world. ");
            writer.Text(more is null ? "" : more + " ");
            writer.Text("Full precision: ");
            writer.Link(BriefFiles.Results, BriefFiles.Results);
            writer.Text(".");
        }
    }

    public static string StanceStyle(Stance stance) =>
        stance switch
        {
            Stance.For => "gain",
            Stance.Against => "loss",
            _ => "even",
        };

    /// <summary>Class and name of the two measures, the same in every chart.</summary>
    public const string People = "people";

    public const string Government = "government";
}
