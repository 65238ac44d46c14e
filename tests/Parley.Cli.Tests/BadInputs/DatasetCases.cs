using System.Text;
using static Parley.Cli.Tests.BadInputs.Bad;

namespace Parley.Cli.Tests.BadInputs;

/// <summary>A dataset of three economies and two sectors in which one thing is wrong.</summary>
internal static class DatasetCases
{
    private const string Kind = "Dataset";

    private static readonly Dictionary<string, string> Good = new()
    {
        ["dataset.yaml"] = """
            name: small
            title: A small world
            year: 2017
            unit: million USD
            sources:
              - { title: Made up for a test, licence: MIT, used: everything }
            economy_groups:
              rich: [USA, JPN]
            """,
        ["economies.csv"] = """
            economy,name
            USA,United States
            JPN,Japan
            ROW,Rest of the world
            """,
        ["sectors.csv"] = """
            sector,name,trade_elasticity
            cars,Cars,5
            food,Food,4
            """,
        ["trade.csv"] = """
            origin,destination,sector,value
            USA,USA,cars,100
            USA,JPN,cars,1
            USA,ROW,cars,10
            JPN,USA,cars,20
            JPN,JPN,cars,60
            JPN,ROW,cars,10
            ROW,USA,cars,8
            ROW,JPN,cars,2
            ROW,ROW,cars,90
            USA,USA,food,150
            USA,JPN,food,9
            USA,ROW,food,12
            JPN,JPN,food,80
            JPN,ROW,food,1
            ROW,USA,food,14
            ROW,JPN,food,8
            ROW,ROW,food,200
            """,
        ["tariffs.csv"] = """
            origin,destination,sector,rate
            JPN,USA,cars,0.025
            USA,JPN,food,0.12
            """,
        ["inputs.csv"] = """
            economy,input,sector,share
            USA,cars,cars,0.3
            USA,food,food,0.2
            JPN,cars,cars,0.3
            JPN,food,food,0.2
            ROW,cars,cars,0.3
            ROW,food,food,0.2
            """,
    };

    public static BadInput[] All { get; } =
    [
        Without("A dataset without its trade", "trade.csv"),
        Replaced("A key that dataset.yaml does not have", "dataset.yaml", "unit:", "units:"),
        Replaced("A key that stands twice in dataset.yaml", "dataset.yaml", "year: 2017", "year: 2017\nyear: 2018"),
        Replaced("Another unit", "dataset.yaml", "million USD", "billion USD"),
        Replaced("A group with a member that nobody knows", "dataset.yaml", "[USA, JPN]", "[USA, JAP]"),
        Replaced("A column under another name", "trade.csv", "sector,value", "sector,amount"),
        Replaced("Semicolons for commas", "tariffs.csv", ",", ";"),
        Replaced("A row that is too short", "trade.csv", "JPN,USA,cars,20", "JPN,USA,20"),
        Replaced("A row that stands twice", "trade.csv", "JPN,USA,cars,20", "JPN,USA,cars,20\nJPN,USA,cars,20"),
        Replaced("An economy that economies.csv does not list", "trade.csv", "JPN,USA,cars,20", "JAP,USA,cars,20"),
        Replaced("A sector in other letters", "trade.csv", "JPN,USA,cars,20", "JPN,USA,Cars,20"),
        Replaced("A word for a number", "trade.csv", "JPN,USA,cars,20", "JPN,USA,cars,twenty"),
        Replaced("A flow that is no number", "trade.csv", "JPN,USA,cars,20", "JPN,USA,cars,NaN"),
        Replaced("A negative flow", "trade.csv", "JPN,USA,cars,20", "JPN,USA,cars,-20"),
        Replaced("A tariff in percent", "tariffs.csv", "food,0.12", "food,12"),
        Replaced("A tariff below -100 %", "tariffs.csv", "food,0.12", "food,-1.2"),
        Replaced("A tariff on home sales", "tariffs.csv", "USA,JPN,food,0.12", "JPN,JPN,food,0.12"),
        Replaced("An elasticity of zero", "sectors.csv", "cars,Cars,5", "cars,Cars,0"),
        Replaced(
            "Input shares that leave nothing for value added",
            "inputs.csv",
            "JPN,cars,cars,0.3",
            "JPN,cars,cars,1.3"
        ),
        Replaced(
            "Inputs that use more than is bought",
            "inputs.csv",
            "JPN,food,food,0.2",
            "JPN,food,food,0.2\nJPN,food,cars,0.69\nJPN,cars,food,0.79"
        ),
        new(
            Kind,
            "A merge into an economy that nobody knows",
            "data aggregate small --economies EAST=JPN+KOR --name tiny --out tiny"
        )
        {
            Files = Folder(Good),
        },
    ];

    private static BadInput Replaced(string what, string file, string old, string @new)
    {
        string text = Good[file];
        string changed = text.Replace(old, @new, StringComparison.Ordinal);
        return changed == text
            ? throw new InvalidOperationException($"{what}: {file} holds no '{old}'")
            : With(what, Good.ToDictionary(f => f.Key, f => f.Key == file ? changed : f.Value));
    }

    private static BadInput Without(string what, string file) =>
        With(what, Good.Where(f => f.Key != file).ToDictionary());

    private static BadInput With(string what, Dictionary<string, string> files) =>
        new(Kind, what, "data check small") { Files = Folder(files) };

    private static Dictionary<string, byte[]> Folder(Dictionary<string, string> files) =>
        files.ToDictionary(f => "small/" + f.Key, f => Encoding.UTF8.GetBytes(f.Value.ReplaceLineEndings("\n") + "\n"));
}
