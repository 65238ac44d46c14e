namespace Parley.Dossier.Evaluation;

/// <summary>Pairs findings with labels, each at most once.</summary>
internal static class Matcher
{
    /// <summary>A share of common characters from which two places are the same content.</summary>
    private const double SameContent = 0.5;

    /// <summary>
    /// The best pairs first: those that are right before those partly so, a label that counts before one that may be missed,
    /// then by agreement over all slots, by common characters and in the order of the text. No pair is made where a slot that
    /// decides is contradicted.
    /// </summary>
    public static List<Pair> Match(string text, IReadOnlyList<Template> labels, IReadOnlyList<Template> findings)
    {
        List<(Pair Pair, double Sum, double Common, int Label, int Finding)> candidates = [];
        for (int l = 0; l < labels.Count; l++)
        {
            for (int f = 0; f < findings.Count; f++)
            {
                if (Compare(text, labels[l], findings[f]) is { } agreement)
                {
                    double worst = agreement.Where(a => a.Slot.Role == SlotRole.Core).Min(a => (double?)a.Level) ?? 1;
                    if (worst > 0)
                    {
                        Pair pair = new(labels[l], findings[f], worst == 1, agreement);
                        double common = Span.Common(text, labels[l].Places, findings[f].Places);
                        candidates.Add((pair, agreement.Sum(a => a.Level), common, l, f));
                    }
                }
            }
        }

        HashSet<int> usedLabels = [];
        HashSet<int> usedFindings = [];
        return
        [
            .. candidates
                .OrderByDescending(c => c.Pair.Right)
                .ThenBy(c => c.Pair.Label.Optional)
                .ThenByDescending(c => c.Sum)
                .ThenByDescending(c => c.Common)
                .ThenBy(c => c.Label)
                .ThenBy(c => c.Finding)
                .Where(c =>
                    !usedLabels.Contains(c.Label)
                    && !usedFindings.Contains(c.Finding)
                    && usedLabels.Add(c.Label)
                    && usedFindings.Add(c.Finding)
                )
                .Select(c => c.Pair),
        ];
    }

    private static List<SlotAgreement>? Compare(string text, Template label, Template finding)
    {
        if (label.Kind.HasPlace && !label.Places.Any(p => finding.Places.Any(p.Overlaps)))
        {
            return null;
        }

        List<SlotAgreement> all = [];
        foreach (Slot slot in label.Kind.Slots)
        {
            if (!label.Values.TryGetValue(slot.Name, out IReadOnlyList<string>? wanted))
            {
                continue;
            }

            double level =
                slot.Type == SlotType.Content
                    ? Span.Common(text, label.Places, finding.Places) >= SameContent
                        ? 1
                        : 0.5
                    : Level(slot, wanted, finding.Values[slot.Name]);
            if (slot.Role == SlotRole.Key && level < 1)
            {
                return null;
            }

            all.Add(new SlotAgreement(slot, level));
        }

        return all;
    }

    /// <summary>1 where both say the same, 1/2 where they share a part or one of them says nothing, 0 where they contradict.</summary>
    private static double Level(Slot slot, IReadOnlyList<string> wanted, IReadOnlyList<string> found)
    {
        if (slot.Type == SlotType.Speaker)
        {
            return SpeakerLevel(wanted, found);
        }

        if (wanted.Count == 0 || found.Count == 0)
        {
            return wanted.Count == found.Count ? 1 : 0.5;
        }

        bool same = slot.Type switch
        {
            SlotType.Name => LastWord(wanted[0]) == LastWord(found[0]),
            SlotType.Office => wanted[0].Contains(found[0], StringComparison.Ordinal)
                || found[0].Contains(wanted[0], StringComparison.Ordinal),
            _ => wanted.SequenceEqual(found),
        };
        return same ? 1
            : slot.Lenient || wanted.Intersect(found).Any() ? 0.5
            : 0;
    }

    private static double SpeakerLevel(IReadOnlyList<string> wanted, IReadOnlyList<string> found)
    {
        (string? person, string? economy) = Parts(wanted);
        (string? foundPerson, string? foundEconomy) = Parts(found);
        if (person is not null && foundPerson is not null)
        {
            return LastWord(person) == LastWord(foundPerson) ? 1 : 0;
        }

        if (person is null && foundPerson is null && economy == foundEconomy)
        {
            return 1;
        }

        return economy is null || foundEconomy is null || economy == foundEconomy ? 0.5 : 0;
    }

    private static (string? Person, string? Economy) Parts(IReadOnlyList<string> speaker) =>
        (speaker.FirstOrDefault(w => w[0] != '='), speaker.FirstOrDefault(w => w[0] == '='));

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();
}

/// <summary>A label and the finding that answers it.</summary>
/// <param name="Label">The label.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Right">True where every slot that decides is the same; else it is partly right.</param>
/// <param name="Agreements">Slot by slot, those judged alone.</param>
internal sealed record Pair(Template Label, Template Finding, bool Right, IReadOnlyList<SlotAgreement> Agreements)
{
    /// <summary>True where label or finding says something in a slot.</summary>
    public bool Says(Slot slot) =>
        Label.Values.GetValueOrDefault(slot.Name, []).Count > 0 || Finding.Values[slot.Name].Count > 0;
}

/// <summary>How far two agree in one slot.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Level">1 the same, 1/2 in part, 0 not.</param>
internal sealed record SlotAgreement(Slot Slot, double Level);
