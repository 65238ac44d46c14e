using Sylvan.Data.Csv;

namespace Parley.Dossier.Tests;

/// <summary>Sentences as trade news of 1980 to 2025 has them, with the measures they tell, and others that tell none.</summary>
public class MeasuresOfTradeNews
{
    private const string Lead =
        "Trade news\n\nGENEVA, March 3, 2020 - Ministers of the United States, the European Union and Canada met here.\n\n";

    public static TheoryData<string, string> Sentences()
    {
        TheoryData<string, string> rows = [];
        using CsvDataReader csv = CsvDataReader.Create(
            Path.Combine(AppContext.BaseDirectory, "Expectations", "measures.csv")
        );
        while (csv.Read())
        {
            rows.Add(csv.GetString(1), csv.GetString(0));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_tells_its_measures_and_no_other(string sentence, string measures) =>
        Assert.Equal(
            measures,
            string.Join(
                "; ",
                Codes
                    .Of(Repository.Read(Lead + sentence + "\n"))
                    .Where(c => c.StartsWith("measure ", StringComparison.Ordinal))
                    .Select(c => c["measure ".Length..])
            )
        );
}
