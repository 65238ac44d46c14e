namespace Parley.Dossier.Tests;

/// <summary>Who said what: directly, in part, reported, told by another.</summary>
public class WhatIsSaid
{
    [Theory]
    [InlineData("\"We have no leverage,\" a Japanese official admitted.", "direct JPN: We have no leverage,")]
    [InlineData(
        "U.S. Trade Representative Robert Lighthizer told reporters in Washington that tariffs would stay.",
        "reported Robert Lighthizer: tariffs would stay"
    )]
    [InlineData("Tariffs would stay, U.S. officials said.", "reported USA: Tariffs would stay")]
    [InlineData("Speaking in Geneva, President Trump said \"we will not wait.\"", "direct Trump: we will not wait.")]
    [InlineData(
        "Commissioner Willy De Clercq of the EC said if a bill was passed, \"we will impose taxes.\"",
        "mixed Willy De Clercq: if a bill was passed, \"we will impose taxes.\""
    )]
    [InlineData("According to EC diplomats, ministers will meet in May.", "reported EU: ministers will meet in May")]
    [InlineData("Ministers will meet in May, according to EC diplomats.", "reported EU: Ministers will meet in May")]
    [InlineData(
        "The dollar will settle, U.S. analysts said, but the yen will rise.",
        "reported USA: The dollar will settle, U.S. analysts said, but the yen will rise"
    )]
    [InlineData(
        "\"The trade data will decide,\" said Jim McGroarty of Discount Corp.",
        "direct Jim McGroarty: The trade data will decide,"
    )]
    [InlineData(
        "Congressional aides who asked not to be identified said the bill would pass.",
        "reported : the bill would pass"
    )]
    [InlineData(
        "The Japanese Finance Ministry said in a statement that the yen was too strong.",
        "reported JPN: the yen was too strong"
    )]
    [InlineData(
        "A Commerce Department report said the U.S. deficit had grown.",
        "reported USA: the U.S. deficit had grown"
    )]
    [InlineData("\u201CThis is wrong,\u201D Chinese Vice Premier Liu He said.", "direct Liu He: This is wrong,")]
    [InlineData(
        "'We are ready for the farmers' anger,' Japanese Prime Minister Shinzo Abe said.",
        "direct Shinzo Abe: We are ready for the farmers' anger,"
    )]
    [InlineData("\u00ABWe wait,\u00BB French President Emmanuel Macron said.", "direct Emmanuel Macron: We wait,")]
    [InlineData(
        "\"Japan wants talks,\" Prime Minister Yasuhiro Nakasone was quoted by an agency as saying.",
        "direct Yasuhiro Nakasone: Japan wants talks,"
    )]
    [InlineData(
        "Japanese officials answer that the figure counts goods alone.",
        "reported JPN: the figure counts goods alone"
    )]
    [InlineData(
        "Prime Minister Mark Carney called the tariffs \u201Ca direct attack\u201D.",
        "mixed Mark Carney: the tariffs \u201Ca direct attack\u201D"
    )]
    [InlineData(
        "One EU diplomat told the Financial Times that Brussels was watching.",
        "reported EU: Brussels was watching"
    )]
    [InlineData(
        "Asked whether he would veto the bill, President Reagan said it was too early.",
        "reported Reagan: it was too early"
    )]
    public void A_statement_has_a_speaker_and_its_words(string text, string expected) =>
        Assert.Equal([expected], Read(text).Select(Code));

    [Fact]
    public void A_quotation_runs_on_over_sentences()
    {
        Statement statement = Assert.Single(
            Read("\"It will pass. We will have a good bill,\" House Speaker James Wright told reporters.")
        );
        Assert.Equal(StatementForm.Direct, statement.Form);
        Assert.Equal("It will pass. We will have a good bill,", statement.Content!.Text);
    }

    [Fact]
    public void A_quotation_that_opens_again_in_each_paragraph_is_one()
    {
        Statement statement = Assert.Single(
            Read(
                "    U.S. Trade Representative Clayton Yeutter said \"trade flows are related now.\n"
                    + "    \"Unless we get it down, we will not get the deficit down.\"\n"
            )
        );
        Assert.Equal(
            ["trade flows are related now.", "Unless we get it down, we will not get the deficit down."],
            statement.Words.Select(w => w.Text)
        );
    }

    [Fact]
    public void A_quotation_after_he_said_goes_on_with_the_one_before()
    {
        Statement statement = Assert.Single(Read("\"We are frustrated,\" a U.S. official said. \"But we will talk.\""));
        Assert.Equal(["We are frustrated,", "But we will talk."], statement.Words.Select(w => w.Text));
    }

    [Fact]
    public void What_is_added_is_a_statement_of_its_own() =>
        Assert.Equal(
            ["direct Clayton Yeutter: There is no doubt,", "reported Clayton Yeutter: flexibility is essential"],
            Read(
                    "\"There is no doubt,\" U.S. Trade Representative Clayton Yeutter said, adding that flexibility is essential."
                )
                .Select(Code)
        );

