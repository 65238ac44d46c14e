using CsCheck;
using Parley.Strategy.Retaliation;

namespace Parley.Strategy.Tests.Retaliation;

public class PartialCoverTests
{
    private static readonly Gen<(double Part, double Tariff, double Added, double Elasticity)> _covers = Gen.Select(
        Gen.Double[0, 1],
        Gen.Double[-0.5, 2],
        Gen.Double[0.01, 3],
        Gen.Double[0.5, 15]
    );

    [Fact]
    public void A_good_covered_whole_pays_the_full_duty_and_one_not_covered_pays_what_it_paid()
    {
        PartialCover whole = new(1, 0.1, 0.25, 4);
        PartialCover none = new(0, 0.1, 0.25, 4);
        Assert.Equal((0.35, 1), (whole.Tariff, whole.TradeCostChange), Near);
        Assert.Equal((0.1, 1), (none.Tariff, none.TradeCostChange), Near);
    }

    [Fact]
    public void Buyers_pay_the_price_index_of_the_two_parts_and_customs_collects_the_duties_on_each() =>
        _covers.Sample(c =>
        {
            PartialCover cover = new(c.Part, c.Tariff, c.Added, c.Elasticity);
            double high = 1 + c.Tariff + c.Added;
            double low = 1 + c.Tariff;
            double covered = c.Part * Math.Pow(high, -c.Elasticity);
            double free = (1 - c.Part) * Math.Pow(low, -c.Elasticity);
            double price = cover.TradeCostChange * (1 + cover.Tariff);
            Assert.Equal(1, Math.Pow(price, -c.Elasticity) / (covered + free), 1e-9);
            double reachesOrigin = ((covered / high) + (free / low)) / (covered + free);
            Assert.Equal(reachesOrigin, 1 / (1 + cover.Tariff), 1e-12);
        });

    [Fact]
    public void The_slopes_are_those_of_covering_a_little_more() =>
        _covers.Sample(c =>
        {
            const double step = 1e-5;
            double part = Math.Clamp(c.Part, 0.01, 0.99);
            PartialCover at = new(part, c.Tariff, c.Added, c.Elasticity);
            PartialCover less = new(part - step, c.Tariff, c.Added, c.Elasticity);
            PartialCover more = new(part + step, c.Tariff, c.Added, c.Elasticity);
            Assert.Equal(
                (more.Tariff - less.Tariff) / (2 * step),
                at.TariffSlope,
                1e-3 * (1 + Math.Abs(at.TariffSlope))
            );
            Assert.Equal(
                (more.TradeCostChange - less.TradeCostChange) / (2 * step),
                at.TradeCostSlope,
                1e-3 * (1 + Math.Abs(at.TradeCostSlope))
            );
        });

    private static bool Near((double, double) a, (double, double) b) =>
        Math.Abs(a.Item1 - b.Item1) < 1e-12 && Math.Abs(a.Item2 - b.Item2) < 1e-12;
}
