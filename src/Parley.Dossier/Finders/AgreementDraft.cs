namespace Parley.Dossier;

/// <summary>An agreement while an article is being read.</summary>
internal sealed class AgreementDraft(
    string name,
    string? shortName,
    AgreementKind kind,
    AgreementScope scope,
    MembersFrom membersFrom
)
{
    private readonly List<Quote> _quotes = [];

    public AgreementScope Scope => scope;

    public List<string> Members { get; } = [];

    public List<FormerMember> Left { get; } = [];

    public List<Good> Goods { get; } = [];

    public List<Position> Positions { get; } = [];

    public bool IsSame(AgreementDraft other) => this == other || Name == other.Name;

    public string Name => name;

    public string? ShortName => shortName;

    public void Join(AgreementDraft other, Quote quote)
    {
        if (_quotes.Count < Reading.Most)
        {
            _quotes.Add(quote);
        }

        if (Members.Count < 2)
        {
            Members.Clear();
            Members.AddRange(other.Members);
        }
    }

    public void Add(Position position)
    {
        bool known = Positions.Exists(p =>
            p.Economy == position.Economy && p.Attitude == position.Attitude && p.About == position.About
        );
        if (!known && Positions.Count < Reading.Most)
        {
            Positions.Add(position);
        }
    }

    /// <summary>Notes that an economy left, where the article says so.</summary>
    public void AddLeft(string economy, string? when, Quote quote)
    {
        FormerMember? known = Left.Find(l => l.Economy == economy);
        if (known is not null)
        {
            Left.Remove(known);
        }

        Left.Add(new FormerMember(economy, when ?? known?.When, known?.Quote ?? quote));
        Members.Remove(economy);
    }

    public Agreement Done() =>
        new()
        {
            Name = name,
            ShortName = shortName,
            Kind = kind,
            Scope = scope,
            Members = Members,
            MembersFrom = membersFrom,
            FormerMembers = Left,
            Goods = Goods,
            Positions = Positions,
            Quote = _quotes[0],
            AlsoAt = _quotes[1..],
        };
}
