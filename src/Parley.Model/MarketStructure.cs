namespace Parley.Model;

/// <summary>How firms compete, which sets the scale elasticity psi and the profit share mu of each sector.</summary>
public enum MarketStructure
{
    /// <summary>psi = mu = 0: Armington, Eaton-Kortum, Caliendo-Parro (2015).</summary>
    PerfectCompetition,

    /// <summary>External economies of scale: psi as the data give it, mu = 0.</summary>
    ExternalEconomies,

    /// <summary>Monopolistic competition with free entry: psi = 1/theta, mu = 0 (Krugman 1980).</summary>
    FreeEntry,

    /// <summary>Monopolistic competition with a fixed number of firms: psi = 0, mu = 1/sigma (Ossa 2014).</summary>
    FixedFirms,
}
