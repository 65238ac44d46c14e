namespace Parley.Dossier;

/// <summary>An economy in a sentence.</summary>
/// <param name="Economy">Its code.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Form">How it is named.</param>
/// <param name="IsPlace">It is where something is or goes, not who does it ("talks in Washington").</param>
/// <param name="IsLawmaker">A legislature, which proposes what others decide.</param>
internal sealed record Mention(
    string Economy,
    int First,
    int End,
    MentionForm Form,
    bool IsPlace,
    bool IsLawmaker = false
);

internal enum MentionForm
{
    Name,
    Adjective,
    Capital,
    Actor,
    Person,
    Both,
}
