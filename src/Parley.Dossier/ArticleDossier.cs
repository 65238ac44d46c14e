namespace Parley.Dossier;

/// <summary>
/// What a careful reader finds in one article about trade talks. A plain document: it can be written to YAML, edited by a
/// person and read back (<see cref="DossierYaml"/>). Every list is in order of appearance and may be empty; economies are named
/// by their codes (ISO 3166 alpha-3, and <c>EU</c> for the European Union and the communities before it).
/// </summary>
public sealed record ArticleDossier
{
    public required ArticleHeader Article { get; init; }

    public IReadOnlyList<Party> Parties { get; init; } = [];

    public IReadOnlyList<Person> People { get; init; } = [];

    public IReadOnlyList<Institution> Institutions { get; init; } = [];

    public IReadOnlyList<Measure> Measures { get; init; } = [];

    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    public IReadOnlyList<SensitiveSector> SensitiveSectors { get; init; } = [];

    public IReadOnlyList<MoneyAmount> Amounts { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public IReadOnlyList<PartyPosition> Positions { get; init; } = [];

    public IReadOnlyList<TalksEvent> Events { get; init; } = [];

    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    public TalksState State { get; init; } = TalksState.Unsaid;

    /// <summary>True where the article tells of talks: a meeting of more than one side, or how they stand.</summary>
    public bool HasTalks =>
        Meetings.Any(m => m.Parties.Count != 1)
        || (State.Outcome is not (TalksOutcome.Unsaid or TalksOutcome.Planned))
        || (State.Outcome == TalksOutcome.Planned && Meetings.Count == 0);

    /// <summary>Codes of the talking parties, in order of appearance.</summary>
    public IEnumerable<string> TalkingParties =>
        Parties.Where(p => p.Role == PartyRole.TalkingParty).Select(p => p.Economy);

    /// <summary>Codes of the economies that are named but do not talk, in order of appearance.</summary>
    public IEnumerable<string> ThirdCountries =>
        Parties.Where(p => p.Role == PartyRole.ThirdCountry).Select(p => p.Economy);

    /// <summary>True where the article holds a measure or a trade agreement: something whose outcome can be worked out.</summary>
    public bool HasSomethingToSolve =>
        Measures.Count > 0 || Agreements.Any(a => a.Scope is AgreementScope.FreeTrade or AgreementScope.Sectoral);

    /// <summary>True where the article holds a measure, an agreement or a party at all.</summary>
    public bool HasFindings => Parties.Count + Measures.Count + Agreements.Count + Amounts.Count + Claims.Count > 0;
}
