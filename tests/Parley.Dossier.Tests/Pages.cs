using System.Text;
using Parley.Inputs;

namespace Parley.Dossier.Tests;

/// <summary>Articles as pages in HTML and Markdown, and as files that nobody meant well.</summary>
public class Pages
{
    private const string Html = """
        <!DOCTYPE html>
        <html><head><title>Talks - The Site</title>
        <meta property="article:published_time" content="2018-08-10T09:00:00Z">
        <style>p { color: red }</style><script>let tariff = "a tariff of 99 percent on cars from Japan";</script></head>
        <body><nav><a href="/">Home</a></nav>
        <h1>Washington&rsquo;s tariff on cars</h1>
        <p>The United States imposed a tariff of 25&nbsp;percent on
        <a href="https://x.example/japan?a=1">Japanese</a> cars&#44; worth $69&#8239;billion.</p>
        <!-- <p>China imposed a tariff of 50 percent on steel from Japan.</p> -->
        </body></html>
        """;

    private const string Markdown = """
        ---
        title: "Washington's tariff on cars"
        date: 2018-08-10
        ---

        # Washington's tariff on cars

        The **United States** imposed a [tariff](https://x.example/a_b) of *25 percent* on Japanese cars.

        ```
        China imposed a tariff of 50 percent on steel from Japan.
        ```
        """;

    [Fact]
    public void A_page_is_read_without_its_markup()
    {
        ArticleText text = ArticleText.FromBytes("talks.html", Encoding.UTF8.GetBytes(Html));
        ArticleDossier dossier = new ArticleReader().Read(text);
        Measure measure = Assert.Single(dossier.Measures);
        Assert.Equal((0.25m, "JPN"), (measure.Rate, Assert.Single(measure.Targets.Economies)));
        Assert.Equal(new DateOnly(2018, 8, 10), dossier.Article.Date);
        Assert.Equal("Washington’s tariff on cars", dossier.Article.Title);
        Assert.DoesNotContain('<', text.Text);
        Assert.DoesNotContain("99", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_in_a_page_is_the_place_in_its_file()
    {
        ArticleText text = ArticleText.FromBytes("talks.html", Encoding.UTF8.GetBytes(Html));
        int at = text.Text.IndexOf("Japanese", StringComparison.Ordinal);
        string[] lines = Html.Split('\n');
        Place place = text.PlaceOf(at);
        Assert.StartsWith(
            "Japanese",
            lines[place.Line!.Value - 1][(place.Column!.Value - 1)..],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Markdown_is_read_without_its_marks()
    {
        ArticleText text = ArticleText.FromBytes("talks.md", Encoding.UTF8.GetBytes(Markdown));
        ArticleDossier dossier = new ArticleReader().Read(text);
        Assert.Equal(0.25m, Assert.Single(dossier.Measures).Rate);
        Assert.Equal(new DateOnly(2018, 8, 10), dossier.Article.Date);
        Assert.DoesNotContain("**", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("x.example", text.Text, StringComparison.Ordinal);
        Quotes.StandWhereTheySay(text, dossier);
    }

    [Fact]
    public void A_page_of_scripts_alone_has_no_text() =>
        Assert.Equal(
            "the page has markup and no text",
            Assert
                .Single(
                    Assert
                        .Throws<InputException>(() =>
                            ArticleText.FromBytes("a.html", "<html><script>let a = 1;</script></html>"u8)
                        )
                        .Errors
                )
                .Message
        );

    [Theory]
    [InlineData("<")]
    [InlineData("<p")]
    [InlineData("<p \"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("&")]
    [InlineData("&amp")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("\u201C")]
    [InlineData("\"")]
    [InlineData("\u202E\u05D0\u05D1 ")]
    [InlineData("on Friday and ")]
    [InlineData("met in talks with Japan next week ")]
    [InlineData("5 million tonnes of exports rose 3 percent ")]
    public void Ten_thousand_of_anything_are_read_as_page_as_Markdown_and_as_text(string piece)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("<p>Japan " + string.Concat(Enumerable.Repeat(piece, 10_000)));
        foreach (string file in new[] { "a.html", "a.md", "a.txt" })
        {
            ArticleText text = ArticleText.FromBytes(file, bytes);
            ArticleDossier dossier = new ArticleReader().Read(text);
            Quotes.StandWhereTheySay(text, dossier);
        }
    }

    [Fact]
    public void A_million_open_quotation_marks_are_read() =>
        Assert.Empty(Repository.Read("Japan said " + new string('\u201C', 1_000_000)).Measures);

    [Fact]
    public void Words_from_right_to_left_are_nobodys_tariff() =>
        Assert.False(
            Repository
                .Read("\u200F\u05D9\u05E4\u05DF \u05D4\u05D8\u05D9\u05DC\u05D4 \u05DE\u05DB\u05E1 \u05E9\u05DC 25%.")
                .HasSomethingToSolve
        );

    [Fact]
    public void A_folder_gives_its_articles_and_those_of_its_folders_by_name_but_not_what_tells_of_the_folder()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        foreach (
            string name in new[] { "b.md", "a.txt", "c.html", "d.csv", "README.md", "readme.txt", ".e.txt", "y/f.txt" }
        )
        {
            string file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "Japan.");
        }

        Assert.Equal(
            ["a.txt", "b.md", "c.html", "y/f.txt"],
            ArticleFolder.Files(folder).Select(f => Path.GetRelativePath(folder, f))
        );
    }
}
