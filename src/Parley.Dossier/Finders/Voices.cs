namespace Parley.Dossier;

/// <summary>Who says the words that stand at a place: the speaker of the innermost statement there.</summary>
internal sealed class Voices
{
    private readonly Reading _reading;
    private readonly Statement?[] _byToken;
    private readonly HashSet<string> _commentators;

    public Voices(Reading reading, List<Statement> statements, List<Person> people)
    {
        _reading = reading;
        _byToken = new Statement?[reading.Tokens.Count];
        _commentators =
        [
            .. people.Where(p => Words(p.Office).Any(Lexicon.Shared.Commentators.Contains)).Select(p => p.Name),
        ];

        // What one tells that another said is the other's.
        foreach (Statement statement in statements.OrderBy(s => s.ReportedBy is not null))
        {
            Fill(statement);
        }
    }

    /// <summary>The statement that a token belongs to, null where the article speaks.</summary>
    public Statement? At(int token) => token >= 0 && token < _byToken.Length ? _byToken[token] : null;

    /// <summary>The economy whose side speaks at a token; null where none does, or somebody who only comments.</summary>
    public string? SideAt(int token) =>
        At(token) is { Speaker: { Economy: { } economy } speaker } && !Comments(speaker) ? economy : null;

    /// <summary>The side whose statement begins with a token: "Ottawa said it would", "that it would".</summary>
    public string? Begins(int token) =>
        At(token) is { Content: { } content, Speaker: { Economy: { } economy } speaker }
        && !Comments(speaker)
        && (
            _reading.Tokens[token].Start <= content.Start
            || (_reading.Tokens[token - 1].Norm == "that" && _reading.Tokens[token - 1].Start <= content.Start)
        )
            ? economy
            : null;

    /// <summary>True where somebody named speaks whose side is not known.</summary>
    public bool IsForeign(int token) =>
        At(token) is { Speaker: { Person: not null, Economy: null } speaker } && !Comments(speaker);

    /// <summary>Analysts, dealers and professors speak for no side.</summary>
    public bool Comments(Actor speaker) =>
        (speaker.Person is { } name && _commentators.Contains(name))
        || (
            speaker.Person is null
            && speaker.Description is { } description
            && Words(description).Any(Lexicon.Shared.Commentators.Contains)
        );

    private void Fill(Statement statement)
    {
        if (statement.Content is not { } content)
        {
            return;
        }

        int token = FirstFrom(content.Start);
        while (token < _byToken.Length && _reading.Tokens[token].Start < content.End)
        {
            _byToken[token] = statement;
            token++;
        }
    }

    private int FirstFrom(int place)
    {
        int low = 0;
        int high = _reading.Tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_reading.Tokens[middle].Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
