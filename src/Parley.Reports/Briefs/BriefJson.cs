using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Briefs;
using Parley.Data;
using Parley.Dossier;
using Parley.Model;
using Parley.Reports.Bargains;
using static Parley.Reports.JsonFields;

namespace Parley.Reports.Briefs;

/// <summary>
/// A brief as one JSON document. Rates are fractions, changes are percent, values are million USD; what is not a number is null.
/// </summary>
public static class BriefJson
{
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        using MemoryStream stream = new();
        using (Utf8JsonWriter w = new(stream, JsonFormat.Writer))
        {
            w.WriteStartObject();
            w.WriteNumber("brief", 1);
            Strings(w, "summary", brief.Summary);
            w.WritePropertyName("dossier");
            using (JsonDocument dossier = JsonDocument.Parse(DossierJson.Write(brief.Dossier)))
            {
                dossier.RootElement.WriteTo(w);
            }

            WriteDataset(w, brief.Dataset);
            Strings(w, "warnings", brief.Warnings);
            List(w, "economies", brief.Economies, e => WriteEconomy(w, e));
            List(w, "claims", brief.ClaimChecks, c => WriteClaim(w, c));
            if (brief.SinceLast is { } since)
            {
                w.WriteStartObject("since_last");
                w.WriteString("record", since.Record);
                w.WriteString("last", since.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                w.WriteNumber("articles", since.Articles);
                List(w, "news", since.News, n => WriteNews(w, n));
                w.WriteEndObject();
            }

            BriefReading reading = new(brief);
            List(w, "outcomes", brief.Outcomes, o => WriteOutcome(w, reading, o));
            List(w, "unsolved", brief.Unsolved, u => WriteUnsolved(w, u));
            WriteBargain(w, "bargain", brief.Bargain);
            w.WriteString("why_no_bargain", brief.WhyNoBargain);
            if (brief.Sensitivity is { } sensitivity)
            {
                WriteSensitivity(w, sensitivity);
            }

            if (brief.Computation is { } computation)
            {
                w.WriteStartObject("computation");
                w.WriteString("model", computation.Model);
                w.WriteNumber("solves", computation.Solves);
                Number(w, "residual", computation.LargestResidual);
                Number(w, "indifference_threshold", computation.IndifferenceThreshold);
                w.WriteEndObject();
            }

            w.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void WriteNews(Utf8JsonWriter w, NewFinding news)
    {
        w.WriteString("text", news.Text);
        w.WriteString("before", news.Before);
        Strings(w, "sentences", [.. news.Quotes.Select(q => q.Sentence)]);
    }

    private static void WriteBargain(Utf8JsonWriter w, string key, BriefBargain? bargain)
    {
        if (bargain is null)
        {
            w.WriteNull(key);
            return;
        }

        w.WriteStartObject(key);
        w.WriteString("talks", bargain.FileName);
        Strings(w, "summary", DealSentences.Of(bargain with { SecondOpinion = null }));
        Strings(w, "assumptions", bargain.Assumptions);
        w.WritePropertyName("answer");
        using (JsonDocument answer = JsonDocument.Parse(BargainJson.Write(bargain.Answer)))
        {
            answer.RootElement.WriteTo(w);
        }

        WriteBargain(w, "second_opinion", bargain.SecondOpinion);
        w.WriteEndObject();
    }

    private static void WriteDataset(Utf8JsonWriter w, Dataset dataset)
    {
        w.WriteStartObject("dataset");
        w.WriteString("name", dataset.Name);
        w.WriteString("title", dataset.Title);
        w.WriteNumber("year", dataset.Year);
        w.WriteString("unit", dataset.Unit);
        List(
            w,
            "sources",
            dataset.Sources,
            source =>
            {
                w.WriteString("title", source.Title);
                w.WriteString("licence", source.Licence);
                w.WriteString("used", source.Used);
            }
        );
        w.WriteEndObject();
    }

    private static void WriteEconomy(Utf8JsonWriter w, BriefEconomy economy)
    {
        w.WriteString("economy", economy.Economy);
        w.WriteString("name", economy.Name);
        w.WriteString("named", economy.Named);
        w.WriteString("role", Snake(economy.Role));
        if (economy.Note is { } note)
        {
            w.WriteString("note", note);
        }
    }

    private static void WriteClaim(Utf8JsonWriter w, ClaimCheck check)
    {
        w.WriteString("claim", check.Claim);
        WriteQuote(w, check.Quote);
        Number(w, "claimed_value", check.ClaimedValue);
        Number(w, "claimed_year", check.ClaimedYear);
        Number(w, "data_value", check.DataValue);
        w.WriteString("data_unit", Snake(check.DataUnit));
        w.WriteString("data_says", check.DataText);
        w.WriteString("difference", check.Difference);
    }

    private static void WriteOutcome(Utf8JsonWriter w, BriefReading reading, BriefOutcome outcome)
    {
        LabelledOutcome? labelled = reading.Outcome(outcome.Name);
        w.WriteString("outcome", outcome.Name);
        w.WriteString("label", labelled?.Label);
        w.WriteString("title", outcome.Title);
        w.WriteString("kind", Snake(outcome.Kind));
        w.WriteString("why", outcome.Why);
        w.WriteBoolean("said", outcome.IsSaid);
        w.WriteString("scenario", labelled?.ScenarioFile);
        w.WriteStartArray("places");
        foreach (Quote quote in outcome.Quotes)
        {
            w.WriteStartObject();
            w.WriteNumber("start", quote.Start);
            w.WriteNumber("end", quote.End);
            w.WriteString("sentence", quote.Sentence);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        Strings(w, "notes", outcome.Notes);
        Strings(w, "sectors_at_stake", outcome.SectorsAtStake);
        w.WriteString("sectors_at_stake_name", outcome.SectorsAtStakeName);
        Equilibrium equilibrium = outcome.Solved.Outcome.Equilibrium;
        Number(w, "residual", equilibrium.Residual);
        w.WriteNumber("iterations", equilibrium.Iterations);
        List(w, "economies", outcome.Solved.Outcome.Economies, e => WriteEffects(w, outcome, e));
        HashSet<string> atStake = [.. outcome.SectorsAtStake];
        HashSet<string> compared = [.. outcome.Effects.Select(e => e.Economy)];
        List(
            w,
            "sectors",
            [.. outcome.Solved.Outcome.Sectors.Where(s => atStake.Contains(s.Sector) && compared.Contains(s.Economy))],
            s => WriteSector(w, s)
        );
        List(w, "bilateral", outcome.Pairs, p => WritePair(w, p));
    }

    private static void WriteEffects(Utf8JsonWriter w, BriefOutcome outcome, EconomyOutcome economy)
    {
        w.WriteString("economy", economy.Economy);
        Number(w, "real_income", economy.RealIncome);
        Number(w, "real_income_value", economy.RealIncomeValue);
        Number(w, "government_welfare", economy.GovernmentWelfare);
        Number(w, "real_wage", economy.RealWage);
        Number(w, "terms_of_trade", economy.TermsOfTrade);
        Number(w, "volume_of_trade", economy.VolumeOfTrade);
        Number(w, "consumer_prices", economy.ConsumerPrices);
        Number(w, "tariff_revenue", economy.TariffRevenue);
        Number(w, "tariff_revenue_baseline", economy.TariffRevenueBaseline);
        Number(w, "trade_balance", economy.TradeBalance);
        Number(w, "trade_balance_baseline", economy.TradeBalanceBaseline);
        if (outcome.Effects.FirstOrDefault(e => e.Economy == economy.Economy) is { } effect)
        {
            Number(w, "exports_at_stake", effect.ExportsAtStake);
            Number(w, "exports_at_stake_baseline", effect.ExportsAtStakeBaseline);
            w.WriteString("people", Snake(effect.People));
            w.WriteString("government", Snake(effect.Government));
        }
    }

    private static void WriteSector(Utf8JsonWriter w, SectorOutcome sector)
    {
        w.WriteString("economy", sector.Economy);
        w.WriteString("sector", sector.Sector);
        Number(w, "output", sector.Output);
        Number(w, "employment", sector.Employment);
        Number(w, "price", sector.Price);
        Number(w, "exports", sector.Exports);
        Number(w, "exports_baseline", sector.ExportsBaseline);
        Number(w, "imports", sector.Imports);
        Number(w, "imports_baseline", sector.ImportsBaseline);
    }

    private static void WritePair(Utf8JsonWriter w, PairEffect pair)
    {
        w.WriteString("economy", pair.Economy);
        w.WriteString("partner", pair.Partner);
        Number(w, "trade_balance", pair.Counterfactual);
        Number(w, "trade_balance_baseline", pair.Baseline);
        Number(w, "goods_balance", pair.GoodsCounterfactual);
        Number(w, "goods_balance_baseline", pair.GoodsBaseline);
    }

    private static void WriteUnsolved(Utf8JsonWriter w, Unsolved unsolved)
    {
        w.WriteString("finding", unsolved.Finding);
        w.WriteString("why", unsolved.Why);
        WriteQuote(w, unsolved.Quote);
    }

    private static void WriteSensitivity(Utf8JsonWriter w, Sensitivity sensitivity)
    {
        w.WriteStartObject("sensitivity");
        Strings(w, "findings", sensitivity.Findings);
        List(
            w,
            "variants",
            sensitivity.Variants,
            v =>
            {
                w.WriteString("title", v.Title);
                w.WriteString("elasticities", v.ElasticitySet);
                Number(w, "elasticity_factor", v.ElasticityFactor);
                w.WriteBoolean("inputs", v.WithInputs);
            }
        );
        List(
            w,
            "rows",
            sensitivity.Rows,
            r =>
            {
                w.WriteString("outcome", r.Outcome);
                w.WriteString("economy", r.Economy);
                Numbers(w, "real_income", r.RealIncome);
                Numbers(w, "government_welfare", r.GovernmentWelfare);
            }
        );
        w.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter w, Quote? quote)
    {
        if (quote is null)
        {
            w.WriteNull("place");
            return;
        }

        w.WriteStartObject("place");
        w.WriteNumber("start", quote.Start);
        w.WriteNumber("end", quote.End);
        w.WriteString("sentence", quote.Sentence);
        w.WriteEndObject();
    }

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
