namespace Parley.Data;

/// <summary>How far a table had to be bent to balance.</summary>
/// <param name="Method">Such as <c>biproportional fitting (RAS)</c>.</param>
/// <param name="Iterations">Rounds of fitting.</param>
/// <param name="LargestMismatch">Largest relative distance of a row or column from its total that is left.</param>
/// <param name="LargestAdjustment">Largest relative change, after over before minus 1, among cells that hold at least
/// <see cref="Balance.NotableShare"/> of their column; fraction.</param>
/// <param name="LargestRow">Row of the cell changed most.</param>
/// <param name="LargestColumn">Column of the cell changed most.</param>
/// <param name="MovedShare">Value moved from one cell to another, as a fraction of the table's total.</param>
public sealed record BalanceReport(
    string Method,
    int Iterations,
    double LargestMismatch,
    double LargestAdjustment,
    int LargestRow,
    int LargestColumn,
    double MovedShare
);
