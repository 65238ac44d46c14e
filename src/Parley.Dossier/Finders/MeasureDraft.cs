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

    public bool Retaliation { get; set; }

    /// <summary>The measure is a verb: "to retaliate", "would curb imports".</summary>
    public bool IsVerb { get; init; }

    /// <summary>A market opened, a currency revalued: it needs no object.</summary>
    public bool IsDeed { get; set; }

    /// <summary>What a quota or a restraint allows.</summary>
    public Figure? Volume { get; set; }

    /// <summary>When it takes or took effect.</summary>
    public TimePhrase? When { get; set; }

    /// <summary>The last day to comply, answer or decide.</summary>
    public TimePhrase? Deadline { get; set; }

    /// <summary>First token of the noun phrase.</summary>
    public int First { get; set; } = noun.First;

    /// <summary>One past the last token of the object.</summary>
    public int End { get; set; } = noun.End;

    public bool HasObject => Targets.Count > 0 || OnAll || Goods.Count > 0;

    /// <summary>How much it says: of two mentions of a measure, the fuller one gives the status and the quote.</summary>
    public int Fullness =>
        (Imposers.Count > 0 ? 1 : 0)
        + (Targets.Count > 0 || OnAll ? 1 : 0)
        + (Goods.Count > 0 ? 1 : 0)
        + (Rate is null ? 0 : 2)
        + (Amount is null ? 0 : 1)
        + (Law is null ? 0 : 1)
        + (Status is null ? 0 : 1);

    public void AddGood(string name, string? origin = null)
    {
        if (!Goods.Exists(g => g.Name == name))
        {
            Goods.Add(Reading.GoodOf(name, origin));
        }
    }
}
