using Parley.Dossier;

namespace Parley.Reports.Briefs;

/// <summary>The sentences that findings rest on, each once, numbered from 1 in the order of the article.</summary>
internal sealed class SentenceList
{
    private readonly Dictionary<string, int> _numbers = [];

    public SentenceList(IEnumerable<Quote> quotes)
    {
        Sentences =
        [
            .. quotes
                .GroupBy(q => q.Sentence)
                .Select(g => new QuotedSentence(g.Key, g.Min(q => q.Start), g.Max(q => q.End)))
                .OrderBy(s => s.Start)
                .ThenBy(s => s.Text, StringComparer.Ordinal),
        ];
        for (int i = 0; i < Sentences.Count; i++)
        {
            _numbers[Sentences[i].Text] = i + 1;
        }
    }

    public IReadOnlyList<QuotedSentence> Sentences { get; }

    /// <summary>Numbers of the sentences of some quotes, each once, in order.</summary>
    public IReadOnlyList<int> Numbers(IEnumerable<Quote> quotes) =>
        [.. quotes.Select(q => _numbers.GetValueOrDefault(q.Sentence)).Where(n => n > 0).Distinct().Order()];
}

/// <param name="Text">On one line.</param>
/// <param name="Start">First character that a finding points to, counted from 0.</param>
/// <param name="End">One past the last.</param>
internal sealed record QuotedSentence(string Text, int Start, int End);
