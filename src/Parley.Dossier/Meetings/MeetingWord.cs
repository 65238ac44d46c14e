using System.Globalization;

namespace Parley.Dossier;

/// <summary>A word of the lexicon <c>meetings</c> in a sentence: a verb or a noun for a meeting, or what goes with one.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Class">What it is: <c>verb_meet</c>, <c>noun_round</c>, <c>holds</c> ...</param>
/// <param name="Forms">The forms that a verb may be in; none for other words.</param>
internal sealed record MeetingWord(int First, int End, string Class, VerbForm Forms)
{
    public bool IsVerb => Class.StartsWith("verb_", StringComparison.Ordinal);

    public bool IsNoun => Class.StartsWith("noun_", StringComparison.Ordinal);

    public int Length => End - First;

    public static string Key(string name, VerbForm forms) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}/{(int)forms}");

    public static IEnumerable<MeetingWord> In(Sentence sentence) => sentence.Of(Category.Meeting).Select(Of);

    /// <summary>The words of a class, in order.</summary>
    public static IEnumerable<MeetingWord> In(Sentence sentence, string name) =>
        In(sentence).Where(w => w.Class == name);

    /// <summary>True where a word of a class lies within the tokens given.</summary>
    public static bool Any(Sentence sentence, string name, int from, int to) =>
        In(sentence, name).Any(w => w.First >= from && w.End <= to);

    /// <summary>True where a word of a class ends right before a token.</summary>
    public static bool EndsAt(Sentence sentence, string name, int token) => In(sentence, name).Any(w => w.End == token);

    private static MeetingWord Of(Hit hit)
    {
        int bar = hit.Key.IndexOf('/');
        VerbForm forms = (VerbForm)int.Parse(hit.Key.AsSpan(bar + 1), CultureInfo.InvariantCulture);
        return new MeetingWord(hit.First, hit.End, hit.Key[..bar], forms);
    }
}
