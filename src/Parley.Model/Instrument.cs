namespace Parley.Model;

/// <summary>What a flow of trade may be burdened with.</summary>
public enum Instrument
{
    /// <summary>Levied by the destination, ad valorem.</summary>
    Tariff,

    /// <summary>Levied by the origin, ad valorem.</summary>
    ExportTax,

    /// <summary>Iceberg trade cost, which nobody collects.</summary>
    TradeCost,
}
