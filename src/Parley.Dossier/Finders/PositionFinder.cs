using System.Globalization;

namespace Parley.Dossier;

/// <summary>Finds what each side thinks of the agreements named in a sentence, or of the one just named.</summary>
internal static class PositionFinder
{
    private const int Farthest = 18;

    public static void Find(
        Reading reading,
        Sentence sentence,
        List<(int First, int End, AgreementDraft Draft)> here,
        AgreementDraft? last
    )
    {
        _ = reading;
        foreach (Hit hit in sentence.Of(Category.Attitude))
        {
            switch (SnakeCase.Find<Attitude>(hit.Key))
            {
                case Attitude.WantsBack:
                    WantsBack(sentence, here, hit);
                    break;
                case Attitude.Left:
                    Left(sentence, here, hit);
                    break;
                case Attitude.Wants or Attitude.Favours or Attitude.Wary or Attitude.Opposes:
                    Thinks(sentence, here, last, hit);
                    break;
                default:
                    break;
            }
        }
    }

    private static void WantsBack(Sentence sentence, List<(int First, int End, AgreementDraft Draft)> here, Hit back)
    {
        Hit? wants = sentence.Of(Category.Attitude, "wants").LastOrDefault(h => h.End <= back.First);
        if (wants is not { } wish || Next(here, back.End) is not { } draft)
        {
            return;
        }

        Mention? about = sentence.Mentions.Find(m => m.First >= wish.End && m.End <= back.First);
        Mention? subject = Grammar.Subject(sentence, wish.First, sentence.First);
        if (about is not null && subject is not null && about.Economy != subject.Economy)
        {
            draft.Add(
                new Position(
                    subject.Economy,
                    Attitude.WantsBack,
                    about.Economy,
                    sentence.Quote(subject.First, back.End)
                )
            );
        }
    }

    /// <summary>"the pact that Washington left in January 2017", "the U.S. withdrew from the TPP".</summary>
    private static void Left(Sentence sentence, List<(int First, int End, AgreementDraft Draft)> here, Hit left)
    {
        AgreementDraft? draft = Next(here, left.End) ?? here.LastOrDefault(h => h.End <= left.First).Draft;
        if (
            draft is null
            || Grammar.Subject(sentence, left.First, Math.Max(sentence.First, left.First - 8)) is not { } subject
        )
        {
            return;
        }

        Quote quote = sentence.Quote(subject.First, left.End);
        draft.Add(new Position(subject.Economy, Attitude.Left, null, quote));
        draft.AddLeft(subject.Economy, When(sentence, left.End), quote);
    }

    private static void Thinks(
        Sentence sentence,
        List<(int First, int End, AgreementDraft Draft)> here,
        AgreementDraft? last,
        Hit hit
    )
    {
        bool returns = sentence.Of(Category.Attitude, "wants_back").Any(h => h.First >= hit.End);
        Mention? subject = Grammar.Subject(
            sentence,
            hit.First,
            Math.Max(Grammar.ClauseStart(sentence, hit.First), hit.First - 8)
        );
        if (subject is null || returns)
        {
            return;
        }

        (int First, int End, AgreementDraft Draft) found = here.FirstOrDefault(h =>
            h.First >= hit.End && h.First - hit.End <= Farthest
        );
        bool another = sentence
            .Of(Category.Attitude)
            .Any(h => h.First >= hit.End && h.End <= found.First && h.Key != hit.Key);
        bool verb = Enumerable
            .Range(hit.End, Math.Max(0, found.First - hit.End))
            .Any(i => sentence.Norm(i) is "," or "to" or "because" or "that");
        AgreementDraft? draft =
            found.Draft is not null && !another && !verb ? found.Draft
            : Pronoun(sentence, hit.End) ? last
            : null;
        if (draft is null || draft.Scope is AgreementScope.Other or AgreementScope.Rules)
        {
            return;
        }

        Attitude attitude = SnakeCase.Find<Attitude>(hit.Key)!.Value;
        bool negated = sentence.Has(Category.Effect, "negation", Math.Max(sentence.First, hit.First - 3), hit.First);
        if (negated)
        {
            attitude = attitude is Attitude.Wants or Attitude.Favours ? Attitude.Opposes : Attitude.Favours;
        }

        int end = found.Draft == draft ? found.End : Math.Min(sentence.End, hit.End + 2);
        draft.Add(new Position(subject.Economy, attitude, null, sentence.Quote(subject.First, end)));
    }

    /// <summary>"wary of one", "opposes it".</summary>
    private static bool Pronoun(Sentence sentence, int at) =>
        sentence.Norm(at) is "it" or "one" or "this"
        || (sentence.Norm(at) is "of" or "about" && sentence.Norm(at + 1) is "it" or "one" or "this" or "such");

    private static AgreementDraft? Next(List<(int First, int End, AgreementDraft Draft)> here, int from) =>
        here.FirstOrDefault(h => h.First >= from && h.First - from <= Farthest).Draft;

    private static string? When(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + 4); i++)
        {
            if (Dates.Year(sentence.Tokens[i]) is { } year)
            {
                int? month = i > from ? Dates.Month(sentence.Tokens[i - 1]) : null;
                return month is null
                    ? year.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
            }
        }

        return null;
    }
}
