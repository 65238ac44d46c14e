namespace Parley.Model;

/// <summary>What happens to an economy's aggregate trade deficit when policy changes.</summary>
public enum Imbalances
{
    /// <summary>Held at its value in units of the numeraire (world labour income).</summary>
    Held,

    /// <summary>Held as a share of world income (labour income, profits, tariff and export tax revenue).</summary>
    HeldAsShareOfWorldIncome,

    /// <summary>Set to zero in the counterfactual itself. To remove imbalances first, make a new baseline of the
    /// equilibrium solved with this and no other change.</summary>
    Removed,
}
