namespace Parley.Briefs.Tests;

/// <summary>What every sentence of a brief must be, whatever it says.</summary>
internal static class Sentences
{
    public static void Check(Brief brief)
    {
        IEnumerable<string> sentences = brief
            .Warnings.Concat(brief.Summary)
            .Concat(brief.ClaimChecks.SelectMany(c => new[] { c.DataText, c.Difference }).OfType<string>())
            .Concat(brief.Outcomes.SelectMany(o => o.Notes.Append(o.Why)))
            .Concat(brief.Unsolved.Select(u => u.Why))
            .Concat(brief.Economies.Select(e => e.Note).OfType<string>())
            .Concat(brief.Sensitivity?.Findings ?? []);
        if (brief.Computation is { } computation)
        {
            sentences = sentences.Append(computation.Model);
        }

        Assert.All(
            sentences,
            s =>
            {
                Assert.EndsWith(".", s, StringComparison.Ordinal);
                Assert.True(
                    char.IsUpper(s[0]) || s[0] == '"' || s.StartsWith(brief.Dataset.Name, StringComparison.Ordinal),
                    s
                );
                foreach (string hole in new[] { "  ", " .", " ,", "NaN", "..", "-0.000", "\u221e", "the the ", "()" })
                {
                    Assert.DoesNotContain(hole, s);
                }
            }
        );
    }
}
