namespace Parley.Dossier;

/// <summary>The words of a sentence that mean somebody who acts or speaks: "Tokyo", "a senior U.S. official", "he".</summary>
/// <param name="First">Its first token, an article or a title included.</param>
/// <param name="End">One past its last token, an apposition included ("Robert Lighthizer, the U.S. trade representative").</param>
/// <param name="Form">How somebody is named.</param>
/// <param name="Actor">Who is meant.</param>
internal sealed record ActorPhrase(int First, int End, ActorForm Form, Actor Actor)
{
    /// <summary>Several of them: "officials", "they".</summary>
    public bool Many { get; init; }

    /// <summary>Owns what follows ("Japan's exports", "U.S. tariffs") and does nothing itself.</summary>
    public bool IsOwner { get; init; }
}

internal enum ActorForm
{
    Economy,
    Institution,
    Person,

    /// <summary>Somebody unnamed: "diplomats", "the minister" where nobody says which.</summary>
    Unnamed,
    Pronoun,
}
