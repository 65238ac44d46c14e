namespace Parley.Dossier;

/// <summary>An actor phrase being resolved.</summary>
internal sealed class ActorDraft(int first, int end, ActorForm form)
{
    private Actor? _actor;

    public int First { get; set; } = first;

    public int End { get; set; } = end;

    public ActorForm Form => form;

    /// <summary>Who is meant; null until it is told.</summary>
    public Actor? Actor
    {
        get => Person?.Actor ?? _actor;
        set => _actor = value;
    }

    /// <summary>The person meant, where it is one of the roster.</summary>
    public KnownPerson? Person { get; set; }

    /// <summary>The word for the office or the trade, or the pronoun; empty where there is none.</summary>
    public string Head { get; init; } = "";

    /// <summary>The word for the office or the trade of whom a pronoun means.</summary>
    public string? Means { get; set; }

    public RolePhrase? Role { get; init; }

    public InstitutionKind? Kind { get; init; }

    public bool Many { get; set; }

    public bool IsOwner { get; init; }

    /// <summary>Means a person of whom the article told before.</summary>
    public bool IsLater { get; init; }

    public static ActorDraft Of(Sentence sentence, RolePhrase role) =>
        new(role.First, role.End, ActorForm.Unnamed)
        {
            Role = role,
            Head = sentence.Norm(role.Head.End - 1),
            Many = role.Many && role.Determiner is not ("one" or "another"),
            IsOwner = sentence.Norm(role.End) == "'s",
            IsLater = true,
            Actor = new Actor(
                role.Economy,
                role.Institution,
                null,
                Sentence.OneLine(sentence.Quote(role.First, role.End).Text)
            ),
        };

    public static ActorDraft Of(Sentence sentence, InstitutionPhrase phrase) =>
        new(FirstOf(sentence, phrase.First), phrase.End, ActorForm.Institution)
        {
            Kind = phrase.Kind,
            IsOwner = sentence.Norm(phrase.End) == "'s",
            Actor = new Actor(phrase.Economy, phrase.Name),
        };

    public ActorPhrase ToPhrase() => new(First, End, Form, Actor!) { Many = Many, IsOwner = IsOwner };

    private static int FirstOf(Sentence sentence, int first) => sentence.Norm(first - 1) == "the" ? first - 1 : first;
}
