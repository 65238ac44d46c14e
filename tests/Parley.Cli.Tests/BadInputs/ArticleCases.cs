using System.Text;
using static Parley.Cli.Tests.BadInputs.Bad;

namespace Parley.Cli.Tests.BadInputs;

internal static class ArticleCases
{
    private const string Kind = "Article";

    public static BadInput[] All { get; } =
    [
        new(Kind, "An article that is not there", "brief washington.txt"),
        new(Kind, "A folder for an article", "brief articles") { Files = Text("articles/one.txt", "Japan\n") },
        new(Kind, "A folder without an article", "read articles") { Files = Text("articles/one.csv", "Japan\n") },
        new(Kind, "A folder with an article that is none", "read articles")
        {
            Files = Bytes("articles/photo.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
        },
        new(Kind, "A page of scripts alone", "read page.html")
        {
            Files = Text("page.html", "<html><script>let a = 1;</script></html>\n"),
        },
        new(Kind, "An empty article", "brief empty.txt") { Files = Text("empty.txt", "") },
        new(Kind, "Nothing but blanks", "read blank.txt") { Files = Text("blank.txt", " \n\t\n") },
        new(Kind, "Nothing on standard input", "brief -"),
        new(Kind, "A picture for an article", "brief photo.txt")
        {
            Files = Bytes("photo.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
        },
        new(Kind, "An article in an old encoding", "brief old.txt")
        {
            Files = Bytes(
                "old.txt",
                [.. Encoding.ASCII.GetBytes("A caf"), 0xE9, .. Encoding.ASCII.GetBytes(" in Tokyo.\n")]
            ),
        },
    ];
}
