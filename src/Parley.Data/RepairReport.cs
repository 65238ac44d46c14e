namespace Parley.Data;

/// <summary>What was changed in raw figures to make a dataset of them, rule by rule.</summary>
public sealed class RepairReport
{
    private readonly List<string> _rules = [];
    private readonly List<RepairedCell> _cells = [];

    /// <summary>The rules applied, in order, each a sentence.</summary>
    public IReadOnlyList<string> Rules => _rules;

    /// <summary>Every cell changed, in the order of the rules.</summary>
    public IReadOnlyList<RepairedCell> Cells => _cells;

    /// <summary>Starts a rule; cells recorded from here on are its own.</summary>
    /// <param name="sentence">What the rule does and why.</param>
    public void Rule(string sentence) => _rules.Add(sentence);

    /// <summary>Records a cell changed by the latest rule; a cell that stays as it was is not recorded.</summary>
    /// <param name="table">Such as <c>tariffs</c>.</param>
    /// <param name="cell">Such as <c>JPN &gt; USA C29</c>.</param>
    /// <param name="before">Value found.</param>
    /// <param name="after">Value put in its place.</param>
    public void Changed(string table, string cell, double before, double after)
    {
        if (_rules.Count == 0)
        {
            throw new InvalidOperationException("a change belongs to a rule");
        }

        if (!before.Equals(after))
        {
            _cells.Add(new RepairedCell(_rules.Count - 1, table, cell, before, after));
        }
    }

    /// <summary>The cell a rule changed most.</summary>
    /// <param name="rule">Position in <see cref="Rules"/>.</param>
    /// <returns>Null where the rule changed nothing.</returns>
    public RepairedCell? Largest(int rule) =>
        _cells.Where(c => c.Rule == rule).MaxBy(c => Math.Abs(c.After - c.Before));

    /// <summary>Number of cells a rule changed.</summary>
    public int Count(int rule) => _cells.Count(c => c.Rule == rule);
}

/// <summary>A figure that was replaced.</summary>
/// <param name="Rule">Position of the rule in <see cref="RepairReport.Rules"/>.</param>
/// <param name="Table">Such as <c>tariffs</c>.</param>
/// <param name="Cell">Such as <c>JPN &gt; USA C29</c>.</param>
/// <param name="Before">Value found.</param>
/// <param name="After">Value put in its place.</param>
public sealed record RepairedCell(int Rule, string Table, string Cell, double Before, double After);
