namespace Parley.Dossier;

/// <summary>The few verbs and links that tell a subject from an adjective.</summary>
internal static class Verbs
{
    public static bool IsAuxiliary(string norm) =>
        norm
            is "has"
                or "have"
                or "had"
                or "will"
                or "would"
                or "could"
                or "should"
                or "may"
                or "might"
                or "must"
                or "can"
                or "cannot"
                or "is"
                or "are"
                or "was"
                or "were"
                or "does"
                or "did"
                or "do"
                or "wants"
                or "want"
                or "wanted"
                or "seeks"
                or "agreed"
                or "agrees"
                or "hopes"
                or "fears"
                or "plans";

    /// <summary>A verb form that only a clause with a subject has.</summary>
    public static bool IsFinite(string norm) =>
        IsAuxiliary(norm)
        || norm
            is "remains"
                or "remain"
                or "seems"
                or "seem"
                or "seemed"
                or "breached"
                or "violates"
                or "needs"
                or "fails"
                or "failed"
                or "means"
                or "shows"
                or "rose"
                or "fell"
                or "gives";

    public static bool IsLink(string norm) =>
        norm
            is "and"
                or "or"
                or "to"
                or "for"
                or "in"
                or "on"
                or "at"
                or "of"
                or "by"
                or "from"
                or "with"
                or "that"
                or "which"
                or "who"
                or "as"
                or "if"
                or "but"
                or "because"
                or "than"
                or "while"
                or "when"
                or "also"
                or "not"
                or "last"
                or "this"
                or "over"
                or "after"
                or "before"
                or "into";
}
