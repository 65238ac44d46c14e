using System.Text;
using System.Text.Json;
using Parley.Reports.Results;
using Parley.Strategy.Bargaining;
using static Parley.Reports.JsonFields;
using LimitOutcome = Parley.Model.LimitOutcome;

namespace Parley.Reports.Bargains;

/// <summary>Solved talks as one JSON document. Rates and positions are fractions, changes are percent against today, values
/// are million USD; what is not known is null.</summary>
public static class BargainJson
{
    public static string Write(BargainAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        using MemoryStream stream = new();
        using (Utf8JsonWriter w = new(stream, JsonFormat.Writer))
        {
            w.WriteStartObject();
            w.WriteNumber("bargain", 1);
            w.WriteString("title", answer.Compiled.Talks.Title);
            w.WriteString("dataset", answer.Compiled.Dataset.Name);
            WriteQuestion(w, answer);
            WriteWithoutDeal(w, answer);
            w.WriteBoolean("zone_of_possible_agreement", answer.HasZone);
            w.WriteStartObject("solutions");
            WriteDeal(w, "nash", answer, answer.Nash);
            WriteDeal(w, "kalai_smorodinsky", answer, answer.KalaiSmorodinsky);
            WriteDeal(w, "egalitarian", answer, answer.Egalitarian);
            WriteDeal(w, "utilitarian", answer, answer.Utilitarian);
            w.WriteEndObject();
            WriteDeal(w, "fairest", answer, answer.Fairest);
            List(w, "best_for", answer.Best, d => DealFields(w, answer, d));
            WriteOpening(w, answer);
            List(w, "frontier", answer.Frontier, d => DealFields(w, answer, d));
            WriteIssues(w, answer);
            WriteSteps(w, answer);
            WritePoints(w, "proposals", answer, answer.Proposals);
            WritePoints(w, "later", answer, answer.Later);
            w.WriteStartObject("computation");
            w.WriteNumber("solves", answer.Solves);
            w.WriteNumber("residual", answer.LargestResidual);
            w.WriteNumber("frontier_error", answer.FrontierError);
            Number(w, "nash_slack", answer.NashSlack);
            w.WriteEndObject();
            w.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void WriteQuestion(Utf8JsonWriter w, BargainAnswer answer)
    {
        BargainWords words = new(answer);
        List(
            w,
            "parties",
            [.. Enumerable.Range(0, answer.Outside.Count)],
            p =>
            {
                PartyIndex party = answer.Compiled.Parties[p];
                w.WriteString("party", party.Party.Name);
                w.WriteString("title", words.Party(p));
                w.WriteStartArray("economies");
                foreach (int e in party.Economies)
                {
                    w.WriteStringValue(answer.Compiled.Dataset.Economies[e].Code);
                }

                w.WriteEndArray();
                w.WriteString(
                    "objective",
                    party.Party.Objective == Objective.RealIncome ? "real_income" : "government_welfare"
                );
                w.WriteNumber("income", party.Income);
                w.WriteNumber("power", answer.Powers[p]);
                w.WriteNumber("risk_aversion", party.Party.RiskAversion);
                w.WriteStartObject("without_deal");
                w.WriteNumber("real_income", answer.Outside[p].RealIncome);
                w.WriteNumber("government_welfare", answer.Outside[p].GovernmentWelfare);
                w.WriteNumber("expected", answer.Outside[p].Expected);
                w.WriteNumber("certain", answer.Outside[p].Certain);
                w.WriteEndObject();
            }
        );
    }

    private static void WriteWithoutDeal(Utf8JsonWriter w, BargainAnswer answer) =>
        List(
            w,
            "without_deal",
            answer.WithoutDeal,
            f =>
            {
                w.WriteString("outcome", f.Fallback.Name);
                w.WriteNumber("probability", f.Fallback.Probability);
                w.WriteString("by", f.Fallback.By);
                w.WriteBoolean("hurts_its_maker", f.HurtsMaker(answer.Compiled.Parties));
                WriteParties(w, answer, f.Parties);
            }
        );

    private static void WriteIssues(Utf8JsonWriter w, BargainAnswer answer)
    {
        List(
            w,
            "concessions",
            answer.Concessions,
            c =>
            {
                w.WriteString("issue", answer.Compiled.Deals.Issues[c.Issue].Issue.Name);
                w.WriteNumber("from", c.From);
                w.WriteNumber("to", c.To);
                WriteParties(w, answer, c.Whole);
                WriteParties(w, answer, c.InDeal, "in_deal");
                Numbers(w, "marginal", c.Marginal);
            }
        );
        List(
            w,
            "trades",
            answer.Trades,
            t =>
            {
                WriteMove(w, "first", answer, t.First);
                WriteMove(w, "second", answer, t.Second);
                WriteParties(w, answer, t.Payoffs);
                Numbers(w, "first_alone", t.Alone[0]);
                Numbers(w, "second_alone", t.Alone[1]);
            }
        );
    }

    private static void WriteMove(Utf8JsonWriter w, string key, BargainAnswer answer, IssueMove move)
    {
        w.WriteStartObject(key);
        w.WriteString("issue", answer.Compiled.Deals.Issues[move.Issue].Issue.Name);
        w.WriteNumber("to", move.To);
        w.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter w, BargainAnswer answer)
    {
        List(w, "credibility", answer.Credibility, s => Step("probability", s));
        List(
            w,
            "threats",
            answer.Threats,
            t =>
            {
                w.WriteString("outcome", t.Threat.Name);
                Step("probability", t.Step);
            }
        );
        List(w, "power", answer.Power, s => Step("power", s));
        List(
            w,
            "elasticities",
            answer.Elasticities,
            s =>
            {
                w.WriteString("elasticities", s.Title);
                w.WriteString("failure", s.Failure);
                Numbers(w, "without_deal", s.Outside);
                WriteDeal(w, "nash", answer, s.Nash);
                WriteDeal(w, "same_deal", answer, s.SameDeal);
            }
        );

        void Step(string key, AnswerStep step)
        {
            w.WriteNumber(key, step.At);
            Numbers(w, "without_deal", step.Outside);
            WriteDeal(w, "nash", answer, step.Nash);
        }
    }

    private static void WritePoints(
        Utf8JsonWriter w,
        string key,
        BargainAnswer answer,
        IReadOnlyList<SolvedPoint> points
    ) =>
        List(
            w,
            key,
            points,
            p =>
            {
                w.WriteString("name", p.Point.Name);
                w.WriteString("title", p.Point.Title);
                w.WriteString("by", p.Point.By);
                w.WriteString("date", p.Point.Date?.ToString("yyyy-MM-dd"));
                w.WriteString("source", p.Point.Source);
                w.WriteNumber("room", p.Room);
                DealFields(w, answer, p.Deal);
            }
        );

    private static void WriteOpening(Utf8JsonWriter w, BargainAnswer answer)
    {
        if (answer.Opening is not { } opening)
        {
            return;
        }

        w.WriteStartObject("opening");
        w.WriteNumber("shortfall", opening.Shortfall);
        Numbers(w, "payments", opening.PaidDeal is null ? null : opening.Payments);
        WriteDeal(w, "paid_deal", answer, opening.PaidDeal);
        Number(w, "credibility", opening.Credibility);
        Number(w, "credibility_now", opening.CredibilityNow);
        List(
            w,
            "outside",
            opening.Outside,
            o =>
            {
                w.WriteString("party", answer.Compiled.Parties[o.Party].Party.Name);
                Number(w, "less", o.Less);
                WriteDeal(w, "deal", answer, o.Deal);
            }
        );
        List(
            w,
            "threats",
            opening.Threats,
            t =>
            {
                w.WriteString("outcome", t.Threat.Name);
                Number(w, "part", t.Part);
                w.WriteNumber("rate_now", t.Rate);
                Number(w, "rate", t.RateNeeded);
            }
        );
        List(
            w,
            "levers",
            opening.Levers,
            l =>
            {
                w.WriteString("issue", answer.Compiled.Deals.Issues[l.Issue].Issue.Name);
                w.WriteNumber("tried_up_to", l.Tried);
                Number(w, "position", l.Position);
                Number(
                    w,
                    "rate",
                    l.Position is { } at ? answer.Compiled.Deals.Issues[l.Issue].AverageRateAt(at) : null
                );
                WriteDeal(w, "deal", answer, l.Deal);
            }
        );
        w.WriteEndObject();
    }

    private static void WriteDeal(Utf8JsonWriter w, string key, BargainAnswer answer, SolvedDeal? deal)
    {
        if (deal is null)
        {
            w.WriteNull(key);
            return;
        }

        w.WriteStartObject(key);
        DealFields(w, answer, deal);
        w.WriteEndObject();
    }

    private static void DealFields(Utf8JsonWriter w, BargainAnswer answer, SolvedDeal deal)
    {
        w.WriteStartObject("deal");
        for (int i = 0; i < deal.Deal.Positions.Count; i++)
        {
            DealIssue issue = answer.Compiled.Deals.Issues[i];
            if (issue.Issue is OptionsIssue list)
            {
                w.WriteString(issue.Issue.Name, list.Options[(int)deal.Deal[i]].Name);
                continue;
            }

            if (issue.Issue is StagingIssue staging)
            {
                w.WriteStartObject(issue.Issue.Name);
                w.WriteNumber("years", staging.Years[(int)deal.Deal[i]]);
                w.WriteEndObject();
                continue;
            }

            w.WriteStartObject(issue.Issue.Name);
            w.WriteNumber("position", deal.Deal[i]);
            Number(w, "rate", issue.RateAt(deal.Deal[i]));
            w.WriteEndObject();
        }

        w.WriteEndObject();
        if (deal.Welfare.Limits.Count > 0)
        {
            w.WriteStartArray("limits");
            foreach (LimitOutcome limit in deal.Welfare.Limits)
            {
                WriteLimit(w, limit);
            }

            w.WriteEndArray();
        }

        WriteParties(w, answer, deal.Parties);
    }

    private static void WriteLimit(Utf8JsonWriter w, LimitOutcome limit)
    {
        w.WriteStartObject();
        w.WriteString("origin", limit.Origin);
        w.WriteString("destination", limit.Destination);
        w.WriteString("sector", limit.Sector);
        w.WriteString("as", LimitWords.As(limit));
        w.WriteString("regime", LimitWords.Regime(limit));
        w.WriteNumber("limit", limit.Limit);
        w.WriteNumber("quantity", limit.Quantity);
        w.WriteNumber("quantity_baseline", limit.QuantityBaseline);
        w.WriteNumber("lower_rate", limit.LowerRate);
        w.WriteNumber("rate", limit.Rate);
        Number(w, "upper_rate", double.IsFinite(limit.UpperRate) ? limit.UpperRate : null);
        w.WriteNumber("rent", limit.Rent);
        w.WriteString("rent_to", limit.RentGoesTo);
        w.WriteEndObject();
    }

    private static void WriteParties(
        Utf8JsonWriter w,
        BargainAnswer answer,
        IReadOnlyList<PartyWelfare> parties,
        string key = "parties"
    )
    {
        w.WriteStartObject(key);
        for (int p = 0; p < parties.Count; p++)
        {
            w.WriteStartObject(answer.Compiled.Parties[p].Party.Name);
            w.WriteNumber("real_income", parties[p].RealIncome);
            w.WriteNumber("government_welfare", parties[p].GovernmentWelfare);
            w.WriteNumber("stated_values", parties[p].Stated);
            w.WriteNumber("payoff", parties[p].Payoff);
            w.WriteEndObject();
        }

        w.WriteEndObject();
    }
}
