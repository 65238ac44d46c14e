using Parley.Reports.Briefs;
using Parley.Strategy.Bargaining;

namespace Parley.Reports.Bargains;

/// <summary>What the pages of a bargain say in the same words.</summary>
internal sealed class BargainWords(BargainAnswer answer)
{
    public const int Decimals = 3;

    /// <summary>Of two parties each.</summary>
    public const int MostCharts = 3;

    public const string NoTrade =
        "No two concessions together, in tenths of the way, leave everyone better off than today.";

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

    /// <summary>Where an issue stands; today's is marked.</summary>
    public string Position(int issue, double position)
    {
        DealIssue at = answer.Compiled.Deals.Issues[issue];
        return at.Issue is not StagingIssue && at.Today is { } today && Math.Abs(today - position) < 5e-4
            ? $"{Standing(issue, position)} (as today)"
            : Standing(issue, position);
    }

    /// <summary>Where an issue stands: a rate, a share of the way with the average rate by trade, years, or an option.</summary>
    public string Standing(int issue, double position)
    {
        DealIssue at = answer.Compiled.Deals.Issues[issue];
        return at.Issue is OptionsIssue list
                ? Printable.OneLine(list.Options[(int)position].Title ?? list.Options[(int)position].Name)
            : at.Issue is StagingIssue staging ? DealIssue.YearsText(staging.Years[(int)position])
            : at.RateAt(position) is { } rate ? $"{Figures.Level(100 * rate, 1)}\u00a0%"
            : at.AverageRateAt(position) is { } average
                ? $"{Figures.Level(100 * average, 1)}\u00a0% on average, {Way(position)} from {Ends(at)}"
            : $"{Figures.Level(100 * position, 0)}\u00a0% of the way";
    }

    private static string Way(double position) =>
        position > 0.9995 ? "all the way" : $"{Figures.Level(100 * position, 0)}\u00a0% of the way";

    private static string Ends(DealIssue lever) =>
        $"{Figures.Level(100 * lever.AverageRateAt(0)!.Value, 1)}\u00a0% to {Figures.Level(100 * lever.AverageRateAt(1)!.Value, 1)}\u00a0%";

    /// <summary>What stands on the other side of every gain over no deal, with its odds.</summary>
    public string NoDeal()
    {
        Fallback[] believed = [.. answer.WithoutDeal.Select(f => f.Fallback).Where(f => f.Probability > 0)];
        return believed.Length == 1
            ? $"\u201cNo deal\u201d is taken to mean: {Title(believed[0])}."
            : $"\u201cNo deal\u201d is taken to be a gamble: {BriefReading.Join(believed.Select(f => $"with {Figures.Rate(f.Probability)} {Title(f)}"))}. These odds are assumed, not known; a gain over no deal is a gain over that gamble.";
    }

    /// <summary>Gain of a party over what it has without a deal, percentage points of its payoff.</summary>
    public double Gain(SolvedDeal deal, int party) => deal.Parties[party].Payoff - answer.Outside[party].Certain;

    /// <summary>A payoff in money, million USD a year.</summary>
    public double Money(double percent, int party) => percent * answer.Compiled.Parties[party].Income / 100;

    /// <summary>How to read a chart of two parties' gains.</summary>
    public string FrontierWords()
    {
        const string axes =
            "Each axis is what one side gains over no deal, in percent of its objective and stated values.";
        if (Parties == 2)
        {
            return $"{axes} The line is the frontier: beyond it nothing can be had, inside it both could have more. The green area is the zone of possible agreement: both sides are better off than without a deal.";
        }

        int pairs = Parties * (Parties - 1) / 2;
        return $"{axes} Each dot is a deal on the frontier of all {Parties}, from which nobody can have more unless another has less, seen from two of them. In the green area these two are better off than without a deal; a deal in the zone of possible agreement lies there in the chart of every pair."
            + (pairs > MostCharts ? $" Of {pairs} pairs the first {MostCharts} are drawn; the tables have all." : "");
    }

    /// <summary>What a percent is worth, so that every figure in money can be traced.</summary>
    public string MoneyWords()
    {
        string incomes = string.Join(
            ", ",
            Enumerable.Range(0, Parties).Select(p => $"{Party(p)} {Figures.Dollars(answer.Compiled.Parties[p].Income)}")
        );
        return $"In money a percent, of government welfare too, counts as a percent of income in the baseline, in dollars of {answer.Compiled.Dataset.Year}: {incomes}.";
    }

    /// <summary>What government welfare is in this dataset.</summary>
    public string GovernmentWords() =>
        answer.Compiled.Dataset.PoliticalWeights is null
            ? $"{answer.Compiled.Dataset.Name} has no political weights: government welfare is real income."
            : "Government welfare weighs the incomes of sectors by political weights (Ossa 2014).";

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

        foreach (ThreatOpening threat in opening.Threats)
        {
            yield return threat.RateNeeded is { } rate
                ? $"It opens when \u201c{Title(threat.Threat)}\u201d is {Figures.Level(100 * rate, 1)}\u00a0% instead of {Figures.Level(100 * threat.Rate, 1)}\u00a0% on average."
                : $"No rate of \u201c{Title(threat.Threat)}\u201d up to twice its own opens it.";
        }

