namespace Parley.Dossier;

/// <summary>
/// Lists of what a side will do, as fact sheets have them: "China will:" or a heading "What China will do", and below it "Suspend
/// the export controls", "Lift the duties on".
/// </summary>
internal static class Undertakings
{
    private const int FarthestLead = 14;

    /// <summary>Who undertakes what a sentence that begins with a bare verb says; null where it stands in no such list.</summary>
    public static Doer? Of(Reading reading, Sentence sentence, int verb)
    {
        if (verb != FirstWord(sentence))
        {
            return null;
        }

        Sentence? lead = sentence.Before;
        for (int i = 0; i < FarthestLead && lead is not null; i++, lead = lead.Before)
        {
            if (!IsOpen(sentence, lead))
            {
                continue;
            }

            for (int at = lead.First + 1; at < lead.End; at++)
            {
                if (
                    lead.Norm(at)
                    is "will"
                        or "shall"
                        or "agreed"
                        or "agrees"
                        or "commits"
                        or "committed"
                        or "undertakes"
                )
                {
                    return Roles.Subject(reading, lead, at) is { Economies.Count: > 0 } who
                        ? who with
                        {
                            First = verb,
                            End = verb + 1,
                        }
                        : null;
                }
            }

            // Another heading closes the list.
            return null;
        }

        return null;
    }

    public static VerbGroup Group(int verb) =>
        new(
            verb,
            Modality.Will,
            Negated: false,
            EventTime.Future,
            Passive: false,
            Backshifted: false,
            Bare: false,
            Participial: false
        );

    /// <summary>A line that no full stop ends and that is no verb's own: a heading, or "China will:".</summary>
    private static bool IsOpen(Sentence listed, Sentence lead) =>
        lead.End > lead.First
        && lead.End <= listed.First
        && lead.Norm(lead.End - 1) is not ("." or "!" or "?" or "\"" or ";" or ",");

    private static int FirstWord(Sentence sentence)
    {
        int i = sentence.First;
        while (i < sentence.End && sentence.Tokens[i].Kind != TokenKind.Word)
        {
            i++;
        }

        return i;
    }
}
