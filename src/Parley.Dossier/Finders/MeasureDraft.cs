namespace Parley.Dossier;

/// <summary>A measure while a sentence is being read.</summary>
internal sealed class MeasureDraft(Sentence sentence, Hit noun, MeasureKind kind)
{
    public Sentence Sentence => sentence;

    public Hit Noun => noun;

    public MeasureKind Kind { get; set; } = kind;

    public MeasureStatus? Status { get; set; }

    public List<string> Imposers { get; } = [];

    public List<string> Targets { get; } = [];

    public bool OnAll { get; set; }

    /// <summary>"a tariff on U.S. imports": whose imports it falls on, who is no target where it imposes the tariff itself.</summary>
    public string? Importer { get; set; }

    public List<Good> Goods { get; } = [];

    public decimal? Rate { get; set; }

    public decimal? RateBefore { get; set; }

    public Money? Amount { get; set; }

    public string? Law { get; set; }

    public List<string> RemovalAskedBy { get; } = [];

    public List<string> Affected { get; } = [];

    /// <summary>"the tariffs", "such a tariff": said before.</summary>
    public bool IsAnaphora { get; set; }

    /// <summary>"its usual duty": whoever the sentence is about has it.</summary>
    public bool IsOwned { get; set; }

    /// <summary>Where "our" stands before it.</summary>
    public int? Ours { get; set; }

    /// <summary>"its own", "the one on phones", "those on steel": the noun is said before.</summary>
    public bool IsStandIn => Sentence.Norm(Noun.First) is "own" or "one" or "ones" or "those";

    /// <summary>"on most other goods": not the one told before.</summary>
    public bool IsOfOthers { get; set; }

    /// <summary>"a duty on its tomatoes": where "its" stands.</summary>
    public int? OwnGoods { get; set; }

    /// <summary>"on all imports from China".</summary>
    public bool IsOnEverything { get; set; }

    /// <summary>A point of a list, told with its goods in front.</summary>
    public bool IsOfTopic { get; set; }

    public bool Retaliation { get; set; }

    /// <summary>The measure is a verb: "to retaliate", "would curb imports".</summary>
    public bool IsVerb { get; init; }

    /// <summary>A market opened, a currency revalued: it needs no object.</summary>
    public bool IsDeed { get; set; }

    /// <summary>Its word means a trade measure only with goods from abroad that it falls on.</summary>
    public bool IsCareful { get; init; }

    /// <summary>"global tariffs".</summary>
    public bool IsGlobal { get; set; }

    /// <summary>How real an adjective says that it is: "planned tariffs".</summary>
    public MeasureStatus? Modifier { get; set; }

    /// <summary>The verb or noun that says what is done to it.</summary>
    public Governor? Governor { get; set; }

    /// <summary>"goods", "imports", "exports", where what it falls on is called so.</summary>
    public string? TradeWord { get; set; }

    /// <summary>Where what it falls on goes.</summary>
    public string? Destination { get; set; }

    /// <summary>"steel (25 percent) and aluminium (10 percent)": the good before each rate in brackets.</summary>
    public List<(string Good, decimal Rate, int First, int End)> RateOfGood { get; } = [];

    /// <summary>What a quota or a restraint allows.</summary>
    public Figure? Volume { get; set; }

    /// <summary>When it takes or took effect.</summary>
    public TimePhrase? When { get; set; }

    /// <summary>The last day to comply, answer or decide.</summary>
    public TimePhrase? Deadline { get; set; }

    /// <summary>First token of the noun phrase.</summary>
    public int First { get; set; } = noun.First;

    /// <summary>First token of the noun phrase with its article and adjectives.</summary>
    public int Start { get; set; } = noun.First;

    /// <summary>One past the last token of the object.</summary>
    public int End { get; set; } = noun.End;

    /// <summary>"no further tariffs".</summary>
    public bool IsNone { get; set; }

    /// <summary>"there will be no tariffs".</summary>
    public bool IsNoneToCome { get; set; }

    /// <summary>"U.S. tariffs", of which nothing is said: in force, where no other mention says otherwise.</summary>
    public bool IsMerelyNamed { get; set; }

    /// <summary>Itself the verb: "to retaliate".</summary>
    public bool IsActive => IsVerb || Noun.Category == Category.MeasureDeed || Sentence.Norm(Noun.First) == "retaliate";

    public bool HasObject => Targets.Count > 0 || OnAll || Goods.Count > 0;

    /// <summary>How much it says: of two mentions of a measure, the fuller one gives the status and the quote.</summary>
    public int Fullness =>
        (Imposers.Count > 0 ? 1 : 0)
        + (Targets.Count > 0 || OnAll ? 1 : 0)
        + (Goods.Count > 0 ? 1 : 0)
        + (Rate is null ? 0 : 2)
        + (Amount is null ? 0 : 1)
        + (Law is null ? 0 : 1)
        + (Status is null ? 0 : 1)
        - (IsMerelyNamed ? 3 : 0);

    /// <summary>Takes what the head of a chain of nouns has: "tariffs and quotas on cars".</summary>
    public void Share(MeasureDraft head)
    {
        Governor = head.Governor;
        Status = Modifier ?? head.Status;
        if (Imposers.Count == 0)
        {
            Imposers.AddRange(head.Imposers);
        }

        Targets.AddRange(head.Targets);
        OnAll = head.OnAll;
        foreach (Good good in head.Goods)
        {
            AddGood(good.Name, good.Origin);
        }

        Law = head.Law;
        TradeWord = head.TradeWord;
        IsAnaphora = head.IsAnaphora;
        When = head.When;
        Deadline = head.Deadline;
        End = Math.Max(End, head.End);
    }

    /// <summary>Takes the verb of the measure before it in a list: "lift its quota on beef and its tariff on rice".</summary>
    public void Follow(MeasureDraft before)
    {
        Status = Modifier ?? before.Status;
        Imposers.AddRange(Imposers.Count == 0 ? before.Imposers.Where(i => !Targets.Contains(i)) : []);
        RemovalAskedBy.AddRange(before.RemovalAskedBy);
    }

    public void AddGood(string name, string? origin = null)
    {
        if (!Goods.Exists(g => g.Name == name))
        {
            Goods.Add(Reading.GoodOf(name, origin));
        }
    }
}
