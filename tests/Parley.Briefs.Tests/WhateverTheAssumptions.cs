using System.Text.RegularExpressions;
using CsCheck;
using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs.Tests;

/// <summary>What a brief says of its variants is true of the rows it says it of, whatever the rows are.</summary>
public partial class WhateverTheAssumptions
{
    private const double Threshold = 0.005;

    private static readonly Dataset _data = SmallWorld.Make();

    private static readonly Lazy<Brief> _brief = new(() =>
        BriefWriter.Write(
            Articles.Talks([Articles.CarTariff], [Articles.FreeTrade]),
            _data,
            TestContext.Current.CancellationToken
        )
    );

    /// <summary>Mostly of one class, sometimes of all three, now and then without an equilibrium.</summary>
    private static readonly Gen<double[]> _changes =
        from kind in Gen.Int[0, 5]
        from values in Gen.Double[-0.02, 0.02].Array[9]
        from blank in Gen.Int[0, 30]
        select values
            .Select(
                (v, i) =>
                    i == blank
                        ? double.NaN
                        : kind switch
                        {
                            0 => 0.006 + Math.Abs(v),
                            1 => -0.006 - Math.Abs(v),
                            2 => Math.Abs(v),
                            3 => -Math.Abs(v),
                            4 => v / 5,
                            _ => v,
                        }
            )
            .ToArray();

    [Fact]
    public void Every_count_and_every_range_is_that_of_the_rows() =>
        Gen.Select(_changes.Array[6], _changes.Array[6])
            .Sample(
                rows =>
                {
                    (Sensitivity study, IReadOnlyList<string> findings) = Say(rows.Item1, rows.Item2);
                    foreach (string finding in findings)
                    {
                        Check(study, finding);
                    }
                },
                iter: 2000,
                threads: 1
            );

    [Fact]
    public void Whatever_the_assumptions_is_said_of_what_holds_in_every_variant_and_of_nothing_else()
    {
        (_, IReadOnlyList<string> findings) = Say(
            [.. Enumerable.Repeat(0, 6).Select(_ => Enumerable.Repeat(-0.02, 9).ToArray())],
            [.. Enumerable.Repeat(0, 6).Select(_ => (double[])[-0.1, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, 0.004])]
        );

        Assert.Contains(findings, f => f.StartsWith("Whatever the assumptions, Japan loses", StringComparison.Ordinal));
        Assert.DoesNotContain(
            findings,
            f => f.StartsWith("Whatever the assumptions, the government", StringComparison.Ordinal)
        );
        Assert.Contains(
            findings,
            f =>
                f.StartsWith("Under some of the assumptions, the government of Japan", StringComparison.Ordinal)
                && f.Contains("(in 8 of 9 variants, no change in 1; -0.10 % to +0.004 %)")
        );
    }

    /// <summary>Real income and government welfare of Japan, then of the United States, in the first three outcomes.</summary>
    private static (Sensitivity Study, IReadOnlyList<string> Findings) Say(double[][] people, double[][] government)
    {
        Brief brief = _brief.Value;
        BriefOutcome[] outcomes = [.. brief.Outcomes.Skip(1).Take(3)];
        EconomyMap map = new(brief.Dossier, _data);
        MappedEconomy[] parties = [map.Find("JPN"), map.Find("USA")];
        Sensitivity study = brief.Sensitivity! with
        {
            Rows =
            [
                .. outcomes.SelectMany(
                    (o, i) =>
                        parties.Select(
                            (p, j) =>
                                new SensitivityRow(
                                    o.Name,
                                    p.Code,
                                    people[(2 * i) + j],
                                    government[(2 * i) + j],
                                    Threshold
                                )
                        )
                ),
            ],
        };
        Dictionary<string, IReadOnlyList<string>> actors = outcomes.ToDictionary(
            o => o.Name,
            IReadOnlyList<string> (_) => ["USA"]
        );
        return (study, new SensitivityFindings(_data, study, outcomes, parties, actors).Write());
    }

    private static void Check(Sensitivity study, string finding)
    {
        bool always = finding.StartsWith("Whatever the assumptions, ", StringComparison.Ordinal);
        bool some = finding.StartsWith("Under some of the assumptions, ", StringComparison.Ordinal);
        if (!always && !some)
        {
            return;
        }

        bool government = finding.Contains(", the government of ", StringComparison.Ordinal);
        string economy = finding[..finding.IndexOf('"')].Contains("Japan", StringComparison.Ordinal) ? "JPN" : "USA";
        bool gains = false;
        foreach (Match part in Part().Matches(finding))
        {
            gains = part.Groups["verb"].Success ? part.Groups["verb"].Value == "gains" : gains;
            string name = _brief.Value.Outcomes.Single(o => o.Title == part.Groups["title"].Value).Name;
            SensitivityRow row = study.Rows.Single(r => r.Outcome == name && r.Economy == economy);
            double[] values = [.. (government ? row.GovernmentWelfare : row.RealIncome).Where(double.IsFinite)];
            int up = values.Count(v => v >= Threshold);
            int down = values.Count(v => v <= -Threshold);
            int none = values.Length - up - down;
            int same = gains ? up : down;
            string inside = part.Groups["inside"].Value;
            Assert.EndsWith(Range(values), inside, StringComparison.Ordinal);
            if (always)
            {
                Assert.Equal(values.Length, same);
            }
            else
            {
                Assert.InRange(same, 1, values.Length - 1);
                Assert.StartsWith($"in {same} of {values.Length} variants", inside, StringComparison.Ordinal);
                Assert.Equal(none > 0, inside.Contains($"no change in {none}", StringComparison.Ordinal));
                int opposite = gains ? down : up;
                Assert.Equal(
                    opposite > 0,
                    inside.Contains($"{(gains ? "loses" : "gains")} in {opposite}", StringComparison.Ordinal)
                );
            }
        }
    }

    private static string Range(double[] values)
    {
        string least = Wording.Signed(values.Min());
        string greatest = Wording.Signed(values.Max());
        return least == greatest ? least : $"{least} to {greatest}";
    }

    [GeneratedRegex("""(?:(?<verb>gains|loses) from |, |and )"(?<title>[^"]*)" \((?<inside>[^)]*)\)""")]
    private static partial Regex Part();
}
