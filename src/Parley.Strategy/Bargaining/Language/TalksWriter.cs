using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Scenarios;

namespace Parley.Strategy.Bargaining;

/// <summary>Writes talks as a person would: what is as usual is left out.</summary>
internal sealed partial class TalksWriter
{
    private readonly YamlText _text = new();

    public string Write(Talks talks)
    {
        _text.Prose(0, "title", talks.Title);
        _text.Prose(0, "description", talks.Description);
        _text.Prose(0, "data", talks.Data);
        _text.Model(talks.Model);
        if (talks.Baseline.Count > 0)
        {
            _text.Line("\nbaseline:");
            _text.Measures(talks.Baseline, 2);
        }

        _text.Line("\nparties:");
        foreach (TalksParty party in talks.Parties)
        {
            WriteParty(party);
        }

        _text.Line("\nissues:");
        foreach (TalksIssue issue in talks.Issues)
        {
            WriteIssue(issue);
        }

        _text.Line("\nwithout_deal:");
        foreach (Fallback fallback in talks.WithoutDeal)
        {
            WriteFallback(fallback);
        }

        WritePoints("proposals", talks.Proposals);
        WritePoints("later", talks.Later);
        return _text.ToString();
    }

    private void WriteParty(TalksParty party)
    {
        _text.Line($"  - name: {ScalarText.Word(party.Name)}");
        _text.Prose(4, "title", party.Title);
        Select(4, party.Economies, "economies", "except_economies", isRequired: true);
        _text.Line($"    objective: {TalksGrammar.Objectives.First(o => o.Value == party.Objective).Key}");
        if (party.DiscountFactor is { } patience)
        {
            _text.Line($"    patience: {Number(patience)}");
        }

        if (party.DiscountRate is { } rate)
        {
            _text.Line($"    discount_rate: {RateText.Write(rate)}");
        }

        if (party.RiskAversion != 0)
        {
            _text.Line($"    risk_aversion: {Number(party.RiskAversion)}");
        }

        if (party.Values.Count > 0)
        {
            _text.Line("    values:");
            foreach (StatedValue value in party.Values)
            {
                _text.Line($"      - issue: {ScalarText.Word(value.Issue)}");
                if (value.Option is { } option)
                {
                    _text.Line($"        option: {ScalarText.Word(option)}");
                }

                _text.Line(
                    value.InDollars
                        ? $"        million_usd: {Number(value.Worth)}"
                        : $"        worth: {RateText.Write(value.Worth / 100)}"
                );
                _text.Prose(8, "why", value.Why);
            }
        }
    }

    private void WriteIssue(TalksIssue issue)
    {
        _text.Line($"  - name: {ScalarText.Word(issue.Name)}");
        _text.Prose(4, "title", issue.Title);
        switch (issue)
        {
            case RangeIssue range:
                _text.Line("    tariff:");
                Select(6, range.Importers, "importers", "except_importers", isRequired: true);
                Select(6, range.Origins, "from", "except_from", isRequired: false);
                Select(6, range.Sectors, "on", "except", isRequired: false);
                _text.Line($"    range: {{ from: {End(range.From)}, to: {End(range.To)} }}");
                break;
            case LeverIssue lever:
                _text.Line("    lever:");
                WriteMeasures(6, "at_0", lever.AtZero);
                WriteMeasures(6, "at_1", lever.AtOne);
                break;
            case OptionsIssue list:
                _text.Line("    options:");
                foreach (TalksOption option in list.Options)
                {
                    _text.Line($"      - name: {ScalarText.Word(option.Name)}");
                    _text.Prose(8, "title", option.Title);
                    WriteMeasures(8, "measures", option.Measures);
                }

                break;
            case StagingIssue staging:
                _text.Line(
                    $"    staging: {{ of: {Names(staging.Issues)}, years: [{string.Join(", ", staging.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)))}] }}"
                );
                break;
            default:
                throw new ArgumentException($"no words for a {issue.GetType().Name}", nameof(issue));
        }
    }

    private void WriteFallback(Fallback fallback)
    {
        _text.Line($"  - name: {ScalarText.Word(fallback.Name)}");
        _text.Prose(4, "title", fallback.Title);
        if (fallback.By is { } by)
        {
            _text.Line($"    by: {ScalarText.Word(by)}");
        }

        _text.Line($"    probability: {RateText.Write(fallback.Probability)}");
        if (fallback.War is { } war)
        {
            Select(4, war, "war", "except_war", isRequired: true);
        }

        WriteMeasures(4, "measures", fallback.Measures);
    }

    private void WritePoints(string key, IReadOnlyList<TalksPoint> points)
    {
        if (points.Count == 0)
        {
            return;
        }

        _text.Line($"\n{key}:");
        foreach (TalksPoint point in points)
        {
            _text.Line($"  - name: {ScalarText.Word(point.Name)}");
            _text.Prose(4, "title", point.Title);
            if (point.By is { } by)
            {
                _text.Line($"    by: {ScalarText.Word(by)}");
            }

            if (point.Date is { } date)
            {
                _text.Line($"    date: {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            }

            _text.Prose(4, "source", point.Source);
            _text.Prose(4, "says", point.Says);
            string deal = string.Join(
                ", ",
                point.Deal.Select(d =>
                    $"{ScalarText.Word(d.Issue)}: {(Position().IsMatch(d.Text) ? d.Text : ScalarText.Word(d.Text))}"
                )
            );
            _text.Line(deal.Length == 0 ? "    deal: {}" : $"    deal: {{ {deal} }}");
        }
    }

    private void WriteMeasures(int indent, string key, IReadOnlyList<PolicyMeasure> measures)
    {
        if (measures.Count > 0)
        {
            _text.Line($"{new string(' ', indent)}{key}:");
            _text.Measures(measures, indent + 2);
        }
    }

    private void Select(int indent, Selection selection, string key, string exceptKey, bool isRequired)
    {
        string margin = new(' ', indent);
        if (selection.Names.Count > 0 || isRequired)
        {
            _text.Line($"{margin}{key}: {(selection.Names.Count > 0 ? Names(selection.Names) : ScenarioWords.All)}");
        }

        if (selection.Except.Count > 0)
        {
            _text.Line($"{margin}{exceptKey}: {Names(selection.Except)}");
        }
    }

    private static string Names(IReadOnlyList<string> names) =>
        names.Count == 1 ? ScalarText.Word(names[0]) : "[" + string.Join(", ", names.Select(ScalarText.Word)) + "]";

    private static string End(RateEnd end) =>
        !end.FromToday ? RateText.Write(end.Rate)
        : end.Rate == 0 ? "today"
        : $"today {(end.Rate < 0 ? "-" : "+")} {RateText.Write(Math.Abs(end.Rate))}";

    /// <summary>Without an exponent, which the reader does not take.</summary>
    private static string Number(double value) =>
        decimal.Parse(
                value.ToString("R", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture
            )
            .ToString("0.############################", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.]*\s?%?( of the way| [+-] [0-9.]+\s?%)?\z")]
    private static partial Regex Position();
}
