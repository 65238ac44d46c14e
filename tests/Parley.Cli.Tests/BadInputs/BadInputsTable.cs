using System.Text;

namespace Parley.Cli.Tests.BadInputs;

/// <summary>docs/bad-inputs.md.</summary>
internal static class BadInputsTable
{
    private const string Head = """
        # Bad inputs, and what Parley says

        Nothing is accepted silently. Every row below is a test: the program is run with that input, must leave with exit code 2
        (1 where the question has no answer), must print nothing on standard output, must write nothing, and must say exactly
        this on standard error. Where a message begins with a place, it is `file:line:column`.

        """;

    private static readonly Lock Gate = new();

    public static string Row(BadInput bad, string errors)
    {
        string message = string.Join("<br>", errors.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
        return $"| `parley {Escape(bad.Command)}` | {Escape(bad.What)} | {Escape(message)} |";
    }

    /// <summary>Puts the row of one case into the table; rows of cases that are no more fall out.</summary>
    public static void Approve(string table, IReadOnlyList<BadInput> cases, BadInput approved, string errors)
    {
        lock (Gate)
        {
            string[] lines = File.Exists(table) ? File.ReadAllLines(table) : [];
            StringBuilder text = new(Head);
            foreach (IGrouping<string, BadInput> kind in cases.GroupBy(c => c.Kind))
            {
                text.Append(
                    $"\n## {kind.Key}\n\n| command | what is wrong | what Parley says |\n|---|---|---|\n".ReplaceLineEndings(
                        "\n"
                    )
                );
                foreach (BadInput bad in kind)
                {
                    string start = $"| `parley {Escape(bad.Command)}` | {Escape(bad.What)} |";
                    string? row =
                        bad.What == approved.What
                            ? Row(bad, errors)
                            : lines.FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal));
                    if (row is not null)
                    {
                        text.Append(row).Append('\n');
                    }
                }
            }

            File.WriteAllText(table, text.ToString());
        }
    }

    private static string Escape(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<br>", "\u0001", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\u0001", "<br>", StringComparison.Ordinal);
}
