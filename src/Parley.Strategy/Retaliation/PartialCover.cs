namespace Parley.Strategy.Retaliation;

/// <summary>
/// A good of which a list covers a part: some of its tariff lines pay the added duty, the others what they paid. Buyers choose
/// among the lines of an origin as they choose among origins, with the trade elasticity theta; the good as a whole then behaves
/// like one with a single tariff and a single trade cost, and exactly so:
/// <code>
/// phi = f r^-theta + 1 - f,   q = f r^(-theta - 1) + 1 - f,   r = (1 + t + added) / (1 + t)
/// price of the good           phi^(-1/theta)
/// its tariff                  1 + t' = (1 + t) phi / q        (revenue over what reaches the origin)
/// change of its trade cost    d^ = phi^(-1/theta) q / phi     (what is left of the price)
/// </code>
/// where f is the part covered, of trade before the list. Covered whole it is the full duty, covered not at all it is nothing.
/// </summary>
internal readonly struct PartialCover
{
    private readonly double _theta;
    private readonly double _phi;
    private readonly double _q;
    private readonly double _phiSlope;
    private readonly double _qSlope;
    private readonly double _before;

    /// <param name="part">f, 0 to 1.</param>
    /// <param name="tariff">t in force, fraction.</param>
    /// <param name="added">Duty added, fraction.</param>
    /// <param name="elasticity">theta.</param>
    public PartialCover(double part, double tariff, double added, double elasticity)
    {
        double r = (1 + tariff + added) / (1 + tariff);
        _theta = elasticity;
        _before = 1 + tariff;
        _phiSlope = Math.Pow(r, -elasticity) - 1;
        _qSlope = (Math.Pow(r, -elasticity) / r) - 1;
        // Not 1 + part * slope: a good covered whole by a prohibitive duty leaves next to nothing, which that would round away.
        _phi = (part * Math.Pow(r, -elasticity)) + (1 - part);
        _q = (part * Math.Pow(r, -elasticity) / r) + (1 - part);
    }

    /// <summary>t', fraction.</summary>
    public double Tariff => (_before * _phi / _q) - 1;

    /// <summary>d^.</summary>
    public double TradeCostChange => Math.Pow(_phi, -1 / _theta) * _q / _phi;

    /// <summary>dt' / df.</summary>
    public double TariffSlope => (1 + Tariff) * ((_phiSlope / _phi) - (_qSlope / _q));

    /// <summary>dd^ / df.</summary>
    public double TradeCostSlope => TradeCostChange * ((_qSlope / _q) - ((1 + (1 / _theta)) * _phiSlope / _phi));
}
