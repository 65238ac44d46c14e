namespace Parley.Model;

/// <summary>How quantities move with the duties that stand for their limits, by logarithms.</summary>
internal static class LimitJacobian
{
    /// <summary>Derivatives of an objective with respect to the logarithms of 1 + the rates that stand for limits.</summary>
    public static double[] ByRate(PolicyGradient gradient, IReadOnlyList<QuantityLimit> limits) =>
        [
            .. limits.Select(limit =>
                (1 + limit.RateIn(gradient.Equilibrium))
                * (
                    limit.Instrument == Instrument.Tariff
                        ? gradient.Tariff(limit.Origin, limit.Destination, limit.Sector)
                        : gradient.ExportTax(limit.Origin, limit.Destination, limit.Sector)
                )
            ),
        ];

    /// <summary>
    /// Gradients of objectives where limits stay filled: <c>dW - sum_f m_f dq_f</c>, with m such that nothing is left of the
    /// derivatives with respect to the rates of the limits (the implicit function theorem).
    /// </summary>
    /// <param name="gradients">Of the objectives, every rate apart.</param>
    /// <param name="filled">The limits.</param>
    /// <param name="quantities">Gradients of their quantities, percent, every rate apart.</param>
    /// <exception cref="ModelException">The limits do not determine their rates.</exception>
    public static IReadOnlyList<PolicyGradient> Hold(
        IReadOnlyList<PolicyGradient> gradients,
        IReadOnlyList<QuantityLimit> filled,
        IReadOnlyList<PolicyGradient> quantities
    )
    {
        int n = filled.Count;
        double[] inverse = new double[n * n];
        for (int f = 0; f < n; f++)
        {
            ByRate(quantities[f], filled).CopyTo(inverse.AsSpan(f * n, n));
        }

        if (!DenseInverse.Invert(inverse, n, new int[n]))
        {
            throw new ModelException(
                "no gradient: the limits on quantities do not determine the duties that stand for them"
            );
        }

        return
        [
            .. gradients.Select(gradient =>
            {
                double[] slopes = ByRate(gradient, filled);
                double[] worth = new double[n];
                for (int g = 0; g < n; g++)
                {
                    VectorMath.Add(inverse.AsSpan(g * n, n), slopes[g], worth);
                }

                return gradient.Holding(quantities, worth);
            }),
        ];
    }
}
