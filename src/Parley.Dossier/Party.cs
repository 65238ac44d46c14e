namespace Parley.Dossier;

/// <summary>An economy that the article is about.</summary>
/// <param name="Economy">Its code.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Role">Whether it talks or is talked about.</param>
/// <param name="Mentions">Every place where it is named as an actor, an origin or an owner.</param>
public sealed record Party(string Economy, string Name, PartyRole Role, IReadOnlyList<Quote> Mentions);

public enum PartyRole
{
    /// <summary>One of those who negotiate, threaten or complain.</summary>
    TalkingParty,

    /// <summary>Named, perhaps hurt or helped, but not at the table.</summary>
    ThirdCountry,
}
