namespace Parley.Dossier.Tests;

/// <summary>Every quote of a dossier, held against the text.</summary>
internal static class Quotes
{
    public static void StandWhereTheySay(ArticleText article, ArticleDossier dossier)
    {
        foreach (Quote quote in Of(dossier))
        {
            Assert.InRange(quote.Start, 0, quote.End);
            Assert.InRange(quote.End, quote.Start + 1, article.Text.Length);
            Assert.Equal(article.Text[quote.Start..quote.End], quote.Text);
            Assert.DoesNotContain('\n', quote.Sentence);
        }
    }

    public static IEnumerable<Quote> Of(ArticleDossier dossier) =>
        dossier
            .Parties.SelectMany(p => p.Mentions)
            .Concat(dossier.Measures.SelectMany(m => m.AlsoAt.Prepend(m.Quote!)))
            .Concat(dossier.Agreements.SelectMany(a => a.AlsoAt.Prepend(a.Quote!)))
            .Concat(dossier.Agreements.SelectMany(a => a.Positions).Select(p => p.Quote!))
            .Concat(
                dossier
                    .Agreements.SelectMany(a => a.FormerMembers)
                    .Where(m => m.Quote is not null)
                    .Select(m => m.Quote!)
            )
            .Concat(dossier.SensitiveSectors.Select(s => s.Quote!))
            .Concat(dossier.Amounts.Select(a => a.Quote!))
            .Concat(dossier.Claims.Select(c => c.Quote!))
            .Concat(dossier.Meetings.Select(m => m.Quote!))
            .Concat(dossier.Events.Select(e => e.Quote!))
            .Concat(dossier.Positions.Select(p => p.Quote!))
            .Concat(dossier.State.Settlements.Select(s => s.Quote!))
            .Concat(dossier.State.Tone.Select(t => t.Quote!))
            .Concat(dossier.People.SelectMany(p => p.Mentions.Prepend(p.Quote!)))
            .Concat(dossier.Institutions.SelectMany(i => i.Mentions))
            .Concat(dossier.Statements.SelectMany(s => s.Words.Prepend(s.Content!).Prepend(s.Quote!)))
            .Concat(dossier.State.Quotes);
}
