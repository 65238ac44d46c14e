namespace Parley.Sources.World;

/// <summary>The tables of <c>economies-2017</c>: seven economies that make up the world, 44 industries.</summary>
internal sealed class SevenEconomies
{
    public const int Industries = 44;

    /// <summary>Industries from here on (counted from 0) are services.</summary>
    public const int FirstService = 22;

    public const string RestOfWorld = "ROW";

    private static readonly string[] _codes = ["BRA", "CHN", "EU", "IND", "JPN", "ROW", "USA"];

    private static readonly Dictionary<string, int> _regions = CodeIndex.Of(_codes);

    public SevenEconomies(string folder)
    {
        string at = Path.Combine(folder, "economies-2017");
        InputMix = ReadInputMix(Path.Combine(at, "IOshare.csv"));
        ValueAddedShare = ReadByIndustry(Path.Combine(at, "vashare.csv"), "indcode", "vashare");
        FinalShare = ReadByIndustry(Path.Combine(at, "finalshare.csv"), "input_ind", "finalshare");
        Tariff = ReadPairs(Path.Combine(at, "tariff_prewar2017.csv"), "AHS_simple");
        Output = OutputOf(ReadPairs(Path.Combine(at, "TradeFlow2017.csv"), "tradevalue"));
        (TradeElasticity, ScaleElasticity) = ReadElasticities(Path.Combine(at, "cal_elasticities.csv"));
    }

    public static int Region(string code) => _regions[code];

    public static IReadOnlyList<string> Codes => _codes;

    /// <summary>Region x input x user: share of an input in a user's materials; columns sum to 1.</summary>
    public double[,,] InputMix { get; }

    /// <summary>Region x industry, fraction of output.</summary>
    public double[,] ValueAddedShare { get; }

    /// <summary>Region x industry, fraction of final spending.</summary>
    public double[,] FinalShare { get; }

    /// <summary>Origin x destination x industry, fraction; simple means of applied rates.</summary>
    public double[,,] Tariff { get; }

    /// <summary>Region x industry, million USD: sales before tariff.</summary>
    public double[,] Output { get; }

    /// <summary>theta by industry.</summary>
    public double[] TradeElasticity { get; }

    /// <summary>psi by industry, estimated together with theta.</summary>
    public double[] ScaleElasticity { get; }

    private static double[,,] ReadInputMix(string file)
    {
        double[,,] mix = new double[_codes.Length, Industries, Industries];
        using SourceTable table = new(file);
        int region = table.Column("iso_o");
        int input = table.Column("input_ind");
        int user = table.Column("output_ind");
        int share = table.Column("valueshare");
        while (table.Read())
        {
            mix[table.Index(region, _regions), table.Ordinal(input, Industries), table.Ordinal(user, Industries)] =
                table.Number(share);
        }

        return mix;
    }

    private static double[,] ReadByIndustry(string file, string industryColumn, string valueColumn)
    {
        double[,] values = new double[_codes.Length, Industries];
        using SourceTable table = new(file);
        int region = table.Column("iso_o");
        int industry = table.Column(industryColumn);
        int value = table.Column(valueColumn);
        while (table.Read())
        {
            values[table.Index(region, _regions), table.Ordinal(industry, Industries)] = table.Number(value);
        }

        return values;
    }

    private static double[,,] ReadPairs(string file, string valueColumn)
    {
        double[,,] values = new double[_codes.Length, _codes.Length, Industries];
        using SourceTable table = new(file);
        int origin = table.Column("iso_o");
        int destination = table.Column("iso_d");
        int industry = table.Column("indcode");
        int value = table.Column(valueColumn);
        while (table.Read())
        {
            values[
                table.Index(origin, _regions),
                table.Index(destination, _regions),
                table.Ordinal(industry, Industries)
            ] = table.Number(value);
        }

        return values;
    }

    private static (double[] Trade, double[] Scale) ReadElasticities(string file)
    {
        double[] trade = new double[Industries];
        double[] scale = new double[Industries];
        using SourceTable table = new(file);
        int industry = table.Column("industry");
        int theta = table.Column("\\theta");
        int psi = table.Column("\\psi");
        while (table.Read())
        {
            int i = table.Ordinal(industry, Industries);
            trade[i] = table.Number(theta);
            scale[i] = table.Number(psi);
        }

        return (trade, scale);
    }

    private double[,] OutputOf(double[,,] spending)
    {
        double[,] output = new double[_codes.Length, Industries];
        for (int i = 0; i < _codes.Length; i++)
        {
            for (int j = 0; j < _codes.Length; j++)
            {
                for (int s = 0; s < Industries; s++)
                {
                    output[i, s] += spending[i, j, s] / (1 + Tariff[i, j, s]);
                }
            }
        }

        return output;
    }
}
