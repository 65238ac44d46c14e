namespace Parley.Strategy.Retaliation;

/// <summary>What the nullification or impairment of benefits is measured by.</summary>
public enum DamageMeasure
{
    /// <summary>Exports lost: what arbitrators under article 22.6 of the Dispute Settlement Understanding count.</summary>
    Exports,

    /// <summary>Real income lost, the equivalent variation.</summary>
    RealIncome,

    /// <summary>Duties that the measure charges on the exports there were: by which lists under article 8.2 of the Agreement on
    /// Safeguards are matched.</summary>
    Duties,
}

/// <summary>What a measure costs those who answer it, by every measure, million USD of the baseline year.</summary>
/// <param name="Exports">Fall of their exports to those who took it, of the goods it raises costs of; of all, where it raises
/// none.</param>
/// <param name="RealIncome">Loss of real income.</param>
/// <param name="Duties">Points added times exports before.</param>
public sealed record Damage(double Exports, double RealIncome, double Duties)
{
    public double By(DamageMeasure measure) =>
        measure switch
        {
            DamageMeasure.Exports => Exports,
            DamageMeasure.RealIncome => RealIncome,
            _ => Duties,
        };
}
