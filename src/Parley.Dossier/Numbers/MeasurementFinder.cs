namespace Parley.Dossier;

/// <summary>
/// Reads every number of an article that has a unit: what it measures, whether it is a level or a change, whose it is, with whom,
/// of what and when. What a sentence leaves unsaid it takes from the numbers before it, and the owner of foreign trade from
/// whoever's trade the article tells of.
/// </summary>
internal static class MeasurementFinder
{
    public static List<Measurement> Find(Reading reading)
    {
        List<Measurement> found = [];
        foreach (Sentence sentence in reading.Body)
        {
            if (!HasNumber(sentence))
            {
                continue;
            }

            NumberWords words = new(sentence);
            List<NumberPhrase> numbers = NumberPhrases.Find(words);
            FrameFinder frames = new(words, numbers, found);
            Measurement? last = null;
            for (int i = 0; i < numbers.Count; i++)
            {
                if (frames.Find(i, last) is { } frame)
                {
                    last = Read(reading, words, numbers, i, frame, frames.Lead(numbers[i].First), found);
                    found.Add(last);
                }
                else if (Unnamed(sentence, numbers[i], last) is { } unnamed)
                {
                    Ownership own = new(words, numbers);
                    string? economy =
                        sentence.Mentions.Find(m => m.First > numbers[i].First && m.End < numbers[i].End)?.Economy
                        ?? own.Holder.Recipient(numbers[i], frames.Lead(numbers[i].First))
                        ?? own.Holder.Ahead(numbers[i])
                        ?? own.Holder.Subject(numbers[i].First);
                    last = unnamed with { Economy = economy };
                    found.Add(last);
                }
            }
        }

        return found;
    }

