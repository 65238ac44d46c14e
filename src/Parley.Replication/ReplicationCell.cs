namespace Parley.Replication;

/// <summary>One figure of a paper beside Parley's, percent.</summary>
/// <param name="Table">Where the paper prints it.</param>
/// <param name="Case">Which counterfactual.</param>
/// <param name="Economy">Code of the economy.</param>
/// <param name="Measure">Such as <c>terms_of_trade</c>, a name of the JSON results.</param>
/// <param name="Paper">The paper's figure; null where it prints none.</param>
/// <param name="Parley">Parley's figure.</param>
/// <param name="Tolerance">Largest difference that counts as agreement.</param>
public sealed record ReplicationCell(
    string Table,
    string Case,
    string Economy,
    string Measure,
    double? Paper,
    double Parley,
    double Tolerance
)
{
    /// <summary>Why both differ by more than the tolerance, where that has been shown; null elsewhere.</summary>
    public string? Explanation { get; init; }

    /// <summary>Parley less paper, percentage points; null where the paper prints none.</summary>
    public double? Difference => Parley - Paper;

    /// <summary>Whether both agree; a figure the paper does not print agrees with anything finite.</summary>
    public bool Agrees => Paper is null ? double.IsFinite(Parley) : Math.Abs(Parley - Paper.Value) <= Tolerance;
}
