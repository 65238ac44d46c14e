using System.Text;
using Parley.Inputs;

namespace Parley.Dossier.Tests;

/// <summary>What a person is told whose article cannot be read, and what odd but honest texts give.</summary>
public class BadArticles
{
    [Fact]
    public void A_missing_file_is_answered_with_the_nearest_name()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "washington.txt"), "Talks ended.");
        InputError error = Error(() => ArticleText.Load(Path.Combine(folder, "washingtom.txt")));
        Assert.Equal("there is no such article", error.Message);
        Assert.Equal("did you mean 'washington.txt'?", error.WayOut);
    }

    [Fact]
    public void A_folder_is_no_article() =>
        Assert.Equal(
            "this is a folder, not an article",
            Error(() => ArticleText.Load(AppContext.BaseDirectory)).Message
        );

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Equal("the article is empty", Error(() => ArticleText.FromBytes("a.txt", [])).Message);

    [Fact]
    public void A_byte_order_mark_alone_is_an_empty_file() =>
        Assert.Equal("the article is empty", Error(() => ArticleText.FromBytes("a.txt", [0xEF, 0xBB, 0xBF])).Message);

    [Fact]
    public void White_space_alone_is_refused() =>
        Assert.Equal(
            "the article has nothing but white space",
            Error(() => ArticleText.FromBytes("a.txt", " \r\n\t\n"u8)).Message
        );

    [Fact]
    public void A_binary_file_is_refused_with_the_place_of_its_first_zero_byte()
    {
        InputError error = Error(() => ArticleText.FromBytes("a.bin", "one\nab\0cd"u8));
        Assert.Equal("the article is not text: it has a zero byte", error.Message);
        Assert.Equal(new Place("a.bin", 2, 3), error.Place);
    }

    [Fact]
    public void Control_characters_are_no_text()
    {
        InputError error = Error(() => ArticleText.FromText("a", string.Concat(Enumerable.Repeat("\u0001\u0002", 20))));
        Assert.StartsWith("the article is not text: 40 of its 40 characters", error.Message, StringComparison.Ordinal);
        Assert.Equal(new Place("a", 1, 1), error.Place);
    }

    [Fact]
    public void Bytes_of_another_encoding_are_refused_with_their_place()
    {
        InputError error = Error(() => ArticleText.FromBytes("a.txt", [.. "Talks\nin "u8, 0x93, .. "Paris"u8]));
        Assert.Equal("the article is not UTF-8", error.Message);
        Assert.Equal(new Place("a.txt", 2, 4), error.Place);
        Assert.Equal("byte 0x93", error.Value);
        Assert.Equal("save it as UTF-8", error.WayOut);
    }

    [Fact]
    public void A_broken_UTF16_file_is_refused() =>
        Assert.Equal(
            "the article begins as UTF-16 and is not",
            Error(() => ArticleText.FromBytes("a.txt", [0xFF, 0xFE, 0x41])).Message
        );

    [Fact]
    public void A_file_beyond_the_longest_is_refused() =>
        Assert.Equal(
            "the article is longer than 32 MiB",
            Error(() => ArticleText.FromBytes("a.txt", new byte[ArticleText.LongestBytes + 1])).Message
        );

    [Fact]
    public void A_byte_order_mark_and_UTF16_give_the_same_dossier_as_plain_text()
    {
        byte[] plain = File.ReadAllBytes(Repository.Sample("washington-2018-08.txt"));
        string text = Encoding.UTF8.GetString(plain);
        string expected = Dossier(plain);
        Assert.Equal(expected, Dossier([0xEF, 0xBB, 0xBF, .. plain]));
        Assert.Equal(expected, Dossier([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
        Assert.Equal(expected, Dossier([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]));
    }

    [Fact]
    public void Line_ends_of_Windows_change_no_finding()
    {
        string text = File.ReadAllText(Repository.Sample("washington-2018-08.txt"));
        Assert.Equal(
            Codes.Of(Repository.Read(text)),
            Codes.Of(Repository.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void Curly_quotation_marks_and_apostrophes_change_no_finding()
    {
        string text = File.ReadAllText(Repository.Sample("washington-2018-08.txt"));
        Assert.Equal(
            Codes.Of(Repository.Read(text)),
            Codes.Of(
                Repository.Read(
                    text.Replace('\'', '\u2019').Replace("\"explore", "\u201cexplore", StringComparison.Ordinal)
                )
            )
        );
    }

    [Fact]
    public void Lines_wrapped_by_an_editor_change_no_finding()
    {
        string text = File.ReadAllText(Repository.Sample("washington-2018-08.txt"));
        Assert.Equal(Codes.Of(Repository.Read(text)), Codes.Of(Repository.Read(Wrapped(text))));
    }

    [Fact]
    public void A_page_pasted_as_HTML_gives_the_findings_of_its_text()
    {
        string html = """
            <html><head><title>Steel</title><style>p { color: red }</style>
            <script>var tariff = "Japan imposed a tariff of 99 percent on rice from China";</script></head>
            <body><p>The <b>United States</b> imposed a tariff of 25 percent on steel from Canada.</p>
            <p>Canada wants talks.</p></body></html>
            """;
        Assert.Equal(
            ["measure tariff in_force USA>CAN steel rate=0.25"],
            Codes.Of(Repository.Read(html)).Where(c => c.StartsWith("measure", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("Les deux ministres se sont rencontrés à Genève. Rien n'a été décidé.")]
    [InlineData("日本の通商相は米国の通商代表とワシントンで会談した。何も決まらなかった。")]
    [InlineData("The home side won by three goals to one. The striker scored twice before half time.")]
    [InlineData("a")]
    [InlineData("... !!! ??? ,,, ;;;")]
    public void A_text_about_something_else_has_nothing_to_solve(string text)
    {
        ArticleDossier dossier = Repository.Read(text);
        Assert.False(dossier.HasFindings);
        Assert.False(dossier.HasSomethingToSolve);
    }

    [Fact]
    public void A_football_match_between_nations_is_no_trade_dispute()
    {
        ArticleDossier dossier = Repository.Read(
            "Japan beat the United States by two goals to nil in Paris on Friday. The Japanese keeper stopped a penalty "
                + "and the American captain was sent off. Japan will meet Germany in the final."
        );
        Assert.False(dossier.HasSomethingToSolve);
        Assert.Empty(dossier.Amounts);
        Assert.Empty(dossier.Claims);
        Assert.Empty(dossier.Agreements);
    }

    [Fact]
    public void Ten_megabytes_are_read_in_time_proportional_to_their_length()
    {
        string sample = File.ReadAllText(Repository.Sample("washington-2018-08.txt"));
        StringBuilder text = new();
        while (text.Length < 10_000_000)
        {
            text.Append(sample).Append('\n');
        }

        ArticleDossier dossier = Repository.Read(text.ToString());
        Assert.Single(dossier.Measures);
        Assert.True(dossier.Measures[0].AlsoAt.Count < 1000);
    }

    [Theory]
    [InlineData("tariff ")]
    [InlineData("retaliate against Japan ")]
    [InlineData("U.S.")]
    [InlineData("<p")]
    [InlineData("<script>")]
    [InlineData("\"")]
    [InlineData("the U.S. will impose a tariff of 25 percent on cars from Japan and ")]
    [InlineData("1,")]
    public void A_word_said_twenty_thousand_times_is_read(string word)
    {
        ArticleDossier dossier = Repository.Read(string.Concat(Enumerable.Repeat(word, 20_000)));
        Assert.True(dossier.Measures.Count <= 200);
    }

    private static string Dossier(byte[] bytes) =>
        DossierYaml.Write(new ArticleReader().Read(ArticleText.FromBytes("a.txt", bytes)));

    private static InputError Error(Action read) => Assert.Single(Assert.Throws<InputException>(read).Errors);

    private static string Wrapped(string text)
    {
        StringBuilder wrapped = new();
        foreach (string paragraph in text.Split('\n'))
        {
            int column = 0;
            foreach (string word in paragraph.Split(' '))
            {
                wrapped
                    .Append(
                        column == 0 ? ""
                        : column > 60 ? "\n"
                        : " "
                    )
                    .Append(word);
                column = column > 60 ? word.Length : column + word.Length + 1;
            }

            wrapped.Append('\n');
        }

        return wrapped.ToString();
    }
}