    [Fact]
    public void Who_tells_what_another_said_is_kept()
    {
        Statement nested = Read("U.S. officials said Tokyo had promised it would buy more chips.")
            .Single(s => s.ReportedBy is not null);
        Assert.Equal("JPN", nested.Speaker.Economy);
        Assert.Equal("USA", nested.ReportedBy!.Economy);
        Assert.Equal("it would buy more chips", nested.Content!.Text);
    }

    [Fact]
    public void A_statement_is_about_an_issue() =>
        Assert.Equal(
            "exchange_rate",
            Read("Japanese officials said exchange rates must be stable.").Single().About!.Topic
        );

    [Theory]
    [InlineData("The so-called \"mixed credits\" of Japan cost more.")]
    [InlineData("Japan read \"War and Peace\" with interest.")]
    [InlineData("Japan was said to be ready.")]
    [InlineData("The U.S. announced plans to impose tariffs on Japan.")]
    [InlineData("U.S. charges worry Japan.")]
    [InlineData("China answered in kind within hours.")]
    [InlineData("President Trump called on Japan to wait.")]
    [InlineData("Officials of Japan declined to say more.")]
    [InlineData("The administration of the U.S. has not said when it will act.")]
    public void What_nobody_says_is_no_statement(string text) => Assert.Empty(Read(text));

    [Fact]
    public void We_within_a_quotation_is_the_side_of_the_speaker()
    {
        Reading reading = new(ArticleText.FromText("test", "\"We will retaliate,\" a Japanese official said."));
        ActorFinder.Find(reading);
        StatementFinder.Find(reading);
        Assert.Equal(new Actor("JPN"), reading.Sentences[0].Actors[0].Actor);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData(" \"a")]
    [InlineData("\n\n\"Japan waits. ")]
    [InlineData(" \u2018a")]
    [InlineData("President Reagan said Japan said ")]
    public void A_text_of_nothing_but_openings_is_read_to_its_end(string piece)
    {
        ArticleText article = ArticleText.FromText("test", string.Concat(Enumerable.Repeat(piece, 50_000)) + " Japan");
        Quotes.StandWhereTheySay(article, new ArticleReader().Read(article));
    }

    [Fact]
    public void A_turn_of_a_transcript_is_said_word_for_word_and_a_question_is_no_sides()
    {
        List<Statement> statements = Read(
            "Press briefing\n\nWASHINGTON, May 11, 2025\n\n"
                + "SECRETARY BESSENT: We made progress with China. They told us \"yes\" twice.\n\n"
                + "Q: Will the tariffs come down?\n\nSECRETARY BESSENT: You will see the details.\n\n"
                + "Q: When?\n\nSENIOR OFFICIAL: Tomorrow, I think."
        );
        Assert.Equal(
            [
                "direct BESSENT: We made progress with China. They told us \"yes\" twice.",
                "direct BESSENT: You will see the details.",
                "direct USA: Tomorrow, I think.",
            ],
            statements.Select(Code)
        );
    }

    [Fact]
    public void Lines_that_begin_with_a_word_and_a_colon_are_no_turns_where_they_are_few_or_head_a_document() =>
        Assert.Empty(
            Read("RESULTS: Japan sold more cars.\n\nDATE: May 3\n\nCONTACT: Ann Lee\n\nNOTE: Rain is expected.")
        );

    [Theory]
    [InlineData(
        "OTTAWA, March 12, 2025 - Canada will answer, Finance Minister Dominic LeBlanc said on Wednesday.",
        "reported Dominic LeBlanc: Canada will answer"
    )]
    [InlineData(
        "Japan must wait, U.S. Trade Representative Jamieson Greer said on television.",
        "reported Jamieson Greer: Japan must wait"
    )]
    [InlineData("EC officials said in Brussels last Friday that Japan must act.", "reported EU: Japan must act")]
    [InlineData("A federal official in Ottawa said a cap could be offered.", "reported CAN: a cap could be offered")]
    [InlineData(
        "China's Commerce Ministry confirmed the move. A spokesperson said it would wait.",
        "reported CHN: it would wait"
    )]
    [InlineData(
        "\"I may hold it up,\" President Donald Trump said, calling the pact \"a strong card\".",
        "direct Donald Trump: I may hold it up,"
    )]
    public void Neither_the_place_nor_the_occasion_nor_an_aside_is_a_part_of_what_is_said(
        string text,
        string expected
    ) => Assert.Contains(expected, Read(text).Select(Code));

    private static List<Statement> Read(string text) =>
        [.. new ArticleReader().Read(ArticleText.FromText("test", text)).Statements];

    private static string Code(Statement statement) =>
        $"{SnakeCase.Of(statement.Form)} {statement.Speaker.Person ?? statement.Speaker.Economy}: {statement.Content!.Text}";
}