    private static bool HasNumber(Sentence sentence)
    {
        if (sentence.Quantities.Count > 0)
        {
            return true;
        }

        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Number || sentence.At(i, Category.Magnitude) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sum or a share of which the words tell something that no row of the lexicon has; a rate of duty is none.</summary>
    private static Measurement? Unnamed(Sentence sentence, NumberPhrase number, Measurement? last)
    {
        bool rate =
            number.IsPercent
            && (
                last is { IsNone: true }
                || sentence.Norm(number.End) is "on" or "sure" or "certain" or "plus" or "chance" or "owned" or "stake"
                || sentence.Hits.Exists(h => h.Category == Category.Measure && h.Key is not "subsidy" and not "quota")
                || IsRateGoneOn(sentence)
            );
        bool other =
            number.IsPercent
            && (
                sentence.Norm(number.End).EndsWith("er", StringComparison.Ordinal)
                && sentence.Norm(number.End + 1) == "than"
            );
        bool yearly =
            sentence.Norm(number.End) is "annually" or "yearly" or "monthly"
            || (
                sentence.Norm(number.End) is "a" or "per" or "each"
                && sentence.Norm(number.End + 1) is "year" or "month" or "day"
            );
        return
            rate
            || other
            || (number.IsVolume && !yearly && number.Unit is not (FigureUnit.Tonnes or FigureUnit.Barrels))
            ? null
            : new Measurement(sentence, number, MeasuredEntry.Unknown, 0, null) { Good = number.Good };
    }

    /// <summary>"They range from 7.8% to 35.3%": the sentence before told of rates.</summary>
    private static bool IsRateGoneOn(Sentence sentence) =>
        sentence.Before is { } before
        && before.Quantities.Exists(q => q.IsPercent)
        && before.Hits.Exists(h => h.Category == Category.Measure && h.Key is not "subsidy");

    private static Measurement Read(
        Reading reading,
        NumberWords words,
        List<NumberPhrase> numbers,
        int index,
        Frame frame,
        int lead,
        List<Measurement> found
    )
    {
        Sentence sentence = words.Sentence;
        NumberPhrase number = numbers[index];
        Ownership own = new(words, numbers) { Earlier = found.LastOrDefault(m => m.Sentence == sentence) };
        Measurement? before = frame.Continues;
        if (frame.Head is not null)
        {
            own.ReadHead(frame.Head, frame.What, number);
        }
        else if (before is not null)
        {
            bool here = before.Sentence == sentence;
            own.ReadBetween(here ? before.Number.End : sentence.First, number.First, frame.What);
        }

        if (number.IsMoney || number.IsVolume)
        {
            own.ReadGoods(number);
        }

        int opening = Math.Min(number.First, frame.Head?.First ?? number.First);
        bool ours = own.IsOurs || (own.Economy is null && before is null && own.Holder.IsOfFirstPerson(opening));
        string? doer =
            ours ? own.Holder.FirstPerson() ?? At(reading)
            : frame.Head is { Category: Category.MeasuredVerb } verb ? own.Holder.Subject(verb.First)
            : null;
        string? economy =
            doer
            ?? own.Economy
            ?? (own.OwnerUnknown ? null : before?.Economy)
            ?? frame.What.Economy
            ?? own.Holder.Recipient(number, lead)
            ?? own.Holder.Ahead(number);
        if (economy is null && before is null && !ours && !own.OwnerUnknown)
        {
            economy =
                Taken(reading, words, numbers, frame, number, own.Partner, found)
                ?? Coordinated(sentence, frame, number, found);
        }

        if (IsMutual(sentence, frame))
        {
            economy = null;
        }

        if (frame.What.Economy is { } fixedOwner)
        {
            economy = fixedOwner;
        }

        if (economy is not null && economy == own.Partner)
        {
            economy = null;
        }

        string? partner = own.Partner ?? (own.PartnerUnknown ? null : before?.Partner);
        if (partner is null && !own.PartnerUnknown && frame.What.IsTrade && IsBilateral(sentence, frame, number))
        {
            partner =
                economy is not null && reading.Both.Contains(economy) ? reading.Both.First(e => e != economy) : null;
        }

        if (partner is null && !own.PartnerUnknown && frame.What.Kind == MeasuredKind.Balance && frame.Head is { } head)
        {
            partner = own.EarlierPartner(head) ?? PartnerToldOf(sentence, frame, economy, found);
        }

        if (
            partner is null
            && !own.PartnerUnknown
            && frame.What.IsTrade
            && frame.Head is { Category: Category.Measured } noun
        )
        {
            partner = PartnerOfSentence(sentence, noun, economy, found);
        }

        Measurement made = new(sentence, number, frame.What, frame.Sign, frame.Head)
        {
            Economy = economy,
            Partner = partner == economy ? null : partner,
            PartnerUnknown = own.PartnerUnknown || (own.Partner is null && before is { PartnerUnknown: true }),
            Good = own.Good ?? number.Good ?? before?.Good,
            GoodUnknown = own.GoodUnknown,
        };
        return MeasurementTimes.Date(reading, made, numbers, index, before);
    }

    /// <summary>
    /// "Imports from the United States rose to 24.6 billion and exports fell to 27.4 billion", "With the European Union, Japan had a
    /// deficit": the partner of the numbers before in the sentence, or whom it opens with; of total exports nobody.
    /// </summary>
    private static string? PartnerOfSentence(Sentence sentence, Hit noun, string? economy, List<Measurement> found)
    {
        if (
            sentence.Norm(noun.First) == "total"
            || sentence.Norm(noun.First - 1) is "total" or "overall" or "global" or "worldwide" or "all"
            || noun.Length > 3
        )
        {
            return null;
        }

        Measurement? last = found.LastOrDefault(m => m.Sentence == sentence && m.What.IsTrade);
        if (last is { Partner: { } partner, PartnerUnknown: false } && last.Economy == economy)
        {
            return partner;
        }

        int with = Enumerable
            .Range(sentence.First, Math.Min(4, sentence.End - sentence.First))
            .FirstOrDefault(i => sentence.Norm(i) == "with", -1);
        int at =
            with < 0 ? -1
            : sentence.Norm(with + 1) == "the" ? with + 2
            : with + 1;
        bool opens = with == sentence.First || (with > 0 && sentence.Norm(with - 1) == "trade");
        return
            last is null
            && opens
            && at >= 0
            && sentence.MentionAt(at) is { } mention
            && sentence.Norm(mention.End) == ","
            && mention.Economy != economy
            ? mention.Economy
            : null;
    }

    /// <summary>"Two-way trade came to 24.3 billion dollars" is neither's alone.</summary>
    private static bool IsMutual(Sentence sentence, Frame frame) =>
        frame.Head is { } head
        && sentence.Norm(head.End - 1) is "trade" or "commerce" or "turnover"
        && Enumerable
            .Range(head.First - 2, head.End - head.First + 2)
            .Any(i => sentence.Norm(i) is "way" or "bilateral" or "mutual");

    /// <summary>"It racked up another 1.4 billion dlrs in surplus": with whom the sentence before said.</summary>
    private static string? PartnerToldOf(Sentence sentence, Frame frame, string? economy, List<Measurement> found) =>
        sentence.Norm(sentence.First) is "it" or "they" or "that" or "this" or "the"
        && found is [.., var last]
        && last.Sentence == sentence.Before
        && last.What == frame.What
        && last.Economy == economy
        && (
            sentence.Norm(sentence.First) != "the"
            || sentence.Norm(sentence.First + 1) is "gap" or "figure" or "imbalance"
        )
            ? last.Partner
            : null;

    private static bool IsBilateral(Sentence sentence, Frame frame, NumberPhrase number)
    {
        int from = Math.Min(frame.Head?.First ?? number.First, number.First) - 4;
        int to = Math.Max(frame.Head?.End ?? number.End, number.End);
        return Enumerable.Range(from, to - from).Any(i => sentence.Norm(i) == "bilateral");
    }

    /// <summary>"The EC would cut exports by 21 percent and reduce subsidies by 36 percent": nobody else is named between.</summary>
    private static string? Coordinated(Sentence sentence, Frame frame, NumberPhrase number, List<Measurement> found) =>
        frame.What.Kind is not (MeasuredKind.Price or MeasuredKind.Interest)
        && found is [.., { Economy: { } owner } last]
        && last.Sentence == sentence
        && !sentence.Mentions.Exists(m => m.First >= last.Number.End && m.End <= number.First)
            ? owner
            : null;

    /// <summary>The owner that is taken for granted.</summary>
    private static string? Taken(
        Reading reading,
        NumberWords words,
        List<NumberPhrase> numbers,
        Frame frame,
        NumberPhrase number,
        string? partner,
        List<Measurement> found
    )
    {
        Sentence sentence = words.Sentence;
        MeasuredKind kind = frame.What.Kind;
        if (
            kind
            is MeasuredKind.Price
                or MeasuredKind.Interest
                or MeasuredKind.Quota
                or MeasuredKind.Rate
                or MeasuredKind.Market
        )
        {
            return null;
        }

        int start = Math.Min(number.First, frame.Head?.First ?? number.First);
        Ownership own = new(words, numbers);
        string? subject = frame.What.IsTrade ? own.Holder.Possessor(start) : own.Holder.Subject(start);
        if (
            subject is not null
            || !(
                frame.What.IsTrade
                || frame.What.Amount != AmountConcept.Other
                || kind
                    is MeasuredKind.Level
                        or MeasuredKind.Growth
                        or MeasuredKind.Economy
                        or MeasuredKind.RateOf
                        or MeasuredKind.Currency
            )
        )
        {
            return subject;
        }

        // Whose trade the article told of before.
        Measurement? told =
            found.FindLast(m => m.What.Figure == frame.What.Figure && m.Economy is not null && m.What.Kind == kind)
            ?? (
                frame.What.IsTrade
                    ? found.FindLast(m => m.What.IsTrade && m.Economy is not null && !IsOtherWay(m, kind))
                    : null
            );
        if (told is not null && !IsOneOfSeveral(told, found) && told.Economy != partner)
        {
            return told.Economy;
        }

        if (
            frame.What.IsTrade
            && partner is not null
            && reading.Both.Contains(partner)
            && sentence.Mentions.TrueForAll(m => reading.Both.Contains(m.Economy))
        )
        {
            return reading.Both.First(e => e != partner);
        }

        return Other(partner, Speaker(sentence))
            ?? (frame.What.IsTrade ? Other(partner, TradeToldOf(reading, sentence, frame.What)) : null)
            ?? Other(partner, Titled(reading))
            ?? (
                frame.What.IsTrade && frame.Head is { Category: Category.Measured }
                    ? Other(partner, Home(reading, sentence, partner))
                    : null
            )
            ?? (
                kind == MeasuredKind.In && partner is not null && At(reading) is { } here && here != partner
                    ? here
                    : null
            );
    }

    private static string? Other(string? partner, string? economy) => economy == partner ? null : economy;

    /// <summary>Whose trade the sentences before tell of, with a number or without: "The US trade deficit widened in October".</summary>
    private static string? TradeToldOf(Reading reading, Sentence sentence, MeasuredEntry what)
    {
        const int farthest = 6;
        int at = -1;
        for (int i = 0; i < reading.Body.Count && at < 0; i++)
        {
            at = ReferenceEquals(reading.Body[i], sentence) ? i : -1;
        }

        IEnumerable<Sentence> before = Enumerable
            .Range(1, Math.Clamp(at, 0, farthest))
            .Select(k => reading.Body[at - k])
            .Concat(reading.Sentences.Where(s => s.IsTitle));
        foreach (Sentence earlier in before)
        {
            NumberWords words = new(earlier);
            string[] owners =
            [
                .. Enumerable
                    .Range(earlier.First, earlier.End - earlier.First)
                    .Where(i =>
                        words.Measured(i) is { } hit
                        && hit.First == i
                        && NumberWords.EntryOf(hit) is { IsTrade: true } told
                        && (what.Kind != MeasuredKind.Balance || told.Amount == what.Amount)
                    )
                    .Select(i => Beside(earlier, i))
                    .OfType<string>()
                    .Distinct(),
            ];
            if (owners.Length > 0)
            {
                return owners is [var only] ? only : null;
            }
        }

        return null;
    }

    /// <summary>"the U.S. merchandise trade deficit", "China's overall exports": who owns the noun that begins at a token.</summary>
    private static string? Beside(Sentence sentence, int noun)
    {
        for (int i = noun - 1; i >= Math.Max(sentence.First, noun - 4); i--)
        {
            if (sentence.MentionAt(i) is { } mention)
            {
                return mention.Form is MentionForm.Name or MentionForm.Adjective ? mention.Economy : null;
            }

            if (sentence.Tokens[i].Kind != TokenKind.Word || sentence.Norm(i) is "the" or "of" or "and" or "to" or "in")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Who tells of trade from a capital and names no owner tells of that country's.</summary>
    private static string? Home(Reading reading, Sentence sentence, string? partner) =>
        reading.Home is { } home
        && home is not "CHE"
        && sentence.Mentions.TrueForAll(m => m.IsPlace || m.Economy == home || m.Economy == partner)
            ? home
            : null;

    /// <summary>"Asia's exports grew 3.4%, Europe's 1.7%": what is told next may be anybody's.</summary>
    private static bool IsOneOfSeveral(Measurement told, List<Measurement> found) =>
        found.Exists(m =>
            m.Sentence == told.Sentence && m.What.Figure == told.What.Figure && m.Economy != told.Economy
        );

    /// <summary>After "American exports to Japan", imports may be either's.</summary>
    private static bool IsOtherWay(Measurement told, MeasuredKind kind) =>
        told.Partner is not null
        && told.What.Kind != kind
        && told.What.Kind is MeasuredKind.Out or MeasuredKind.In
        && kind is MeasuredKind.Out or MeasuredKind.In;

    /// <summary>Whose capital the dateline names: who says "we" there without being named is of that side.</summary>
    private static string? At(Reading reading) =>
        reading.Body is [var first, ..]
        && first.Of(Category.Capital).FirstOrDefault() is { } capital
        && capital.First == first.First
            ? capital.Key
            : null;

    /// <summary>Somebody of the only side named says it of his own country.</summary>
    private static string? Speaker(Sentence sentence)
    {
        string[] speakers =
        [
            .. sentence
                .Actors.Where(a =>
                    sentence.Has(Category.Word, "reporting", a.End, a.End + 1)
                    || sentence.Has(Category.Word, "reporting", a.First - 1, a.First)
                )
                .Select(a => a.Actor.Economy)
                .OfType<string>()
                .Distinct(),
        ];
        return speakers is [var speaker] && sentence.Mentions.TrueForAll(m => m.Economy == speaker) ? speaker : null;
    }

    private static string? Titled(Reading reading) => reading.TitleEconomies is [var only] ? only : null;
}
