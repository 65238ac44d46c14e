using Parley.Data;
using Parley.Model;

namespace Parley.Sources.World;

/// <summary>
/// Mends the tariffs of the inter-country tables. They are by sixteen groups of sectors: motor vehicles share a rate with
/// other transport equipment, and food is averaged with tobacco one to one.
/// </summary>
internal sealed class TariffRepair(TradeTensor trade, TradeTensor tariffs, SevenEconomies seven, RepairReport repairs)
{
    /// <summary>Duty of the United States on passenger cars, most-favoured-nation (tariff schedule, heading 8703).</summary>
    private const double UnitedStatesCarDuty = 0.025;

    private readonly string[] _codes = [.. WorldNames.Economies.Select(e => e.Code)];
    private readonly double[] _carsIntoUnitedStates = IntoUnitedStates(tariffs, "C29");
    private readonly Dictionary<string, int> _sectors = CodeIndex.Of(WorldNames.Sectors.Select(s => s.Code));

    public void Apply()
    {
        ClearServices();
        ReplaceByOwnIndustry("C10T12");
        ReplaceByOwnIndustry("C29");
        ReplaceByOwnIndustry("C301");
        ReplaceByOwnIndustry("C302T309");
        SetUnitedStatesCarDuty();
        DampFoodElsewhere();
    }

    private void ClearServices()
    {
        repairs.Rule("services carry no tariff");
        int services = _sectors["SERV"];
        for (int j = 0; j < _codes.Length; j++)
        {
            for (int i = 0; i < _codes.Length; i++)
            {
                Set(i, j, services, 0);
            }
        }
    }

    /// <summary>
    /// Importers that the seven economies name: from an origin they name, its own rate; from any other, the group's rate
    /// times one factor an importer, so that preferences keep their order and the simple mean is that of the rest of the
    /// world there. A zero in the group stays zero: then every line in it is free.
    /// </summary>
    private void ReplaceByOwnIndustry(string code)
    {
        repairs.Rule(
            $"{code}: importers among the seven economies (BRA, CHN, IND, JPN, USA, EU members and GBR) take the rate of this very industry there; origins outside the seven take the group's rate scaled to the mean of the rest of the world there"
        );
        int s = _sectors[code];
        int industry = Concordance.SevenEconomies(s)[0];
        for (int j = 0; j < _codes.Length; j++)
        {
            string importer = Concordance.RegionOf(_codes[j]);
            if (importer == SevenEconomies.RestOfWorld)
            {
                continue;
            }

            double factor =
                Rate(SevenEconomies.RestOfWorld, importer, industry)
                / MeanFrom(j, s, i => Concordance.RegionOf(_codes[i]) == SevenEconomies.RestOfWorld);
            for (int i = 0; i < _codes.Length; i++)
            {
                double group = tariffs[i, j, s];
                if (group == 0)
                {
                    continue;
                }

                string origin = Concordance.RegionOf(_codes[i]);
                Set(i, j, s, origin == SevenEconomies.RestOfWorld ? group * factor : Rate(origin, importer, industry));
            }
        }
    }

    /// <summary>The industry's mean over tariff lines counts parts that are free; the duty on cars, and on nearly all parts
    /// that pay one, is known.</summary>
    private void SetUnitedStatesCarDuty()
    {
        repairs.Rule(
            "C29 into USA: economies it gives no preference pay the duty on passenger cars, 2.5 %; preferences keep their proportion to it (the 25 % on light trucks is on flows this table cannot tell apart)"
        );
        int s = _sectors["C29"];
        int usa = Array.IndexOf(_codes, "USA");
        double unfavoured = _carsIntoUnitedStates.Max();
        for (int i = 0; i < _codes.Length; i++)
        {
            Set(i, usa, s, UnitedStatesCarDuty * _carsIntoUnitedStates[i] / unfavoured);
        }
    }

    /// <summary>
    /// Importers that the seven economies do not name: g / (1 + g / c), which leaves low rates as they are and bends down
    /// those that only a tobacco duty explains. c is the one number with which the simple mean over these importers, from the
    /// named origins, is the rate of the rest of the world in economies-2017.
    /// </summary>
    private void DampFoodElsewhere()
    {
        int s = _sectors["C10T12"];
        int industry = Concordance.SevenEconomies(s)[0];
        (double Group, double Target)[] sample =
        [
            .. from j in Enumerable.Range(0, _codes.Length)
            where Concordance.RegionOf(_codes[j]) == SevenEconomies.RestOfWorld && _codes[j] != "ROW"
            from i in Enumerable.Range(0, _codes.Length)
            let origin = Concordance.RegionOf(_codes[i])
            where origin != SevenEconomies.RestOfWorld && trade[i, j, s] > 0
            select (tariffs[i, j, s], Rate(origin, SevenEconomies.RestOfWorld, industry)),
        ];
        double target = sample.Average(p => p.Target);
        double low = 1e-4;
        double high = 10;
        for (int step = 0; step < 100; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = sample.Average(p => Damped(p.Group, middle)) < target ? (middle, high) : (low, middle);
        }

        repairs.Rule(
            $"C10T12 elsewhere: a rate g averages food with tobacco and becomes g / (1 + g / c), which spares low rates and bends down those that only tobacco explains; c = {high:F4} makes the mean from named origins the {100 * target:F1} % that the rest of the world charges among the seven economies"
        );
        for (int j = 0; j < _codes.Length; j++)
        {
            for (int i = 0; Concordance.RegionOf(_codes[j]) == SevenEconomies.RestOfWorld && i < _codes.Length; i++)
            {
                Set(i, j, s, Damped(tariffs[i, j, s], high));
            }
        }
    }

    private static double Damped(double group, double ceiling) => group / (1 + (group / ceiling));

    private static double[] IntoUnitedStates(TradeTensor tariffs, string sector)
    {
        int usa = WorldNames.Economies.Select(e => e.Code).ToList().IndexOf("USA");
        int s = WorldNames.Sectors.Select(x => x.Code).ToList().IndexOf(sector);
        return [.. Enumerable.Range(0, WorldNames.Economies.Count).Select(i => tariffs[i, usa, s])];
    }

    private double Rate(string origin, string destination, int industry) =>
        seven.Tariff[SevenEconomies.Region(origin), SevenEconomies.Region(destination), industry];

    private double MeanFrom(int importer, int sector, Func<int, bool> origin) =>
        Enumerable
            .Range(0, _codes.Length)
            .Where(i => i != importer && origin(i) && trade[i, importer, sector] > 0)
            .Average(i => tariffs[i, importer, sector]);

    /// <summary>Rates are kept to six decimals.</summary>
    private void Set(int i, int j, int s, double rate)
    {
        double rounded = Math.Round(rate, 6);
        repairs.Changed(
            "tariffs",
            $"{_codes[i]} > {_codes[j]} {WorldNames.Sectors[s].Code}",
            tariffs[i, j, s],
            rounded
        );
        tariffs[i, j, s] = rounded;
    }
}
