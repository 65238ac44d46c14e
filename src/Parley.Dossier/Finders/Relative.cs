namespace Parley.Dossier;

/// <summary>"the tariffs President Reagan imposed", "a tariff that the United States has threatened": who stands after the noun and before its verb.</summary>
/// <param name="Doer">Who does it.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Status">How real that makes the measure.</param>
internal sealed record Relative(Mention Doer, Hit Verb, MeasureStatus Status)
{
    private const int Farthest = 7;

    public static Relative? Find(Sentence sentence, int after)
    {
        foreach (Hit hit in sentence.Of(Category.Effect))
        {
            MeasureStatus? status = hit.Key switch
            {
                "imposed" => MeasureStatus.InForce,
                "threatened" => MeasureStatus.Threatened,
                "intended" when sentence.Norm(hit.First) is "announced" or "planned" => MeasureStatus.Announced,
                "asked" when sentence.Norm(hit.First) is "proposed" or "recommended" => MeasureStatus.Proposed,
                _ => null,
            };
            if (status is null || hit.First < after || hit.First - after > Farthest)
            {
                continue;
            }

            int before = sentence.Norm(hit.First - 1) is "has" or "have" or "had" ? hit.First - 1 : hit.First;
            Mention? doer = sentence.Mentions.Find(m => m.First >= after && m.End == before && !m.IsPlace);
            if (doer is not null && IsOpen(sentence, after, doer.First))
            {
                return new Relative(doer, hit, status.Value);
            }
        }

        return null;
    }

    /// <summary>True where nothing but "that", "which", "the" or a title stands between the noun and who does it.</summary>
    private static bool IsOpen(Sentence sentence, int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .All(i =>
                sentence.Norm(i) is "that" or "which" or "the"
                || sentence.Tokens[i] is { Capital: true, Kind: TokenKind.Word }
                || sentence.Norm(i) is "president"
            );
}
