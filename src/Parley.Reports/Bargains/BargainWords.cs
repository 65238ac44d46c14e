using Parley.Strategy.Bargaining;

namespace Parley.Reports.Bargains;

/// <summary>What the pages of a bargain say in the same words.</summary>
internal sealed class BargainWords(BargainAnswer answer)
{
    public const int Decimals = 3;

    public CompiledTalks Compiled => answer.Compiled;

    public int Parties => answer.Compiled.Parties.Count;

    public string Party(int party) =>
        Printable.OneLine(answer.Compiled.Parties[party].Party.Title ?? answer.Compiled.Parties[party].Party.Name);

    public string Objective(int party) =>
        answer.Compiled.Parties[party].Party.Objective == Strategy.Bargaining.Objective.RealIncome
            ? "real income"
            : "government welfare";

    public string Issue(int issue) => Printable.OneLine(answer.Compiled.Deals.Issues[issue].Title);

    public static string Title(Fallback fallback) => Printable.OneLine(fallback.Title ?? fallback.Name);

    public static string Title(TalksPoint point) => Printable.OneLine(point.Title ?? point.Name);

    /// <summary>Where an issue stands: a rate, a share of the way, or an option; today's is marked.</summary>
    public string Position(int issue, double position)
    {
        DealIssue at = answer.Compiled.Deals.Issues[issue];
        string text =
            at.Issue is OptionsIssue list
                ? Printable.OneLine(list.Options[(int)position].Title ?? list.Options[(int)position].Name)
            : at.RateAt(position) is { } rate ? $"{Figures.Level(100 * rate, 1)}\u00a0%"
            : $"{Figures.Level(100 * position, 0)}\u00a0% of the way";
        return at.Today is { } today && Math.Abs(today - position) < 5e-4 ? $"{text} (as today)" : text;
    }

    /// <summary>Gain of a party over what it has without a deal, percentage points of its payoff.</summary>
    public double Gain(SolvedDeal deal, int party) => deal.Parties[party].Payoff - answer.Outside[party].Certain;

    /// <summary>A payoff in money, million USD a year.</summary>
    public double Money(double percent, int party) => percent * answer.Compiled.Parties[party].Income / 100;

    /// <summary>The answer in a sentence.</summary>
    public string Answer()
    {
        if (answer.Nash is { } nash)
        {
            string gains = string.Join(
                ", ",
                Enumerable.Range(0, Parties).Select(p => $"{Party(p)} {Figures.PercentChange(Gain(nash, p))}")
            );
            return $"There is a zone of possible agreement. In the Nash deal each gains over no deal: {gains} of {Wants()}.";
        }

        return "There is none: no deal on these issues is better for everyone than no deal.";
    }

    /// <summary>What would open a zone, in sentences.</summary>
    public IEnumerable<string> OpeningWords()
    {
        if (answer.Opening is not { } opening)
        {
            yield break;
        }

        yield return $"In the deal that is fairest the worst-off party falls short by {Figures.PercentSize(opening.Shortfall)}.";
        if (opening.PaidDeal is not null)
        {
            string receivers = string.Join(
                ", ",
                opening
                    .Payments.Select((m, p) => (m, p))
                    .Where(x => x.m > 0)
                    .Select(x => $"{Figures.Dollars(x.m)} a year to {Party(x.p)}")
            );
            yield return $"The smallest side payment that opens it: {receivers}, with {Deal(opening.PaidDeal)}.";
        }
        else
        {
            yield return "No side payment opens it: in every deal all together lose against no deal.";
        }

        if (opening.CredibilityNow is { } now)
        {
            yield return opening.Credibility is { } at
                ? $"It opens when the threat is carried out with {Figures.Rate(at)} instead of {Figures.Rate(now)}."
                : "No probability of the threat opens it.";
        }
    }

    /// <summary>A deal by what moves in it.</summary>
    public string Deal(SolvedDeal deal)
    {
        string[] moved =
        [
            .. Enumerable
                .Range(0, deal.Deal.Positions.Count)
                .Where(i =>
                    answer.Compiled.Deals.Issues[i].Today is not { } today || Math.Abs(today - deal.Deal[i]) >= 5e-4
                )
                .Select(i => $"{Issue(i)}: {Position(i, deal.Deal[i])}"),
        ];
        return moved.Length == 0 ? "everything as today" : string.Join("; ", moved);
    }

    /// <summary>What each threat does to its maker.</summary>
    public IEnumerable<string> ThreatWords() =>
        answer
            .WithoutDeal.Where(f => f.Fallback.By is not null)
            .Select(f =>
            {
                int maker = answer.Compiled.Parties.ToList().FindIndex(p => p.Party.Name == f.Fallback.By);
                PartyWelfare own = f.Parties[maker];
                string effect =
                    $"real income {Figures.PercentChange(own.RealIncome)}, government welfare {Figures.PercentChange(own.GovernmentWelfare)}";
                return f.HurtsMaker(answer.Compiled.Parties)
                    ? $"The threat \u201c{Title(f.Fallback)}\u201d would hurt its maker, {Party(maker)}: {effect}."
                    : $"The threat \u201c{Title(f.Fallback)}\u201d would serve its maker, {Party(maker)}: {effect}.";
            });

    /// <summary>Where a named deal lies: against no deal, against the frontier, against the Nash deal.</summary>
    public string Standing(SolvedPoint point)
    {
        string[] below =
        [
            .. Enumerable
                .Range(0, Parties)
                .Where(p => Gain(point.Deal, p) < 0)
                .Select(p => $"{Party(p)} by {Figures.PercentSize(Gain(point.Deal, p))}"),
        ];
        string outside =
            below.Length == 0
                ? "Better than no deal for everyone"
                : $"Worse than no deal for {string.Join(" and ", below)}";
        string frontier =
            point.Room < 5e-4
                ? "on the frontier to a thousandth of a percent"
                : $"inside the frontier, another deal gives every party {Figures.PercentSize(point.Room)} more";
        return answer.Nash is null
            ? $"{outside}; {frontier}."
            : $"{outside}; {frontier}; {answer.Outside.Select((_, p) => $"{Party(p)} has {Figures.PercentChange(point.Deal.Parties[p].Payoff - answer.Nash.Parties[p].Payoff)} against the Nash deal").Aggregate((a, b) => $"{a}, {b}")}.";
    }

    private string Wants()
    {
        string[] objectives = [.. Enumerable.Range(0, Parties).Select(Objective).Distinct()];
        return objectives.Length == 1 ? objectives[0] : "what it wants";
    }
}
