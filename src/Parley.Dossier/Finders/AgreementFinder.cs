namespace Parley.Dossier;

/// <summary>Finds agreements by name, free trade agreements without one, pacts about a good, and what each side thinks of them.</summary>
internal static class AgreementFinder
{
    public static List<Agreement> Find(Reading reading)
    {
        List<AgreementDraft> drafts = [];
        AgreementDraft? last = null;
        foreach (Sentence sentence in reading.Body)
        {
            List<(int First, int End, AgreementDraft Draft)> here = [];
            foreach (Hit hit in sentence.Hits)
            {
                AgreementDraft? draft = hit.Category switch
                {
                    Category.Agreement => Known(hit),
                    Category.Pact when sentence.Of(Category.Agreement).Any(a => a.End == hit.First) => null,
                    Category.Pact => hit.Key == "noun"
                        ? OfNoun(reading, sentence, hit, last)
                        : FreeTrade(reading, sentence, hit),
                    _ => null,
                };
                if (draft is null)
                {
                    continue;
                }

                AgreementDraft kept = drafts.Find(d => d.IsSame(draft)) ?? draft;
                if (!drafts.Contains(kept) && drafts.Count < Reading.Most)
                {
                    drafts.Add(draft);
                }

                kept.Join(draft, sentence.Quote(FirstOf(sentence, hit), hit.End));
                here.Add((hit.First, hit.End, kept));
                sentence.Agreements.Add((hit.First, hit.End, kept.ShortName ?? kept.Name));
                last = kept.Scope is AgreementScope.Other or AgreementScope.Rules ? last : kept;
            }

            PositionFinder.Find(reading, sentence, here, last);
        }

        return [.. drafts.Select(d => d.Done())];
    }

    private static AgreementDraft Known(Hit hit)
    {
        KnownAgreement known = Lexicon.Shared.Agreements[hit.Key];
        AgreementDraft draft = new(known.Name, known.ShortName, known.Kind, known.Scope, MembersFrom.Lexicon);
        draft.Members.AddRange(known.Members);
        draft.Left.AddRange(known.Left.Select(l => new FormerMember(l.Economy, l.When, null)));
        draft.Members.RemoveAll(m => draft.Left.Exists(l => l.Economy == m));
        return draft;
    }

    private static AgreementDraft? FreeTrade(Reading reading, Sentence sentence, Hit hit)
    {
        bool plural = sentence.Norm(hit.End - 1).EndsWith('s');
        string scope = string.Join(
            ' ',
            Enumerable
                .Range(Math.Max(sentence.First, hit.First - 4), Math.Min(4, hit.First - sentence.First))
                .Select(sentence.Norm)
        );
        bool many = scope.Contains("multilateral") || scope.Contains("plurilateral") || scope.Contains("regional");
        bool bilateral = scope.Contains("bilateral") && !many;
        List<string> members = With(sentence, hit);
        if (members.Count == 1 && Grammar.Subject(sentence, hit.First, sentence.First, members[0]) is { } subject)
        {
            members.Insert(0, subject.Economy);
        }

        if (members.Count == 0)
        {
            members = [.. Pair(sentence, hit.First)];
        }

        if (members.Count == 0 && !plural && Grammar.Subject(sentence, hit.First, sentence.First) is { } signer)
        {
            string[] signers = [.. Grammar.Coordinated(sentence, signer)];
            members = signers.Length >= 2 ? [.. signers] : members;
        }

        if (members.Count < 2 && bilateral)
        {
            members = [.. reading.Both];
        }

        if (plural && members.Count < 2)
        {
            return null;
        }

        AgreementKind kind =
            many ? AgreementKind.Plurilateral
            : members.Count > 2 ? AgreementKind.Plurilateral
            : AgreementKind.Bilateral;
        string name =
            kind == AgreementKind.Bilateral ? "bilateral free trade agreement" : "plurilateral free trade agreement";
        AgreementDraft draft = new(name, null, kind, AgreementScope.FreeTrade, MembersFrom.Article);
        draft.Members.AddRange(members);
        return draft;
    }

