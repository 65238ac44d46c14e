namespace Parley.Dossier;

/// <summary>An article being read: its sentences with what was found in them.</summary>
internal sealed class Reading
{
    /// <summary>The most findings of a kind, and the most places of one finding, that a dossier holds.</summary>
    public const int Most = 200;

    private readonly bool[] _quoted;
    private readonly Lazy<string?> _mainOther;
    private Lazy<string?>? _home;
    private readonly Lazy<string?> _town;
    private readonly Lazy<List<Measurement>> _measurements;

    public Reading(ArticleText article)
    {
        Text = article.Text;
        Tokens = Tokenizer.Scan(Text);
        (int from, int titleEnd) = HeaderReader.Find(Text, Tokens);
        Sentences = SentenceSplitter.Split(Text, Tokens, from, titleEnd);
        Annotator.Annotate(Sentences);
        Body = [.. Sentences.Where(s => !s.IsTitle)];
        for (int i = 1; i < Body.Count; i++)
        {
            Body[i].Before = Body[i - 1];
        }

        Quotations = Turns.Among(Text, Tokens, from, Parley.Dossier.Quotations.Find(Text, Tokens, from));
        _quoted = new bool[Tokens.Count];
        foreach (Quotation quotation in Quotations)
        {
            _quoted.AsSpan(quotation.First, quotation.Length).Fill(true);
        }

        NationalDollars.Mark(this);
        _mainOther = new Lazy<string?>(FindMainOther);
        _town = new Lazy<string?>(() => Datelines.Town(this));
        _measurements = new Lazy<List<Measurement>>(() => MeasurementFinder.Find(this));
        Header = HeaderReader.Read(article, Tokens, Sentences, from);
        foreach (Sentence sentence in Sentences)
        {
            sentence.Times = DateSpans.Find(sentence, Header.Date);
        }
    }

    /// <summary>Everything between quotation marks, in order.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Every number with a unit and what it measures, read once the actors are known.</summary>
    public IReadOnlyList<Measurement> Measurements => _measurements.Value;

    public bool IsQuoted(int token) => _quoted[token];

    public string Text { get; }

    public List<Token> Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>All but the title.</summary>
    public IReadOnlyList<Sentence> Body { get; }

    public ArticleHeader Header { get; }

    private bool? _tellsOfTariffs;

    /// <summary>Codes of the economies that the title names.</summary>
    public string[] TitleEconomies =>
        Sentences is [{ IsTitle: true } title, ..] ? [.. title.Mentions.Select(m => m.Economy).Distinct()] : [];

    /// <summary>
    /// The economy whose capital or city the dateline names, where the article tells of it; null under Geneva, or London for a
    /// deal of two others.
    /// </summary>
    public string? Home => (_home ??= new Lazy<string?>(FindHome)).Value;

    /// <summary>True where the article says from where it is told.</summary>
    public bool HasDateline => Body.Take(4).Any(s => DatelineOf(s) is not null);

    /// <summary>Codes of the economies that the article names, the people apart who serve them.</summary>
    public HashSet<string> Named =>
        field ??= [
            .. Sentences.SelectMany(s => s.Mentions).Where(m => m.Form is not MentionForm.Actor).Select(m => m.Economy),
        ];

    /// <summary>The two that "both sides" are, empty where that is not clear.</summary>
    public IReadOnlyList<string> Both { get; set; } = [];

    /// <summary>The town that the article is written in, null where it does not say.</summary>
    public string? Town => _town.Value;

    /// <summary>Who said what; empty until that is read.</summary>
    public IReadOnlyList<Statement> Statements { get; set; } = [];

    /// <summary>Who says what stands at a token: the innermost of those who say it; null where the article says it itself.</summary>
    public Statement? StatementAt(int token)
    {
        int place = Tokens[token].Start;
        Statement? best = null;
        foreach (Statement statement in Statements)
        {
            if (
                statement.Content is { } content
                && content.Start <= place
                && place < content.End
                && (best is null || content.End - content.Start < best.Content!.End - best.Content.Start)
            )
            {
                best = statement;
            }
        }

        return best;
    }

