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

    /// <summary>Opening of a market whose form is not said.</summary>
    MarketAccess,

    /// <summary>Technical, health and safety rules for goods.</summary>
    Standards,
    GovernmentPurchasing,
    ExchangeRate,
}
