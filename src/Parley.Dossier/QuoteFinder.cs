using System.Text;

namespace Parley.Dossier;

/// <summary>Finds words in an article, so that a finding made elsewhere gets its place, or none.</summary>
/// <remarks>
/// Words match where they are the same but for white space (a line break in the article is a space) and for the shape of
/// quotation marks and apostrophes.
/// </remarks>
public sealed class QuoteFinder
{
    private readonly string _text;
    private readonly string _plain;
    private readonly List<int> _places;
    private readonly IReadOnlyList<Sentence> _sentences;

    public QuoteFinder(ArticleText article)
    {
        _text = article.Text;
        (_plain, _places) = Plain(article.Text);
        _sentences = new Reading(article).Sentences;
    }

    /// <summary>The first place of the words, with its sentence; null where the article does not hold them.</summary>
    public Quote? Find(string words)
    {
        string wanted = Plain(words).Text.Trim();
        int at = wanted.Length == 0 ? -1 : _plain.IndexOf(wanted, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        int start = _places[at];
        int end = _places[at + wanted.Length - 1] + 1;
        IEnumerable<string> sentences = _sentences
            .Select(s => s.Quote())
            .Where(q => q.Start < end && q.End > start)
            .Select(q => q.Sentence);
        string sentence = string.Join(' ', sentences);
        return new Quote(
            start,
            end,
            _text[start..end],
            sentence.Length > 0 ? sentence : _plain.Substring(at, wanted.Length)
        );
    }

    private static (string Text, List<int> Places) Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        List<int> places = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i] switch
            {
                '\u2018' or '\u2019' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                var other when char.IsWhiteSpace(other) => ' ',
                var other => other,
            };
            if (c != ' ' || plain.Length == 0 || plain[^1] != ' ')
            {
                plain.Append(c);
                places.Add(i);
            }
        }

        return (plain.ToString(), places);
    }
}
