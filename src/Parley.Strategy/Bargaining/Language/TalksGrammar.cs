using Parley.Scenarios;

namespace Parley.Strategy.Bargaining;

/// <summary>Every key a talks file may have.</summary>
internal static class TalksGrammar
{
    public static DocumentKind Document { get; } =
        new("a talks file", "YAML", "write a title, parties, issues and what happens without a deal");

    public static IReadOnlyDictionary<string, Objective> Objectives { get; } =
        new Dictionary<string, Objective>
        {
            ["real_income"] = Objective.RealIncome,
            ["government_welfare"] = Objective.GovernmentWelfare,
        };

    public static IReadOnlyList<Key> Talks { get; } =
    [
        new("title", KeyType.Text, "What it is about, in a line.", IsRequired: true),
        new("description", KeyType.Text, "What a reader should know."),
        new("data", KeyType.Text, "The dataset it is written for: a name or a folder. The command line wins."),
        new("model", KeyType.Text, "How the world is modelled, as in a scenario."),
        new("baseline", KeyType.Text, "Measures in force today and in every outcome."),
        new("parties", KeyType.Text, "Who bargains, two or more.", IsRequired: true),
        new("issues", KeyType.Text, "What is bargained over.", IsRequired: true),
        new("without_deal", KeyType.Text, "What happens otherwise, with probabilities.", IsRequired: true),
        new("proposals", KeyType.Text, "Deals that were put on the table."),
        new("later", KeyType.Text, "What was signed afterwards; it is shown and never used."),
    ];

    public static IReadOnlyList<Key> Party { get; } =
    [
        new("name", KeyType.OutcomeName, "Letters, digits and hyphens; unique in the file.", IsRequired: true),
        new("title", KeyType.Text, "A name for a table."),
        new("economies", KeyType.Economies, "Codes or groups.", IsRequired: true),
        new("except_economies", KeyType.Economies, "Taken out again."),
        new(
            "objective",
            KeyType.Choice,
            "real_income or government_welfare.",
            IsRequired: true,
            Choices: [.. Objectives.Keys]
        ),
        new("patience", KeyType.Text, "What of a gain is left when it comes a round later, between 0 and 1."),
        new(
            "discount_rate",
            KeyType.Rate,
            "By how much a year's delay makes a gain smaller; needed where an issue is phased in."
        ),
        new("risk_aversion", KeyType.Text, "Absolute, per percentage point; 0 = neutral."),
        new("values", KeyType.Text, "What issues are worth to it outside the model."),
    ];

    public static IReadOnlyList<Key> Value { get; } =
    [
        new("issue", KeyType.OutcomeName, "Name of an issue.", IsRequired: true),
        new("option", KeyType.OutcomeName, "Name of an option of it."),
        new("worth", KeyType.Rate, "In percent of real income; below zero: a cost."),
        new("million_usd", KeyType.Text, "In million USD; below zero: a cost."),
        new("why", KeyType.Text, "Whose judgement it is."),
    ];

    public static IReadOnlyList<Key> Issue { get; } =
    [
        new("name", KeyType.OutcomeName, "Letters, digits and hyphens; unique in the file.", IsRequired: true),
        new("title", KeyType.Text, "A name for a table."),
        new("tariff", KeyType.Text, "Whose tariff on what, with 'range'."),
        new("range", KeyType.Text, "Rates it can be set between: from and to."),
        new("lever", KeyType.Text, "Measures at 0 and at 1, and all that lies between."),
        new("options", KeyType.Text, "A list to choose from."),
        new("staging", KeyType.Text, "Over how many years other issues are phased in."),
    ];

    /// <summary>Of staging, the longest.</summary>
    public const int MostYears = 20;

    /// <summary>Measures that people write for an issue.</summary>
    public static IReadOnlyList<string> Quantities { get; } = ["quota", "tariff_rate_quota", "voluntary_restraint"];

    public static IReadOnlyList<Key> Staging { get; } =
    [
        new("of", KeyType.Text, "Names of the issues that are phased in.", IsRequired: true),
        new("years", KeyType.Text, "What can be agreed on: years until complete, 1 = at once.", IsRequired: true),
    ];

    public static IReadOnlyList<Key> Tariff { get; } =
    [
        new("importers", KeyType.Economies, "Whose border it is.", IsRequired: true),
        new("except_importers", KeyType.Economies, "Taken out of the importers again."),
        new("from", KeyType.Economies, "Origins; left out = all."),
        new("except_from", KeyType.Economies, "Origins taken out again."),
        new("on", KeyType.Goods, "Codes or groups of sectors; left out = all."),
        new("except", KeyType.Goods, "Goods taken out again."),
    ];

    public static IReadOnlyList<Key> Range { get; } =
    [
        new("from", KeyType.Text, "The rate at 0.", IsRequired: true),
        new("to", KeyType.Text, "The rate at 1.", IsRequired: true),
    ];

    public static IReadOnlyList<Key> Lever { get; } =
    [
        new("at_0", KeyType.Text, "Measures in force at 0; left out = today."),
        new("at_1", KeyType.Text, "Measures in force at 1.", IsRequired: true),
    ];

    public static IReadOnlyList<Key> Option { get; } =
    [
        new("name", KeyType.OutcomeName, "Unique in its issue.", IsRequired: true),
        new("title", KeyType.Text, "A line for a table."),
        new("measures", KeyType.Text, "Left out = as today."),
    ];

    public static IReadOnlyList<Key> Fallback { get; } =
    [
        new("name", KeyType.OutcomeName, "Letters, digits and hyphens.", IsRequired: true),
        new("title", KeyType.Text, "A line for a table."),
        new("by", KeyType.OutcomeName, "The party whose threat it is."),
        new("probability", KeyType.Rate, "How likely it is; they sum to 1."),
        new("measures", KeyType.Text, "Left out = today."),
        new("war", KeyType.Economies, "Economies that set their best tariffs against one another."),
        new("except_war", KeyType.Economies, "Taken out of the war again."),
    ];

    public static IReadOnlyList<Key> Point { get; } =
    [
        new("name", KeyType.OutcomeName, "Letters, digits and hyphens.", IsRequired: true),
        new("title", KeyType.Text, "A line for a table."),
        new("by", KeyType.OutcomeName, "The party that proposed it."),
        new("date", KeyType.Text, "Year-month-day."),
        new("source", KeyType.Text, "Where it is to be read."),
        new("says", KeyType.Text, "What it says, and how it was put into the issues."),
        new("deal", KeyType.Text, "Where each issue stands; one not named stays as today.", IsRequired: true),
    ];
}
