using System.Globalization;
using Parley.Dossier;
using Parley.Records;

// Adds articles to a record until somebody ends it: "RECORD FIRST" adds articles FIRST, FIRST + 1, ... and prints the number of
// each once it is confirmed.
using TalksRecord record = TalksRecord.Open(args[0]);
for (int n = int.Parse(args[1], CultureInfo.InvariantCulture); ; n++)
{
    string sentence = $"Japan and the United States met for the {n}th time to talk about what number {n} may bring.";
    ArticleText text = ArticleText.FromText($"{n}.txt", sentence);
    Quote quote = new(0, 5, "Japan", sentence);
    ArticleDossier dossier = new()
    {
        Article = new ArticleHeader(text.File, null, new DateOnly(2018, 8, 10), 2018, text.Text.Length),
        Parties = [new Party("JPN", "Japan", PartyRole.TalkingParty, [quote])],
        Meetings = [new Meeting(true, ["JPN", "USA"], null, null, quote)],
    };
    record.Add([new ReadArticle(text, dossier, "writer")]);
    Console.Out.WriteLine(n.ToString(CultureInfo.InvariantCulture));
    Console.Out.Flush();
}
