namespace Parley.Replication;

/// <summary>A paper and Parley side by side.</summary>
/// <param name="Paper">Name of the replication, such as <c>caliendo-parro-2015</c>.</param>
/// <param name="Reference">The full reference.</param>
/// <param name="Cells">Every figure, in the paper's order.</param>
/// <param name="Notes">What a reader must know to read them, a sentence each.</param>
public sealed record ReplicationReport(
    string Paper,
    string Reference,
    IReadOnlyList<ReplicationCell> Cells,
    IReadOnlyList<string> Notes
)
{
    /// <summary>What the figures beside Parley's are called.</summary>
    public string FigureName { get; init; } = "paper";

    /// <summary>Whether every figure agrees or is shown to be less exact in the paper than here.</summary>
    public bool Agrees => Cells.All(cell => cell.Agrees || cell.Explanation is not null);

    /// <summary>The figures that do not agree.</summary>
    public IEnumerable<ReplicationCell> Disagreements => Cells.Where(cell => !cell.Agrees);
}
