using Parley.Dossier;

namespace Parley.Records;

/// <summary>
/// Finds a finding again after its article was read anew, by the same reader, by a newer one, or in a changed version of the
/// text: what says the same in the same sentence; else what says the same; else the one of its kind that rests on the same
/// words; else the only one of its kind in the sentence. Places are not asked, as they move.
/// </summary>
internal static class FindingMatch
{
    /// <summary>Index of the candidate that is the same finding, -1 where none is.</summary>
    public static int Find(FindingKind kind, string body, IReadOnlyList<Candidate> candidates)
    {
        Candidate sought = Candidate.Of(kind, body);
        Func<Candidate, bool>[] rules =
        [
            c => c.Meaning == sought.Meaning && c.Sentence == sought.Sentence,
            c => c.Meaning == sought.Meaning,
            c => sought.Words is not null && c.Words == sought.Words && c.Sentence == sought.Sentence,
        ];
        foreach (Func<Candidate, bool> rule in rules)
        {
            for (int i = 0; i < candidates.Count; i++)
            {
                if (!candidates[i].IsTaken && candidates[i].Kind == kind && rule(candidates[i]))
                {
                    return i;
                }
            }
        }

        int[] alike =
        [
            .. Enumerable
                .Range(0, candidates.Count)
                .Where(i =>
                    !candidates[i].IsTaken
                    && candidates[i].Kind == kind
                    && sought.Sentence is not null
                    && candidates[i].Sentence == sought.Sentence
                ),
        ];
        return alike is [int only] ? only : -1;
    }
}

/// <summary>A finding among which another is sought.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Body">As the file has it.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Words">The words it rests on, null where it has none.</param>
/// <param name="Sentence">The sentence they stand in.</param>
internal sealed record Candidate(FindingKind Kind, string Body, string Meaning, string? Words, string? Sentence)
{
    /// <summary>Set once it was found.</summary>
    public bool IsTaken { get; set; }

    public static Candidate Of(FindingKind kind, string body)
    {
        Quote? quote = FindingParts.QuoteOf(FindingJson.Read(kind, body));
        return new Candidate(
            kind,
            body,
            FindingJson.Meaning(body),
            quote is null ? null : PlainText.Of(quote.Text),
            quote is null ? null : PlainText.Of(quote.Sentence)
        );
    }
}
