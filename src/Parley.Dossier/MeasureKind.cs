namespace Parley.Dossier;

public enum MeasureKind
{
    Tariff,
    Quota,
    TariffRateQuota,
    AntiDumpingDuty,
    CountervailingDuty,
    Safeguard,
    ImportTax,
    ImportBan,

    /// <summary>Curbs, barriers or restrictions on imports whose form is not said.</summary>
    ImportRestriction,

    /// <summary>Trade sanctions whose form is not said.</summary>
    Sanctions,
    Subsidy,
    ExportSubsidy,
    ExportTax,
    ExportRestriction,
    VoluntaryRestraint,
    Embargo,
}
