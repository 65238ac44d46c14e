namespace Parley.Dossier;

/// <summary>What kinds of measures have in common.</summary>
internal static class MeasureKinds
{
    /// <summary>True where it makes imports dearer or keeps them out.</summary>
    public static bool IsOnImports(this MeasureKind kind) =>
        kind
            is MeasureKind.Tariff
                or MeasureKind.Quota
                or MeasureKind.TariffRateQuota
                or MeasureKind.AntiDumpingDuty
                or MeasureKind.CountervailingDuty
                or MeasureKind.Safeguard
                or MeasureKind.ImportTax
                or MeasureKind.ImportBan
                or MeasureKind.ImportRestriction;
}