    /// <summary>The sentence that a place of the text lies in, null where it lies in none.</summary>
    public Sentence? SentenceAt(int place)
    {
        int low = 0;
        int high = Sentences.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            Sentence sentence = Sentences[middle];
            if (place < Tokens[sentence.First].Start)
            {
                high = middle - 1;
            }
            else if (place >= Tokens[sentence.End - 1].End)
            {
                low = middle + 1;
            }
            else
            {
                return sentence;
            }
        }

        return null;
    }

    /// <summary>The clause around a quote, as far as it is not too long.</summary>
    public Quote ClauseOf(Quote quote)
    {
        const int widest = 30;
        if (SentenceAt(quote.Start) is not { } sentence)
        {
            return quote;
        }

        int first = sentence.First;
        while (first + 1 < sentence.End && Tokens[first].End <= quote.Start)
        {
            first++;
        }

        int end = first + 1;
        while (end < sentence.End && Tokens[end].Start < quote.End)
        {
            end++;
        }

        int from = Math.Max(Grammar.ClauseStart(sentence, first), first - widest);
        int to = Math.Min(Math.Max(end, Grammar.ClauseEnd(sentence, end)), end + widest);
        while (to > end && sentence.Norm(to - 1) is "." or "," or "\"")
        {
            to--;
        }

        return sentence.Quote(from, to);
    }

    /// <summary>The economy named most besides the United States, which has no ministers; null where none is by far.</summary>
    public string? MainOther => _mainOther.Value;

    /// <summary>The first mention of a legislature, null where there is none.</summary>
    public Mention? Legislature => field ??= Body.SelectMany(s => s.Mentions).FirstOrDefault(m => m.IsLawmaker);

    /// <summary>True where the article speaks of tariffs anywhere, so that a bare rate on goods may be one.</summary>
    public bool TellsOfTariffs =>
        _tellsOfTariffs ??= Sentences.Any(s => s.Of(Category.Measure).Any(h => h.Key is "tariff" or "safeguard"));

    public static Good GoodOf(string name, string? origin = null) =>
        new(name, Lexicon.Shared.GroupsOfGood.GetValueOrDefault(name, []), origin);

    private string? FindHome()
    {
        const int lead = 4;
        foreach (Sentence sentence in Body.Take(lead))
        {
            Hit? place = DatelineOf(sentence);
            if (place is not null)
            {
                string? economy =
                    place.Category == Category.Capital
                        ? place.Key
                        : sentence.Of(Category.Capital).FirstOrDefault(h => h.First == place.First)?.Key
                            ?? Lexicon.Shared.EconomyOfCity.GetValueOrDefault(place.Key);
                return economy is not null && Named.Contains(economy) ? economy : null;
            }
        }

        return null;
    }

    private static Hit? DatelineOf(Sentence sentence) =>
        sentence.Hits.Find(h =>
            h.Category is Category.Capital or Category.City && h.First <= sentence.First + 1 && IsDateline(sentence, h)
        );

    /// <summary>"WASHINGTON, August 10", "OTTAWA (Reuters)", "NEW DELHI -".</summary>
    private static bool IsDateline(Sentence sentence, Hit place) =>
        sentence.Tokens[place.First].AllCapitals
            && sentence.Norm(place.End) is "," or "(" or "-" or "\u2013" or "\u2014" or ""
        || sentence.Norm(place.End) is "(" or "-" or "\u2013" or "\u2014";

    private string? FindMainOther()
    {
        (string Economy, int Count)[] others =
        [
            .. Sentences
                .SelectMany(s => s.Mentions)
                .Where(m => m.Economy != "USA")
                .GroupBy(m => m.Economy)
                .Select(g => (g.Key, g.Count()))
                .OrderByDescending(c => c.Item2)
                .Take(2),
        ];
        return
            others is [{ Count: >= 2 } only] || (others is [var first, var second] && first.Count >= 2 * second.Count)
            ? others[0].Economy
            : null;
    }
}
