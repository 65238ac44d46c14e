namespace Parley.Cli.Tests.BadInputs;

internal static class TariffGameCases
{
    private const string Kind = "Best responses, wars and talks";

    public static BadInput[] All { get; } =
    [
        new(Kind, "A government that the dataset does not have", "optimal --economy JPX,USA"),
        new(Kind, "Bounds and an aim that are none", "optimal --economy JPN --lowest -2 --aim goverment_welfare"),
        new(Kind, "Highest duties below the lowest", "war --lowest 0.5 --highest 0.1"),
        new(Kind, "A war of one", "war --economies USA"),
        new(Kind, "Sectors that nobody knows", "war --sectors crs,A01"),
        new(Kind, "A folder for a war that holds something else", "war --data ossa-2007 --out notes")
        {
            Files = Bad.Text("notes/diary.txt", "dear diary\n"),
        },
        new(Kind, "Talks from nowhere", "cooperate --from peace"),
        new(Kind, "Tariffs to explain that are not there", "calibrate --tariffs column2.csv"),
        new(Kind, "A lowest tariff that is none", "calibrate --lowest -1"),
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
    ];
}
