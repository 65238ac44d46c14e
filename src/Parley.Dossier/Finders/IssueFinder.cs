namespace Parley.Dossier;

/// <summary>
/// Tells what a stretch of a sentence is about. One issue is one topic of the lexicon with its goods and its agreement,
/// whatever the words: goods carry no origin here, so that "its farm market" and "farm goods" meet.
/// </summary>
internal static class IssueFinder
{
    /// <summary>Goods farther than this from the words of a topic are about something else.</summary>
    private const int FarthestGood = 10;

    /// <summary>The talks themselves, where nothing says what they are about.</summary>
    public const string Widest = "trade_relations";

    /// <summary>The issue that the whole sentence is about first, null where no topic, good in trade or agreement is named.</summary>
    public static Issue? Find(Sentence sentence) => Find(sentence, sentence.First, sentence.End);

    /// <summary>The issue that some tokens of a sentence are about first.</summary>
    public static Issue? Find(Sentence sentence, int from, int to) =>
        All(sentence, from, to) is [var first, ..] ? first : null;

    /// <summary>As <see cref="Find(Sentence, int, int)"/>, and trade in the goods named where nothing else is.</summary>
    public static Issue? FindOrGoods(Sentence sentence, int from, int to)
    {
        if (Find(sentence, from, to) is { } issue)
        {
            return issue;
        }

        string[] goods =
        [
            .. sentence.Of(Category.Good).Where(g => g.First >= from && g.End <= to).Select(g => g.Key).Distinct(),
        ];
        return goods.Length == 0 ? null : new Issue("goods_trade", [.. goods.Select(g => Reading.GoodOf(g))]);
    }

    /// <summary>Every issue of some tokens of a sentence, those with a close topic first, each once.</summary>
    public static IReadOnlyList<Issue> All(Sentence sentence, int from, int to)
    {
        from = Math.Max(from, sentence.First);
        to = Math.Min(to, sentence.End);
        List<(int First, int End, string Topic)> topics = Topics(sentence, from, to);
        List<Hit> goods = [.. sentence.Of(Category.Good).Where(g => g.First >= from && g.End <= to)];
        (int First, int End, string Name)[] agreements =
        [
            .. sentence.Agreements.Where(a => a.First < to && a.End > from),
        ];
        if (topics.Count == 0)
        {
            return Untold(sentence, from, to, goods, agreements) is { } only ? [only] : [];
        }

        // Where a closer word stands, "trade bill" or "retaliation" only say how it is talked about.
        bool close = topics.Exists(t => !Lexicon.Shared.WideTopics.Contains(t.Topic));
        if (!close && topics.Exists(t => t.Topic != Widest))
        {
            topics.RemoveAll(t => t.Topic == Widest);
        }

        // "Violating the pact" is about keeping it.
        if (!close && topics.Exists(t => t.Topic != "trade_agreement"))
        {
            topics.RemoveAll(t => t.Topic == "trade_agreement" && t.End - t.First == 1);
        }

        List<Issue> issues = [];
        foreach ((int first, int end, string topic) in topics)
        {
            if (close && Lexicon.Shared.WideTopics.Contains(topic))
            {
                continue;
            }

            string[] own =
            [
                .. goods
                    .Where(g => Distance(g, first, end) <= FarthestGood && IsNearest(g, first, end, topics, close))
                    .Select(g => g.Key)
                    .Distinct(),
            ];
            Issue issue = new(topic, [.. own.Select(g => Reading.GoodOf(g))], Nearest(agreements, first));
            if (!issues.Exists(i => AreSame(i, issue)))
            {
                issues.Add(issue);
            }
        }

        return issues;
    }

    /// <summary>True where two issues are one: the same topic, goods and agreement.</summary>
    public static bool AreSame(Issue? a, Issue? b) =>
        ReferenceEquals(a, b)
        || (
            a is not null
            && b is not null
            && a.Topic == b.Topic
            && a.Agreement == b.Agreement
            && a.Goods.Select(g => g.Name)
                .Order(StringComparer.Ordinal)
                .SequenceEqual(b.Goods.Select(g => g.Name).Order(StringComparer.Ordinal))
        );

    /// <summary>Goods in trade or an agreement, where no word says what about them.</summary>
    private static Issue? Untold(
        Sentence sentence,
        int from,
        int to,
        List<Hit> goods,
        (int First, int End, string Name)[] agreements
    )
    {
        if (agreements is [var first, ..])
        {
            bool rules =
                Lexicon.Shared.Agreements.Values.FirstOrDefault(a => (a.ShortName ?? a.Name) == first.Name) is
                { Scope: AgreementScope.Rules };
            string topic = rules ? "trade_rules" : "trade_agreement";
            return new Issue(topic, [.. Names(goods).Select(g => Reading.GoodOf(g))], first.Name);
        }

        bool traded = sentence
            .Of(Category.GoodsWord)
            .Concat(sentence.Of(Category.Concept))
            .Any(h => h.First >= from && h.End <= to);
        return goods.Count > 0 && (traded || HasTradeWord(sentence, from, to))
            ? new Issue("goods_trade", [.. Names(goods).Select(g => Reading.GoodOf(g))])
            : null;
    }

    private static IEnumerable<string> Names(List<Hit> goods) => goods.Select(g => g.Key).Distinct();

    private static bool HasTradeWord(Sentence sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (
                sentence.Norm(i)
                is "trade"
                    or "sales"
                    or "market"
                    or "markets"
                    or "purchases"
                    or "negotiations"
                    or "talks"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static List<(int First, int End, string Topic)> Topics(Sentence sentence, int from, int to)
    {
        List<(int First, int End, string Topic)> found =
        [
            .. sentence
                .Of(Category.Topic)
                .Where(h => h.First >= from && h.End <= to)
                .Select(h => (h.First, h.End, h.Key)),
            .. Lexicon.Shared.GappedTopics.Find(sentence, from, to),
        ];

        // "Tariffs" in the name of an agreement or an institution is no topic.
        found.RemoveAll(t =>
            sentence.Hits.Exists(h =>
                h.First <= t.First
                && t.End <= h.End
                && (
                    h.Category == Category.Agreement
                    || (h.Category is Category.Ignored or Category.Institution && h.Length > t.End - t.First)
                )
            )
        );
        found.Sort((a, b) => a.First.CompareTo(b.First));
        return found;
    }

    private static bool IsNearest(
        Hit good,
        int first,
        int end,
        List<(int First, int End, string Topic)> topics,
        bool close
    )
    {
        int own = Distance(good, first, end);
        return !topics.Exists(t =>
            (!close || !Lexicon.Shared.WideTopics.Contains(t.Topic)) && Distance(good, t.First, t.End) < own
        );
    }

    private static int Distance(Hit good, int first, int end) =>
        good.First >= end ? good.First - end
        : good.End <= first ? first - good.End
        : 0;

    private static string? Nearest((int First, int End, string Name)[] agreements, int at) =>
        agreements.Length == 0 ? null : agreements.MinBy(a => Math.Abs(a.First - at)).Name;
}
