using Parley.Inputs;

namespace Parley.Strategy.Tests.Bargaining;

/// <summary>Every mistake a person may make in a talks file, with where it is and the way out.</summary>
public class BadTalks
{
    public static TheoryData<string, string, string, string> Mistakes =>
        new()
        {
            {
                "a tariff moved by two issues",
                "on: beef }",
                "on: [beef, dairy] }",
                "talks.yaml:19:11 (issues[2].name): 'beef' and 'dairy' both move the tariff of JPN on dry from USA (found 'dairy'); take it out of one of them with 'except', or make one list of options of both"
            },
            {
                "a party no dataset knows",
                "economies: JPN",
                "economies: JPM",
                "talks.yaml:6:16 (parties[0].economies): ossa-2007 has no economy or group of this name (found 'JPM'); did you mean 'JPN'?"
            },
            {
                "probabilities that do not sum",
                "probability: 50%\n",
                "probability: 40%\n",
                "talks.yaml:23:3 (without_deal): the probabilities of what happens without a deal do not sum to 100 % (found '90%'); make them sum to 100 %; what is left over is 'today'"
            },
            {
                "a probability above one",
                "{ name: today, probability: 50% }",
                "{ name: today, probability: 150% }",
                "a probability is from 0 % to 100 % (found '150%'); write such as 50%"
            },
            {
                "a probability left out",
                "{ name: today, probability: 50% }",
                "{ name: today }",
                "how likely is this?; add 'probability'; they sum to 100 %"
            },
            {
                "an issue nobody values",
                "importers: JPN, from: USA, on: dairy, set: 0%",
                "importers: JPN, from: USA, on: cars, cut: 50%",
                "nobody values this issue: it moves no tariff on goods that are traded, and no party states a value (found 'dairy'); name goods that are traded, add it to a party's 'values', or leave it out"
            },
            {
                "one party only",
                "  - name: america\n    title: United States\n    economies: USA\n    objective: government_welfare\n",
                "",
                "talks.yaml:4:3 (parties): talks take two parties; name the other side"
            },
            {
                "an economy on two sides",
                "economies: USA",
                "economies: [USA, JPN]",
                "JPN sits on two sides of the table, with 'japan' and with 'america' (found 'JPN'); take it out of one of the two"
            },
            {
                "a party's name twice",
                "name: america",
                "name: japan",
                "two parties have this name (found 'japan'); give each a name of its own"
            },
            {
                "an issue's name twice",
                "name: dairy",
                "name: beef",
                "two issues have this name (found 'beef'); give each a name of its own"
            },
            {
                "an option's name twice",
                "lever:\n      at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "options: [{ name: a }, { name: a }]",
                "two options of 'dairy' have this name (found 'a'); give each a name of its own"
            },
            {
                "one option only",
                "lever:\n      at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "options: [{ name: a }]",
                "a choice takes two options; add another, such as one without measures for today"
            },
            {
                "a lever with no range",
                "    range: { from: 0%, to: today + 25% }\n",
                "",
                "talks.yaml:13:5 (issues[0]): this lever has no range (found 'cars'); add such as 'range: { from: today, to: 0% }'"
            },
            {
                "a range with no room",
                "range: { from: today, to: 0% }",
                "range: { from: today, to: today }",
                "this range has no room: both ends are the same (found 'beef'); give it two rates, or take the issue out"
            },
            {
                "a range from a word",
                "range: { from: today, to: 0% }",
                "range: { from: now, to: 0% }",
                "this is not a rate (found 'now'); write 25% or 0.25, or 'today', 'today + 25%'"
            },
            {
                "a range without its unit",
                "range: { from: today, to: 0% }",
                "range: { from: today, to: 9 }",
                "a rate needs its unit (found '9'); write 9% or 0.09"
            },
            {
                "an issue that is nothing",
                "lever:\n      at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "title: Dairy",
                "an issue is a tariff with its range, a lever, a list of options, or staging (found 'dairy'); add 'tariff' and 'range', 'lever', 'options' or 'staging'"
            },
            {
                "an objective nobody has",
                "title: Japan\n    economies: JPN\n    objective: government_welfare",
                "title: Japan\n    economies: JPN\n    objective: government_wealth",
                "no such choice for 'objective' (found 'government_wealth'); did you mean 'government_welfare'?"
            },
            {
                "a threat by nobody at the table",
                "by: america",
                "by: amerika",
                "no party has this name (found 'amerika'); did you mean 'america'?"
            },
            {
                "patience of one only",
                "title: Japan\n",
                "title: Japan\n    patience: 0.9\n",
                "patience is known of another party and not of this one (found 'america'); give it for all parties or for none"
            },
            {
                "endless patience",
                "title: Japan\n",
                "title: Japan\n    patience: 1\n",
                "patience is what is left of a gain that comes a round later, between 0 and 1 (found '1'); write such as 0.95"
            },
            {
                "love of risk",
                "title: Japan\n",
                "title: Japan\n    risk_aversion: -1\n",
                "risk aversion is from 0 to 1000 per percentage point (found '-1')"
            },
            {
                "a value of an issue that is not there",
                "title: Japan\n",
                "title: Japan\n    values: [{ issue: rise, worth: 1% }]\n",
                "no issue has this name (found 'rise')"
            },
            {
                "a value without its worth",
                "title: Japan\n",
                "title: Japan\n    values: [{ issue: beef }]\n",
                "a value is worth either percent of real income or million USD; write such as 'worth: -0.02%' or 'million_usd: 500'"
            },
            {
                "staging in a deal",
                "on: dairy, set: 0%",
                "on: dairy, set: 0%, years: 10",
                "in talks the years are an issue of their own; leave 'years' and 'staging' out, and add an issue such as 'staging: { of: [beef], years: [1, 10] }'"
            },
            {
                "a war of one",
                "measures: [{ tariff: { importers: USA, from: JPN, on: cars, add: 25% } }]",
                "war: USA",
                "a war takes two (found 'USA'); name who else takes part, or write its tariffs as measures"
            },
            {
                "an embargo on a lever",
                "[{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "[{ embargo: { importers: JPN, from: USA, on: dairy } }]",
                "there is no halfway to an embargo (found 'dairy'); make it a list of options"
            },
            {
                "a sector that is none",
                "on: dairy, set: 0%",
                "on: diary, set: 0%",
                "ossa-2007 has no sector or group of this name (found 'diary'); did you mean 'dairy'?"
            },
            {
                "elasticities that are not there",
                "data: ossa-2007\n",
                "data: ossa-2007\nmodel: { elasticities: CP }\n",
                "talks.yaml:3:24 (model.elasticities): ossa-2007 has no such set of trade elasticities (found 'CP')"
            },
            {
                "a key twice",
                "data: ossa-2007\n",
                "data: ossa-2007\ndata: ossa-2007\n",
                "talks.yaml:3:1 (data): this key stands twice in one map (found 'data'); keep one of them"
            },
            {
                "a key misspelt",
                "without_deal:",
                "without_a_deal:",
                "a talks file has no such key (found 'without_a_deal'); did you mean 'without_deal'?"
            },
            {
                "a proposal on an issue that is not there",
                "without_deal:",
                "proposals: [{ name: p, deal: { pork: 0% } }]\nwithout_deal:",
                "no issue has this name (found 'pork')"
            },
            {
                "an issue's name with spaces",
                "name: beef",
                "name: American beef",
                "a name is made of letters, digits and single hyphens, 60 at most (found 'American beef')"
            },
            {
                "a threat by somebody where nobody is at the table",
                "parties:",
                "parteis:",
                "no party has this name (found 'america'); none is known here"
            },
            {
                "a proposal off the lever",
                "without_deal:",
                "proposals: [{ name: p, deal: { beef: 50% } }]\nwithout_deal:",
                "this rate is off the range of the issue, or its tariffs differ and none of them stands for all (found '50%')"
            },
            {
                "a proposal beyond the lever's end",
                "without_deal:",
                "proposals: [{ name: p, deal: { dairy: 150% } }]\nwithout_deal:",
                "a share of the way is from 0 % to 100 % (found '150%')"
            },
            {
                "a date that is none",
                "without_deal:",
                "later: [{ name: p, date: September, deal: {} }]\nwithout_deal:",
                "a date is year-month-day (found 'September'); write such as 2018-09-26"
            },
            {
                "staging of an issue that is not there",
                "without_deal:",
                "  - name: years\n    staging: { of: pork, years: [1, 10] }\nwithout_deal:",
                "no issue has this name (found 'pork')"
            },
            {
                "staging of a choice",
                "without_deal:",
                "  - name: rules\n    options: [{ name: a }, { name: b }]\n  - name: years\n    staging: { of: rules, years: [1, 10] }\nwithout_deal:",
                "only a tariff with its range or a lever is phased in (found 'rules'); make a lever of it, with its measures under 'at_1'"
            },
            {
                "staging of one issue twice",
                "without_deal:",
                "  - name: more\n    staging: { of: beef, years: [1, 5] }\n  - name: years\n    staging: { of: [beef, dairy], years: [1, 10] }\nwithout_deal:",
                "this issue is phased in twice (found 'beef'); keep one of them"
            },
            {
                "staging without end",
                "without_deal:",
                "  - name: years\n    staging: { of: beef, years: [1, 99] }\nwithout_deal:",
                "years of staging are different whole numbers from 1 (at once) to 20 (found '99'); write such as [1, 10]"
            },
            {
                "staging without years",
                "without_deal:",
                "  - name: years\n    staging: { of: beef }\nwithout_deal:",
                "staging needs 'years'; add it: what can be agreed on: years until complete, 1 = at once"
            },
            {
                "staging without a discount rate",
                "without_deal:",
                "  - name: years\n    staging: { of: beef, years: [1, 10] }\nwithout_deal:",
                "what does waiting cost this party? An issue is phased in (found 'japan'); add such as 'discount_rate: 4%', by how much a year's delay makes a gain smaller"
            },
            {
                "a discount rate without staging",
                "title: Japan\n",
                "title: Japan\n    discount_rate: 4%\n",
                "nothing is phased in, so nobody waits (found 'japan'); leave 'discount_rate' out, or add an issue such as 'staging: { of: [beef], years: [1, 10] }'"
            },
            {
                "a discount rate of nothing",
                "title: Japan\n",
                "title: Japan\n    discount_rate: 0%\n",
                "a discount rate is what a gain loses by a year's delay, above 0 % and up to 100 % (found '0%'); write such as 4%"
            },
            {
                "a value of waiting",
                "title: Japan\n",
                "title: Japan\n    values: [{ issue: years, worth: 1% }]\n",
                "no issue has this name (found 'years')"
            },
            {
                "a quota as an issue",
                "lever:\n      at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "tariff_rate_quota: { importers: JPN, from: USA, on: dairy, tonnes: 50000 }",
                "a limit on a quantity is a measure, and an issue is what moves it (found 'tariff_rate_quota'); write it under 'measures' of one of the 'options', or under 'at_0' and 'at_1' of a 'lever', such as 'quota: { importers: JPN, from: USA, on: dairy, of_baseline: 150% }'"
            },
            {
                "a quota among the measures",
                "{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }",
                "{ quota: { importers: JPN, from: USA, on: dairy } }",
                "'quota' needs one of of_baseline, growth, million_usd; write such as 'of_baseline: 80%'"
            },
            {
                "a restraint as an issue",
                "lever:\n      at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "voluntary_restraint: { exporters: JPN, to: USA, on: cars, of_baseline: 80% }",
                "a limit on a quantity is a measure, and an issue is what moves it (found 'voluntary_restraint')"
            },
            {
                "a lever from no limit to one",
                "at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "at_1: [{ quota: { importers: JPN, from: USA, on: dairy, of_baseline: 80% } }]",
                "there is no halfway between a limit on a quantity and none, or one of another kind (found 'dairy'); write the same kind of limit at both ends, such as 'of_baseline: 100%' for today's quantity, or make it a list of options"
            },
            {
                "a lever from a quota to a restraint",
                "at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "at_0: [{ quota: { importers: JPN, from: USA, on: dairy, of_baseline: 80% } }]\n      at_1: [{ voluntary_restraint: { exporters: USA, to: JPN, on: dairy, of_baseline: 80% } }]",
                "there is no halfway between a limit on a quantity and none, or one of another kind (found 'dairy')"
            },
            {
                "a tariff and a quota on the same flow",
                "lever:\n      at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "options:\n      - name: none\n      - name: quota\n        measures: [{ quota: { importers: USA, on: cars, of_baseline: 80% } }]",
                "'cars' and 'dairy' both move the limit or the duty of USA on "
            },
            {
                "two limits on the same flow",
                "tariff: { importers: JPN, from: USA, on: beef }\n    range: { from: today, to: 0% }",
                "options:\n      - name: none\n      - name: both\n        measures:\n          - quota: { importers: JPN, from: USA, on: beef, growth: 10% }\n          - voluntary_restraint: { exporters: USA, to: JPN, on: beef, growth: 20% }",
                "from USA to JPN; take it out of one of them with 'except'"
            },
            {
                "a quota in force in the baseline",
                "issues:\n",
                "baseline: [{ quota: { importers: JPN, from: USA, on: beef, growth: 10% } }]\nissues:\n",
                "a limit on quantities is not part of the baseline"
            },
            {
                "a range with a list of options",
                "range: { from: today, to: 0% }\n  - name: dairy\n    lever:\n      at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "range: { from: today, to: 0% }\n  - name: dairy\n    range: { from: today, to: 0% }\n    lever:\n      at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                "a range goes with a tariff; leave it out, or make an issue of its own of it"
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_place_and_the_way_out(string mistake, string text, string by, string told)
    {
        string message = Assert.Throws<InputException>(() => Question.Compile(Question.With(text, by))).Message;

        Assert.Contains(told, message, StringComparison.Ordinal);
        Assert.StartsWith("talks.yaml:", message, StringComparison.Ordinal);
        Assert.NotEmpty(mistake);
    }

    [Theory]
    [InlineData(
        "name: years\n    staging: { of: cars, years: [1, 10] }",
        "today - 1%",
        "this is phased in from today, and today is off its range (found 'cars'); let one end of it be 'today'"
    )]
    [InlineData(
        "name: years\n    staging: { of: beef, years: [1, 10] }",
        "today + 25%",
        "this staging has no such number of years (found '7'); write one of 1, 10, or add it to 'years'"
    )]
    public void A_mistake_about_staging_is_told(string issue, string end, string told)
    {
        string yaml = Question
            .With(
                "without_deal:",
                $"  - {issue}\nproposals: [{{ name: p, deal: {{ cars: 0%, years: 7 }} }}]\nwithout_deal:"
            )
            .Replace("title: Japan\n", "title: Japan\n    discount_rate: 4%\n", StringComparison.Ordinal)
            .Replace(
                "title: United States\n",
                "title: United States\n    discount_rate: 4%\n",
                StringComparison.Ordinal
            )
            .Replace("to: today + 25%", $"to: {end}", StringComparison.Ordinal);

        Assert.Contains(
            told,
            Assert.Throws<InputException>(() => Question.Compile(yaml)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_range_with_an_end_that_is_no_rate_is_not_told_to_have_no_room_too()
    {
        InputError error = Assert.Single(
            Assert
                .Throws<InputException>(() =>
                    Question.Read(Question.With("range: { from: today, to: 0% }", "range: { from: today, to: -150% }"))
                )
                .Errors
        );

        Assert.Equal("a rate of -100 % or less would pay for the goods", error.Message);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        string yaml = Question
            .With("by: america", "by: amerika")
            .Replace("range: { from: today", "range: { from: now", StringComparison.Ordinal);

        Assert.Equal(2, Assert.Throws<InputException>(() => Question.Read(yaml)).Errors.Count);
    }

    [Fact]
    public void An_empty_file_is_told_what_talks_need() =>
        Assert.Contains(
            "the file is empty; write a title, parties, issues and what happens without a deal",
            Assert.Throws<InputException>(() => Question.Read("")).Message,
            StringComparison.Ordinal
        );
}
