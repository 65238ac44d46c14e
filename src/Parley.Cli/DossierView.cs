using System.Text;
using Parley.Dossier;
using Parley.Inputs;
using Spectre.Console;

namespace Parley.Cli;

/// <summary>A dossier on the terminal: each finding with its place and its sentence.</summary>
internal sealed class DossierView(IAnsiConsole console)
{
    private static readonly Style Sentence = new(Color.Grey);
    private string? _shown;

    public void Show(ArticleText text, ArticleDossier dossier)
    {
        string source = dossier.Article.File == "-" ? "standard input" : dossier.Article.File;
        console.MarkupLineInterpolated($"[bold]{dossier.Article.Title ?? source}[/]");
        string date =
            dossier.Article.Date is { } day
                ? day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)
            : dossier.Article.Year is { } year ? $"{year}"
            : "no date given";
        console.WriteLine(dossier.Article.Title is null ? date : $"{source}, {date}");
        if (!dossier.HasFindings)
        {
            console.WriteLine();
            console.WriteLine("Nothing to solve: no economy, measure or agreement is named.");
            return;
        }

        Parties("Talking", dossier, PartyRole.TalkingParty);
        Parties("Also named", dossier, PartyRole.ThirdCountry);
        Section(text, "Measures", dossier.Measures, Findings.Describe, m => m.Quote);
        Heading("Agreements", dossier.Agreements.Count);
        foreach (Agreement agreement in dossier.Agreements)
        {
            Item(text, Findings.Describe(agreement), agreement.Quote);
            foreach (Position position in agreement.Positions)
            {
                Item(text, Findings.Describe(position), position.Quote, indent: 2);
            }
        }

        Section(text, "Sensitive sectors", dossier.SensitiveSectors, Findings.Describe, s => s.Quote);
        Section(text, "Amounts", dossier.Amounts, Findings.Describe, a => a.Quote);
        Section(text, "Figures", dossier.Figures, Findings.Describe, f => f.Quote);
        Section(text, "Claims", dossier.Claims, Findings.Describe, c => c.Quote);
        Section(text, "Positions", dossier.Positions, Findings.Describe, p => p.Quote);
        Section(text, "Events", dossier.Events, Findings.Describe, e => e.Quote);
        Section(text, "Meetings", dossier.Meetings, Findings.Describe, m => m.Quote);
        Section(text, "Statements", dossier.Statements, Findings.Describe, s => s.Quote);
        Section(text, "People", dossier.People, Findings.Describe, p => p.Quote);
        Section(
            text,
            "Institutions",
            dossier.Institutions,
            Findings.Describe,
            i => i.Mentions is [var at, ..] ? at : null
        );
        Heading("How the talks stand", 1);
        Item(text, Findings.Describe(dossier.State.Outcome), dossier.State.Quotes is [var first, ..] ? first : null);
        Section(text, "Issues", dossier.State.Settlements, Findings.Describe, s => s.Quote);
        Section(text, "Tone", dossier.State.Tone, Findings.Describe, t => t.Quote);
        if (!dossier.HasSomethingToSolve)
        {
            console.WriteLine();
            console.WriteLine("Nothing to solve: no trade measure and no trade agreement is named.");
        }
    }

    private void Parties(string heading, ArticleDossier dossier, PartyRole role)
    {
        Party[] parties = [.. dossier.Parties.Where(p => p.Role == role)];
        if (parties.Length > 0)
        {
            string names = string.Join(", ", parties.Select(p => $"{p.Name} ({p.Economy})"));
            console.MarkupLineInterpolated($"{heading}: {names}");
        }
    }

    private void Section<T>(
        ArticleText text,
        string heading,
        IReadOnlyList<T> findings,
        Func<T, string> describe,
        Func<T, Quote?> quote
    )
    {
        Heading(heading, findings.Count);
        _shown = null;
        foreach (T finding in findings)
        {
            Item(text, describe(finding), quote(finding));
        }
    }

    private void Heading(string heading, int count)
    {
        if (count > 0)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold underline]{heading}[/]");
        }
    }

    /// <summary>A finding and its sentence; a sentence that was just shown is not shown again.</summary>
    private void Item(ArticleText text, string finding, Quote? quote, int indent = 0)
    {
        string mark = quote?.FoundBy is { } model ? $" [found by {model}]" : "";
        Wrapped($"{finding}{mark}", indent, indent + 2, Style.Plain);
        if (quote is not null && quote.Sentence != _shown)
        {
            Place place = text.PlaceOf(quote.Start);
            Wrapped($"{place.Line}:{place.Column} \"{quote.Sentence}\"", indent + 4, indent + 4, Sentence);
        }

        _shown = quote?.Sentence;
    }

    private void Wrapped(string line, int indent, int hanging, Style style)
    {
        int width = Math.Max(40, console.Profile.Width - 1);
        StringBuilder row = new(new string(' ', indent));
        bool empty = true;
        foreach (string word in line.Split(' '))
        {
            if (!empty && row.Length + 1 + word.Length > width)
            {
                console.WriteLine(row.ToString(), style);
                row.Clear().Append(' ', hanging);
                empty = true;
            }

            row.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        console.WriteLine(row.ToString(), style);
    }
}