    /// <summary>"the semiconductor pact", "a U.S.-Japan pact on microchip trade", and "the pact" said again.</summary>
    private static AgreementDraft? OfNoun(Reading reading, Sentence sentence, Hit hit, AgreementDraft? last)
    {
        if (GoodOf(sentence, hit) is not { } good)
        {
            bool again =
                sentence.Norm(hit.First - 1) is "the" or "that" or "this" && last?.Scope == AgreementScope.Sectoral;
            return again ? last : null;
        }

        AgreementDraft draft = new(
            $"{good.Name} agreement",
            null,
            AgreementKind.Bilateral,
            AgreementScope.Sectoral,
            MembersFrom.Article
        );
        draft.Goods.Add(good);
        List<string> members = [.. Pair(sentence, FirstOf(sentence, hit))];
        if (members.Count < 2)
        {
            members = [.. Between(sentence, hit)];
        }

        draft.Members.AddRange(members.Count >= 2 ? members : reading.Both);
        return draft;
    }

    private static int FirstOf(Sentence sentence, Hit hit)
    {
        if (hit.Category == Category.Agreement)
        {
            return hit.First;
        }

        int first = hit.First;
        while (
            first > sentence.First
            && hit.First - first < 6
            && (
                sentence.Norm(first - 1) is "trade" or "bilateral" or "plurilateral" or "multilateral"
                || sentence.Of(Category.Good).Any(h => h.First <= first - 1 && first - 1 < h.End)
            )
        )
        {
            first--;
        }

        return first;
    }

    private static Good? GoodOf(Sentence sentence, Hit hit)
    {
        foreach (Hit good in sentence.Of(Category.Good))
        {
            int on = hit.End;
            if (
                sentence.Norm(on) == "with"
                && sentence.MentionAt(sentence.Norm(on + 1) == "the" ? on + 2 : on + 1) is { } partner
            )
            {
                on = partner.End;
            }

            bool before = good.End == hit.First || (good.End == hit.First - 1 && sentence.Norm(good.End) == "trade");
            bool after =
                good.First > on
                && good.First <= on + 4
                && sentence.Norm(on) == "on"
                && OnlyWords(sentence, on, good.First);
            if (before || after)
            {
                return Reading.GoodOf(good.Key);
            }
        }

        return null;
    }

    private static bool OnlyWords(Sentence sentence, int from, int to) =>
        Enumerable.Range(from, to - from).All(i => sentence.Tokens[i].Kind == TokenKind.Word);

    /// <summary>The two economies right before a noun: "U.S.-Japan", "Japan/U.S.".</summary>
    private static IEnumerable<string> Pair(Sentence sentence, int before)
    {
        if (sentence.MentionAt(before - 1) is not { } second)
        {
            return [];
        }

        int at = sentence.Norm(second.First - 1) is "/" or "and" ? second.First - 2 : second.First - 1;
        return sentence.MentionAt(at) is { } first && first.Economy != second.Economy
            ? [first.Economy, second.Economy]
            : [];
    }

    /// <summary>"between the U.S. and Japan" or "with the U.S." after the noun, and the subject before it.</summary>
    private static IEnumerable<string> Between(Sentence sentence, Hit hit)
    {
        int with = Enumerable
            .Range(hit.End, Math.Min(6, sentence.End - hit.End))
            .FirstOrDefault(i => sentence.Norm(i) is "with" or "between", -1);
        return with < 0 ? []
            : sentence.Norm(with) == "between" ? Grammar.EconomiesAfter(sentence, with, sentence.End, 3).Take(2)
            : With(sentence, hit) is [var one]
            && Grammar.Subject(sentence, hit.First, sentence.First, one) is { } subject
                ? [subject.Economy, one]
            : [];
    }

    private static List<string> With(Sentence sentence, Hit hit)
    {
        for (int i = hit.End; i < Math.Min(sentence.End, hit.End + 6); i++)
        {
            if (sentence.Norm(i) is "with" or "among" or "between")
            {
                return Grammar.EconomiesAfter(sentence, i + 1, Math.Min(sentence.End, i + 14), widestGap: 2);
            }
        }

        return [];
    }
}
