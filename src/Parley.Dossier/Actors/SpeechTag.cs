namespace Parley.Dossier;

/// <summary>The part of a sentence that says who speaks: "Tamura told reporters in Tokyo", "according to officials".</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token; an addressee and an occasion are part of it, the content is not.</param>
/// <param name="Speaker">The words for who speaks.</param>
/// <param name="Verb">The verb of saying.</param>
internal sealed record SpeechTag(int First, int End, ActorDraft Speaker, Hit Verb)
{
    /// <summary>"..., adding that": says what comes after it and has no subject of its own.</summary>
    public bool Continues { get; init; }
}
