using System.CommandLine;
using System.Globalization;
using System.Text;
using Parley.Data;
using Parley.Inputs;
using Parley.Reports.DataPages;
using Parley.Sources;

namespace Parley.Cli.Commands;

internal static class DataBuildCommand
{
    public static Command Create()
    {
        Argument<string[]> names = new("names")
        {
            Description = $"datasets to build; all where none is named: {string.Join(", ", SourceBuilders.Names)}",
            HelpName = "NAME",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string> from = new("--from")
        {
            Description = "folder that holds the source tables, one folder a source",
            HelpName = "FOLDER",
            Required = true,
        };
        Option<string> to = new("--out")
        {
            Description = "folder to write to: a dataset folder and a table of repairs for each",
            HelpName = "FOLDER",
            Required = true,
        };
        Option<bool> ship = new("--ship")
        {
            Description = "write the compact files that ship inside Parley instead of folders",
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new("build", "build the shipped datasets from their source tables")
        {
            names,
            from,
            to,
            ship,
            json,
        };
        command.SetAction(parsed =>
        {
            string[] wanted = [.. (parsed.GetValue(names) ?? []).Distinct()];
            RefuseUnknown(wanted);
            List<BuiltDataset> built = Build(
                wanted.Length > 0 ? wanted : SourceBuilders.Names,
                parsed.GetRequiredValue(from),
                parsed.GetRequiredValue(to),
                parsed.GetValue(ship)
            );
            if (parsed.GetValue(json))
            {
                Console.Out.Write(
                    DatasetJson.Build([.. built.Select(b => (b.Dataset, b.Repairs))], parsed.GetRequiredValue(to))
                );
            }

            return Run.Done;
        });
        return command;
    }

    private static void RefuseUnknown(IEnumerable<string> names)
    {
        InputError[] errors =
        [
            .. names
                .Where(name => !SourceBuilders.Names.Contains(name))
                .Select(name => new InputError(
                    "there is no builder for this dataset",
                    new Place("command line"),
                    name,
                    NearestName.Suggest(name, SourceBuilders.Names)
                )),
        ];
        if (errors.Length > 0)
        {
            throw new InputException(errors);
        }
    }

    private static List<BuiltDataset> Build(IEnumerable<string> names, string from, string to, bool ship)
    {
        Directory.CreateDirectory(to);
        List<BuiltDataset> all = [];
        foreach (string name in names)
        {
            BuiltDataset built = SourceBuilders.Build(name, from);
            all.Add(built);
            if (ship)
            {
                DatasetArchive.Write(built.Dataset, Path.Combine(to, name + DatasetArchive.Extension));
                if (name == "nafta-1993")
                {
                    TariffSchedule.Write(
                        SourceBuilders.NaftaTariffs2005(from),
                        Path.Combine(to, "nafta-2005-tariffs.csv")
                    );
                    DatasetArchive.Write(
                        SourceBuilders.NaftaTables(from),
                        Path.Combine(to, "nafta-1993-tables" + DatasetArchive.Extension)
                    );
                }
            }
            else
            {
                DatasetFolder.Write(built.Dataset, Path.Combine(to, name));
                File.WriteAllText(Path.Combine(to, $"{name}-repairs.csv"), RepairTable(built.Repairs));
            }

            Console.Error.WriteLine(
                $"{name}: {built.Dataset.Economies.Count} economies, {built.Dataset.Sectors.Count} sectors"
            );
            for (int rule = 0; rule < built.Repairs.Rules.Count; rule++)
            {
                RepairedCell? largest = built.Repairs.Largest(rule);
                string cells = built.Repairs.Count(rule).ToString(CultureInfo.InvariantCulture);
                string most = largest is null
                    ? "nothing changed"
                    : $"{cells} changed, most {largest.Table} {largest.Cell}: {largest.Before:G4} to {largest.After:G4}";
                Console.Error.WriteLine($"  {built.Repairs.Rules[rule]} ({most})");
            }
        }

        return all;
    }

    private static string RepairTable(RepairReport repairs)
    {
        StringBuilder text = new("rule,table,cell,before,after\n");
        foreach (RepairedCell cell in repairs.Cells)
        {
            string rule = repairs.Rules[cell.Rule].Replace("\"", "\"\"", StringComparison.Ordinal);
            text.Append(
                CultureInfo.InvariantCulture,
                $"\"{rule}\",{cell.Table},{cell.Cell},{cell.Before:R},{cell.After:R}\n"
            );
        }

        return text.ToString();
    }
}
