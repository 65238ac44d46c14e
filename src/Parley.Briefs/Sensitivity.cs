namespace Parley.Briefs;

/// <summary>What the answers hang on: the same outcomes under other published assumptions.</summary>
/// <param name="Variants">Columns; the first is the brief's own.</param>
/// <param name="Rows">One an outcome (the first, that nothing happens, left out) and economy of the brief.</param>
/// <param name="Findings">Whole sentences: whose sign turns, on what.</param>
public sealed record Sensitivity(
    IReadOnlyList<SensitivityVariant> Variants,
    IReadOnlyList<SensitivityRow> Rows,
    IReadOnlyList<string> Findings
);

/// <summary>One set of assumptions.</summary>
/// <param name="ElasticitySet">Name of the published set; null = the dataset's own.</param>
/// <param name="ElasticityFactor">1, 0.5 or 2.</param>
/// <param name="WithInputs">With input-output links.</param>
/// <param name="Title">A short title for a table.</param>
public sealed record SensitivityVariant(string? ElasticitySet, double ElasticityFactor, bool WithInputs, string Title);

/// <summary>One economy under one outcome.</summary>
/// <param name="Outcome">Name of the outcome.</param>
/// <param name="Economy">Code.</param>
/// <param name="RealIncome">Percent, one a variant; NaN where no equilibrium was found.</param>
/// <param name="GovernmentWelfare">Percent, one a variant; NaN where no equilibrium was found.</param>
/// <param name="IndifferenceThreshold">Changes smaller than this, in percent, count as none.</param>
public sealed record SensitivityRow(
    string Outcome,
    string Economy,
    IReadOnlyList<double> RealIncome,
    IReadOnlyList<double> GovernmentWelfare,
    double IndifferenceThreshold = 0
)
{
    /// <summary>Over the variants that were solved; NaN where none was.</summary>
    public double LeastRealIncome => RealIncome.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min();

    /// <summary>Over the variants that were solved; NaN where none was.</summary>
    public double GreatestRealIncome => RealIncome.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Variants in which real income has another sign than in the first; unsolved ones do not count.</summary>
    public int SignChanges => RealIncome.Count(value => double.IsFinite(value) && Sign(value) != Sign(RealIncome[0]));

    /// <summary>Variants without an equilibrium.</summary>
    public int Unsolved => RealIncome.Count(value => !double.IsFinite(value));

    private int Sign(double change) =>
        double.IsNaN(change) || Math.Abs(change) < IndifferenceThreshold ? 0 : Math.Sign(change);
}
