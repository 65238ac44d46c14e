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
        new(Kind, "Talks from nowhere", "cooperate --from peace"),
    ];
}
