namespace Parley.Dossier;

/// <summary>The forms that one written word may be of its verb.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

/// <summary>Inflects verbs: the irregular ones from the lexicon <c>verbs</c>, the others by rule.</summary>
internal static class VerbForms
{
    private static readonly Dictionary<string, string[]> Irregular = LexiconFile
        .Read("verbs")
        .ToDictionary(
            r => r["verb"],
            r => (string[])[r["third"], r["past"], r["participle"], r["gerund"]],
            StringComparer.Ordinal
        );

    /// <summary>Every form of a phrase whose first word is the verb: "call on" gives "calls on", "called on", "calling on".</summary>
    public static IEnumerable<(string Phrase, VerbForm Forms)> Of(string phrase)
    {
        int space = phrase.IndexOf(' ');
        string verb = space < 0 ? phrase : phrase[..space];
        string rest = space < 0 ? "" : phrase[space..];
        string[] irregular = Irregular.GetValueOrDefault(verb, ["", "", "", ""]);
        string past = Or(irregular[1], Past(verb));
        Dictionary<string, VerbForm> forms = [];
        foreach (
            (string words, VerbForm form) in new[]
            {
                (verb, VerbForm.Base),
                (Or(irregular[0], Third(verb)), VerbForm.Third),
                (past, VerbForm.Past),
                (Or(irregular[2], past), VerbForm.Participle),
                (Or(irregular[3], Gerund(verb)), VerbForm.Gerund),
            }
        )
        {
            foreach (string word in words.Split('|'))
            {
                forms[word] = forms.GetValueOrDefault(word) | form;
            }
        }

        return forms.Select(f => (f.Key + rest, f.Value));
    }

    private static string Or(string given, string made) => given.Length > 0 ? given : made;

    private static string Third(string verb) =>
        IsConsonantY(verb) ? verb[..^1] + "ies"
        : verb.EndsWith('s')
        || verb.EndsWith('x')
        || verb.EndsWith('z')
        || verb.EndsWith("sh", StringComparison.Ordinal)
        || verb.EndsWith("ch", StringComparison.Ordinal)
            ? verb + "es"
        : verb + "s";

    private static string Past(string verb) =>
        IsConsonantY(verb) ? verb[..^1] + "ied"
        : verb.EndsWith('e') ? verb + "d"
        : verb + "ed";

    private static string Gerund(string verb) =>
        verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : verb + "ing";

    private static bool IsConsonantY(string verb) =>
        verb.Length > 1 && verb[^1] == 'y' && verb[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
}