        foreach (OutsideOpening outside in opening.Outside)
        {
            yield return outside.Less is { } less
                ? $"It opens when {Party(outside.Party)} has without a deal {Figures.PercentSize(less)} less than the {Figures.PercentChange(answer.Outside[outside.Party].Certain)} it has, worth {Figures.Dollars(Money(less, outside.Party))} a year."
                : $"Nothing that {Party(outside.Party)} has without a deal would open it: no deal leaves the others what they have without one.";
        }

        LeverOpening[] levers = [.. opening.Levers.Where(l => l.Position is not null)];
        foreach (LeverOpening lever in levers)
        {
            yield return $"It opens when {Issue(lever.Issue)} goes beyond its range to {Standing(lever.Issue, lever.Position!.Value)}.";
        }

        string[] closed =
        [
            .. opening
                .Levers.Where(l => l.Position is null)
                .Select(l => $"{Issue(l.Issue)} to {Standing(l.Issue, l.Tried)}"),
        ];
        if (closed.Length > 0)
        {
            yield return $"Going further on one of these alone does not open it: {string.Join("; ", closed)}.";
        }

        if (opening.Levers.Count == 0)
        {
            yield return "No lever can go further: all end at no tariff.";
        }
    }

    /// <summary>Whom an issue of the deal costs something, against the same deal without it.</summary>
    public string GivenBy(Concession concession)
    {
        string[] giving = [.. Enumerable.Range(0, Parties).Where(p => concession.InDeal[p].Payoff < 0).Select(Party)];
        return giving.Length == 0 ? "nobody" : BriefReading.Join(giving);
    }

    /// <summary>At which probabilities of the threat there is a zone.</summary>
    public string? CredibilityWords()
    {
        if (answer.Credibility.Count == 0)
        {
            return null;
        }

        AnswerStep[] open = [.. answer.Credibility.Where(s => s.Nash is not null)];
        return open.Length == answer.Credibility.Count
                ? "There is a zone whatever the probability of the threat, from 0\u00a0% to 100\u00a0%."
            : open.Length == 0 ? "There is no zone at any probability of the threat tried, from 0\u00a0% to 100\u00a0%."
            : $"Of the probabilities of the threat tried, in steps of ten points, there is a zone at {BriefReading.Join(open.Select(s => Figures.Rate(s.At)))} and at no other.";
    }

    /// <summary>What the answer is where another threat alone is believed.</summary>
    public IEnumerable<string> OtherThreatWords() =>
        answer
            .Threats.Where(t => t.Threat.Probability == 0)
            .Select(t =>
                $"Were the threat \u201c{Title(t.Threat)}\u201d in its place, as likely, {(t.Step.Nash is null ? "there would be no zone" : $"the Nash deal would be {Deal(t.Step.Nash)}")}: without a deal {BriefReading.Join(t.Step.Outside.Select((o, p) => $"{Party(p)} would have {Figures.PercentChange(o)}"))}."
            );

    /// <summary>A deal by what moves in it.</summary>
    public string Deal(SolvedDeal deal)
    {
        string[] moved =
        [
            .. Enumerable
                .Range(0, deal.Deal.Positions.Count)
                .Where(i => Moves(i, deal.Deal))
                .Select(i => $"{Issue(i)}: {Position(i, deal.Deal[i])}"),
        ];
        return moved.Length == 0 ? "everything as today" : string.Join("; ", moved);
    }

    /// <summary>Whether an issue is other than today; staging is where something that it phases in moves.</summary>
    public bool Moves(int issue, Deal deal)
    {
        DealIssue at = answer.Compiled.Deals.Issues[issue];
        return at.Issue is StagingIssue staging
            ? Enumerable
                .Range(0, deal.Positions.Count)
                .Any(i => staging.Issues.Contains(answer.Compiled.Deals.Issues[i].Issue.Name) && Moves(i, deal))
            : at.Today is not { } today || Math.Abs(today - deal[issue]) >= 5e-4;
    }

    /// <summary>What each threat does to its maker.</summary>
    public IEnumerable<string> ThreatWords() =>
        answer
            .WithoutDeal.Where(f => f.Fallback.By is not null)
            .Select(f =>
            {
                int maker = answer.Compiled.Parties.ToList().FindIndex(p => p.Party.Name == f.Fallback.By);
                PartyWelfare own = f.Parties[maker];
                string real = $"real income {Figures.PercentChange(own.RealIncome)}";
                string government = $"government welfare {Figures.PercentChange(own.GovernmentWelfare)}";
                bool isPeople =
                    answer.Compiled.Parties[maker].Party.Objective == Strategy.Bargaining.Objective.RealIncome;
                string effect = isPeople ? $"{real} (and {government})" : $"{government} (and {real})";
                string verb = f.HurtsMaker(answer.Compiled.Parties) ? "hurt" : "serve";
                return $"The threat \u201c{Title(f.Fallback)}\u201d would {verb} its maker, {Party(maker)}, by what it wants: {effect}.";
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
        return objectives.Length == 1 ? objectives[0] : "what each wants";
    }
}
