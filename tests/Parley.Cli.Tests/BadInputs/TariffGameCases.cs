namespace Parley.Cli.Tests.BadInputs;

internal static class TariffGameCases
{
    private const string Kind = "Best responses, wars and talks";

    public static BadInput[] All { get; } =
    [
        new(Kind, "A government that the dataset does not have", "optimal --economies JPX,USA"),
        new(Kind, "A government by its name", "optimal --economies Japan --sectors Beef"),
        new(Kind, "Bounds and an aim that are none", "optimal --economies JPN --lowest -2 --aim goverment_welfare"),
        new(Kind, "A lowest duty that pays for the goods", "optimal --economies JPN --lowest -100%"),
        new(Kind, "Highest duties below the lowest", "war --lowest 50% --highest 0.1"),
        new(Kind, "A highest duty without its unit", "war --highest 25"),
        new(Kind, "A most-favoured-nation rule that is none", "war --mfn keep"),
        new(Kind, "A war of one", "war --economies USA"),
        new(Kind, "Sectors that nobody knows", "war --sectors crs,A01"),
        new(Kind, "A folder for a war that holds something else", "war --data ossa-2007 --out notes")
        {
            Files = Bad.Text("notes/diary.txt", "dear diary\n"),
        },
        new(Kind, "Talks from nowhere", "cooperate --from peace"),
        new(Kind, "A frontier of one", "cooperate --frontier JPN+USA"),
        new(
            Kind,
            "A frontier of who is not known, twice, and otherwise",
            "cooperate --frontier JP,USA,USA --economies CHN"
        ),
        new(Kind, "Tariffs to explain that are not there", "calibrate --tariffs column2.csv"),
        new(Kind, "A lowest tariff that is none", "calibrate --lowest -1"),
        new(Kind, "A folder for weights that holds something else", "calibrate --data ossa-2007 --out notes")
        {
            Files = Bad.Text("notes/diary.txt", "dear diary\n"),
        },
        new(Kind, "Tariffs to explain with a wrong name, a percent and a row twice", "calibrate --tariffs wanted.csv")
        {
            Files = new Dictionary<string, byte[]>
            {
                ["wanted.csv"] =
                [
                    .. "origin,destination,sector,rate\nUSA,JAP,C29,0.1\nUSA,JPN,C29,10%\nCHN,JPN,C29,0.1\nCHN,JPN,C29,0.2\nJPN,JPN,C29,0.1\n"u8,
                ],
            },
        },
        new(Kind, "A coalition of one", "coalition --members JPN --against USA"),
        new(Kind, "A coalition of nobody", "coalition"),
        new(Kind, "More candidates than coalitions can be solved for", "coalition --members tpp12"),
        new(Kind, "A coalition against one of its own", "coalition --members JPN,USA --against USA,CHN"),
        new(Kind, "Others who do something else", "coalition --members JPN,EU --others flee"),
        new(Kind, "A list by nobody", "retaliate --against USA"),
        new(Kind, "A list against nobody", "retaliate --by JPN"),
        new(Kind, "A list against oneself", "retaliate --by JPN --against JPN,USA"),
        new(
            Kind,
            "A rate, a value, a measure of damage and a point of pressure that are none",
            "retaliate --by JPN --against USA --rate 0% --value -5 --damage votes --on jobs"
        ),
        new(Kind, "Goods and economies that nobody knows", "retaliate --by JPX --against UAS --sectors crs"),
        new(
            Kind,
            "Weighty sectors where none has a weight",
            "retaliate --by MEX --against USA --on weighty_sectors --data nafta-1993"
        ),
        new(Kind, "An outcome to answer of no scenario", "retaliate --by JPN --against USA --outcome threat"),
        new(Kind, "An outcome that does not touch those who answer", "retaliate threat.yaml --by EU")
        {
            Files = Bad.Scenario(Bad.GoodScenario),
        },
        new(Kind, "Several who could be answered", "retaliate threat.yaml --by JPN")
        {
            Files = Bad.Scenario(
                """
                title: Two threats
                outcomes:
                  - name: threat
                    measures:
                      - tariff: { importers: [USA, CHN], on: cars, from: JPN, add: 25% }
                """
            ),
        },
        new(Kind, "A measure that does no damage", "retaliate --by USA --against SGP --damage real_income")
        {
            ExitCode = 1,
        },
    ];
}
