namespace Parley.Dossier;

/// <summary>Finds goods called sensitive, and for whom they are.</summary>
internal static class SensitiveSectorFinder
{
    public static List<SensitiveSector> Find(Reading reading)
    {
        List<SensitiveSector> found = [];
        foreach (Sentence sentence in reading.Body)
        {
            foreach (Hit word in sentence.Of(Category.Word, "sensitive"))
            {
                Mention? owner =
                    Grammar.Owner(sentence, word.First) ?? Grammar.Subject(sentence, word.First, sentence.First);
                foreach (Hit good in GoodsAfter(sentence, word.End))
                {
                    if (
                        found.Count < Reading.Most
                        && !found.Exists(s => s.Good.Name == good.Key && s.Economy == owner?.Economy)
                    )
                    {
                        found.Add(
                            new SensitiveSector(
                                owner?.Economy,
                                Reading.GoodOf(good.Key),
                                sentence.Quote(word.First, good.End)
                            )
                        );
                    }
                }
            }
        }

        return found;
    }

    /// <summary>"sensitive farm goods", "sensitive markets such as agriculture, beef and rice".</summary>
    private static IEnumerable<Hit> GoodsAfter(Sentence sentence, int from)
    {
        int last = from;
        foreach (Hit good in sentence.Of(Category.Good))
        {
            if (good.First < from)
            {
                continue;
            }

            bool near = good.First - last <= (last == from ? 5 : 2);
            bool clean = Enumerable
                .Range(last, good.First - last)
                .All(i => sentence.Norm(i) is not ("." or ";" or "to" or "from" or "on"));
            if (!near || !clean)
            {
                yield break;
            }

            last = good.End;
            yield return good;
        }
    }
}
