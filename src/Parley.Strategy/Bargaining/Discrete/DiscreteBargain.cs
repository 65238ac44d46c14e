namespace Parley.Strategy.Bargaining;

/// <summary>The answer for a domain of finitely many outcomes.</summary>
public sealed class DiscreteBargain
{
    private DiscreteBargain(NegotiationDomain domain)
    {
        Domain = domain;
        Payoffs = domain.Payoffs();
        Frontier = ParetoFrontier.Of(Payoffs);
        IReadOnlyList<double> reservation = domain.Reservation;
        Feasible = BargainingSolutions.Feasible(Payoffs, reservation).Length;
        Nash = BargainingSolutions.Nash(Payoffs, reservation);
        KalaiSmorodinsky = BargainingSolutions.KalaiSmorodinsky(Payoffs, reservation);
        Egalitarian = BargainingSolutions.Egalitarian(Payoffs, reservation);
        Utilitarian = BargainingSolutions.Utilitarian(Payoffs, reservation);
    }

    public NegotiationDomain Domain { get; }

    public PayoffTable Payoffs { get; }

    /// <summary>Efficient outcomes, the best for the first party first.</summary>
    public IReadOnlyList<int> Frontier { get; }

    /// <summary>Number of outcomes that leave nobody below the reservation.</summary>
    public int Feasible { get; }

    /// <summary>Index of an outcome; null where nothing is feasible. So are the next.</summary>
    public int? Nash { get; }

    public int? KalaiSmorodinsky { get; }

    public int? Egalitarian { get; }

    public int? Utilitarian { get; }

    public static DiscreteBargain Of(NegotiationDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return new DiscreteBargain(domain);
    }
}
