using Parley.Briefs;
using Parley.Reports.Bargains;
using Parley.Strategy.Bargaining;

namespace Parley.Reports.Briefs;

/// <summary>A bargain in sentences, most important first, the same on every face of a brief.</summary>
internal static class DealSentences
{
    public static IEnumerable<string> Of(BriefBargain bargain)
    {
        BargainAnswer answer = bargain.Answer;
        BargainWords words = new(answer);
        yield return words.Answer();
        yield return words.NoDeal();
        if (answer.Nash is { } nash)
        {
            yield return $"The Nash deal: {words.Deal(nash)}.";
            yield return $"Against today it brings {BriefReading.Join(Enumerable.Range(0, words.Parties).Select(p => $"{words.Party(p)} {Figures.PercentChange(nash.Parties[p].GovernmentWelfare)} of government welfare and {Figures.PercentChange(nash.Parties[p].RealIncome)} of real income ({Figures.Dollars(words.Money(nash.Parties[p].RealIncome, p))} a year)"))}.";
        }

        foreach (string sentence in words.OpeningWords().Concat(words.ThreatWords()))
        {
            yield return sentence;
        }

        if (words.CredibilityWords() is { } credibility)
        {
            yield return credibility;
        }

        foreach (string sentence in words.OtherThreatWords())
        {
            yield return sentence;
        }

        if (bargain.SecondOpinion is { } second)
        {
            yield return SecondOpinion(second);
        }
    }

    private static string SecondOpinion(BriefBargain second)
    {
        BargainWords words = new(second.Answer);
        string dataset = second.Answer.Compiled.Dataset.Name;
        string said = second.Answer.Nash is { } nash
            ? $"there is a zone too; the Nash deal there: {words.Deal(nash)}, with {BriefReading.Join(Enumerable.Range(0, words.Parties).Select(p => $"{words.Party(p)} {Figures.PercentChange(words.Gain(nash, p))}"))} over no deal"
            : $"there is none: {string.Join(" ", words.OpeningWords()).TrimEnd('.')}";
        return $"A second opinion from {dataset}, which has rice, dairy and beef for themselves: {said}.";
    }
}
