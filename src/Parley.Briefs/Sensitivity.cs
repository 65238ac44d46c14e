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
/// <param name="RealIncome">Percent, one a variant.</param>
/// <param name="GovernmentWelfare">Percent, one a variant.</param>
public sealed record SensitivityRow(
    string Outcome,
    string Economy,
    IReadOnlyList<double> RealIncome,
    IReadOnlyList<double> GovernmentWelfare
)
{
    public double LeastRealIncome => RealIncome.Min();

    public double GreatestRealIncome => RealIncome.Max();

    /// <summary>Variants in which real income has another sign than in the first.</summary>
    public int SignChanges => RealIncome.Count(value => Math.Sign(value) != Math.Sign(RealIncome[0]));
}
