using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Dossier.Evaluation;

/// <summary>Places written as line and column, both from 1, as an editor shows them.</summary>
internal sealed partial class LineColumns
{
    private readonly List<int> _starts = [0];
    private readonly ArticleText _article;

    public LineColumns(ArticleText article)
    {
        _article = article;
        string text = article.Source;
        for (int at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _starts.Add(at + 1);
        }
    }

    /// <summary>The characters from <c>12:5</c> to <c>13:20</c>, both in it; null where the text has no such place.</summary>
    public Span? Find(string written)
    {
        if (Form().Match(written) is not { Success: true } match)
        {
            return null;
        }

        int[] numbers = [.. match.Groups.Values.Skip(1).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture))];
        return
            At(numbers[0], numbers[1]) is { } first
            && At(numbers[2], numbers[3]) is { } last
            && first <= last
            && _article.CharacterAt(first, before: false) is { } from
            && _article.CharacterAt(last, before: true) is { } to
            ? new Span(from, to + 1)
            : null;
    }

    private int? At(int line, int column)
    {
        if (line < 1 || line > _starts.Count || column < 1)
        {
            return null;
        }

        int at = _starts[line - 1] + column - 1;
        int end = line < _starts.Count ? _starts[line] : _article.Source.Length;
        return at < end && !char.IsWhiteSpace(_article.Source[at]) ? at : null;
    }

    [GeneratedRegex(@"^(\d{1,7}):(\d{1,7})-(\d{1,7}):(\d{1,7})$")]
    private static partial Regex Form();
}
