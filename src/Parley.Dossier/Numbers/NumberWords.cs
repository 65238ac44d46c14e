using System.Globalization;

namespace Parley.Dossier;

/// <summary>A sentence with the words that tell what its numbers measure; a longer phrase hides those that it covers.</summary>
internal sealed class NumberWords
{
    private readonly Hit?[] _measured;
    private readonly Hit?[] _verbs;
    private readonly Hit?[] _units;
    private readonly List<Hit>?[] _changes;

    public NumberWords(Sentence sentence)
    {
        Sentence = sentence;
        int length = sentence.End - sentence.First;
        (_measured, _verbs, _units, _changes) = (
            new Hit?[length],
            new Hit?[length],
            new Hit?[length],
            new List<Hit>?[length]
        );
        List<Hit> found = [];
        for (int i = sentence.First; i < sentence.End; i++)
        {
            NumberLexicon.Shared.Phrases.Match(sentence.Tokens, i, sentence.End, found);
        }

        foreach (Hit hit in found.OrderByDescending(h => h.Length))
        {
            switch (hit.Category)
            {
                case Category.Measured:
                    Cover(_measured, hit);
                    break;
                case Category.MeasuredVerb:
                    Cover(_verbs, hit);
                    break;
                case Category.Unit:
                    _units[hit.First - sentence.First] ??= hit;
                    break;
                default:
                    for (int i = hit.First; i < hit.End; i++)
                    {
                        (_changes[i - sentence.First] ??= []).Add(hit);
                    }

                    break;
            }
        }
    }

    public Sentence Sentence { get; }

    /// <summary>The noun for something measured that covers a token.</summary>
    public Hit? Measured(int token) =>
        At(_measured, token) is { } hit
        && EntryOf(hit).Kind is var kind and not MeasuredKind.Nothing
        && (kind != MeasuredKind.Currency || Sentence.QuantityAt(token) is null)
        && (kind is not (MeasuredKind.Nobody or MeasuredKind.Firm) || Sentence.MentionAt(token) is null)
            ? hit
            : null;

    /// <summary>The verb that covers a token and says what a number after it measures.</summary>
    public Hit? Verb(int token) => At(_verbs, token);

    /// <summary>The unit that begins at a token.</summary>
    public Hit? Unit(int token) => At(_units, token);

    public static MeasuredEntry EntryOf(Hit hit) =>
        NumberLexicon.Shared.Entries[int.Parse(hit.Key, CultureInfo.InvariantCulture)];

    /// <summary>The word of a change, of one of the forms given, that covers a token, the longest first.</summary>
    public Hit? Change(int token, params ReadOnlySpan<string> forms)
    {
        foreach (Hit hit in Inside(token) ? _changes[token - Sentence.First] ?? [] : [])
        {
            if (forms.Contains(hit.Key[(hit.Key.IndexOf('/') + 1)..]))
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>1 where something rises, -1 where it falls.</summary>
    public static int SignOf(Hit change) =>
        int.Parse(change.Key.AsSpan(0, change.Key.IndexOf('/')), CultureInfo.InvariantCulture);

    private Hit? At(Hit?[] hits, int token) => Inside(token) ? hits[token - Sentence.First] : null;

    private bool Inside(int token) => token >= Sentence.First && token < Sentence.End;

    private void Cover(Hit?[] hits, Hit hit)
    {
        int first = hit.First - Sentence.First;
        if (hits.AsSpan(first, hit.Length).IndexOfAnyExcept((Hit?)null) < 0)
        {
            hits.AsSpan(first, hit.Length).Fill(hit);
        }
    }
}
