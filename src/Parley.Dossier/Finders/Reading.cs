namespace Parley.Dossier;

/// <summary>An article being read: its sentences with what was found in them.</summary>
internal sealed class Reading
{
    /// <summary>The most findings of a kind, and the most places of one finding, that a dossier holds.</summary>
    public const int Most = 200;

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

        Header = HeaderReader.Read(article, Tokens, Sentences, from);
        foreach (Sentence sentence in Sentences)
        {
            sentence.Times = DateSpans.Find(sentence, Header.Date);
        }
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>All but the title.</summary>
    public IReadOnlyList<Sentence> Body { get; }

    public ArticleHeader Header { get; }

    /// <summary>Codes of the economies that the title names.</summary>
    public string[] TitleEconomies =>
        Sentences is [{ IsTitle: true } title, ..] ? [.. title.Mentions.Select(m => m.Economy).Distinct()] : [];

    /// <summary>The two that "both sides" are, empty where that is not clear.</summary>
    public IReadOnlyList<string> Both { get; set; } = [];

    public static Good GoodOf(string name, string? origin = null) =>
        new(name, Lexicon.Shared.GroupsOfGood.GetValueOrDefault(name, []), origin);
}
