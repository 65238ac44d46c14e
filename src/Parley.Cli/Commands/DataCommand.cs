using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Reports.DataPages;
using Parley.Scenarios;

namespace Parley.Cli.Commands;

/// <summary><c>parley data</c>: what datasets there are, what is in one, whether it is sound, and smaller ones out of it.</summary>
internal static class DataCommand
{
    public static Command Create()
    {
        Command command = new("data", "list, show, check, build and aggregate datasets");
        command.Add(List());
        command.Add(Show());
        command.Add(Check());
        command.Add(Aggregate());
        command.Add(DataBuildCommand.Create());
        return command;
    }

    private static Command List()
    {
        Option<bool> json = CommonOptions.Json();
        Command command = new("list", "the datasets that ship inside, with what each is for") { json };
        command.SetAction(parsed =>
        {
            Dataset[] datasets = [.. Datasets.Names.Select(Datasets.Load)];
            if (parsed.GetValue(json))
            {
                Console.Out.Write(DatasetJson.List(datasets));
            }
            else
            {
                DatasetListPage.Write(Terminal.Open(), datasets);
            }

            return Run.Done;
        });
        return command;
    }

    private static Command Show()
    {
        Argument<string> name = DatasetArgument();
        name.DefaultValueFactory = _ => Datasets.Default;
        Option<string?> economy = new("--economy")
        {
            Description = "one economy's page: its partners, its protection, its political weights",
            HelpName = "CODE",
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new("show", "who trades what with whom, who protects what, and where the figures come from")
        {
            name,
            economy,
            json,
        };
        command.SetAction(parsed =>
        {
            DatasetSummary summary = new(Datasets.Load(parsed.GetRequiredValue(name)));
            EconomyDetail? detail = parsed.GetValue(economy) is { } code ? summary.Detail(code) : null;
            if (parsed.GetValue(json))
            {
                Console.Out.Write(detail is null ? DatasetJson.Show(summary) : DatasetJson.Show(summary, detail));
            }
            else if (detail is null)
            {
                DatasetPage.Write(Terminal.Open(), summary);
            }
            else
            {
                EconomyPage.Write(Terminal.Open(), summary, detail);
            }

            return Run.Done;
        });
        return command;
    }

    private static Command Check()
    {
        Argument<string> name = DatasetArgument();
        Option<bool> json = CommonOptions.Json();
        Command command = new("check", "every rule a dataset must obey, its accounts, and what to know of it")
        {
            name,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Check(parsed.GetRequiredValue(name), parsed.GetValue(json), cancellation))
        );
        return command;
    }

    private static int Check(string name, bool json, CancellationToken cancellation)
    {
        Dataset dataset;
        try
        {
            dataset = Datasets.Load(name);
        }
        catch (InputException e) when (json)
        {
            Console.Out.Write(DatasetJson.Errors(e));
            return Run.WrongInput;
        }

        DatasetSummary summary = new(dataset);
        Equilibrium unchanged = ScenarioRun.SolveUnchanged(
            summary.Baseline,
            new SolveOptions { Cancellation = cancellation }
        );
        if (json)
        {
            Console.Out.Write(DatasetJson.Check(summary, unchanged));
        }
        else
        {
            DatasetCheckPage.Write(Terminal.Open(), summary, unchanged);
        }

        return Run.Done;
    }

    private static Command Aggregate()
    {
        Argument<string> name = DatasetArgument();
        Option<string?> economies = new("--economies")
        {
            Description =
                "what to merge: EU=eu,ROW=rest or NEW=A+B, or a CSV file of code,new[,name]; unnamed ones stay",
            HelpName = "MAP",
        };
        Option<string?> sectors = new("--sectors") { Description = "the same for sectors", HelpName = "MAP" };
        Option<string> newName = new("--name")
        {
            Description = "name of the new dataset",
            HelpName = "NEW",
            Required = true,
        };
        Option<string> folder = new("--out")
        {
            Description = "folder to write it to",
            HelpName = "FOLDER",
            Required = true,
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new("aggregate", "merge economies and sectors into a smaller dataset")
        {
            name,
            economies,
            sectors,
            newName,
            folder,
            json,
        };
        command.SetAction(parsed =>
        {
            Dataset from = Datasets.Load(parsed.GetRequiredValue(name));
            AggregatedDataset to = new Aggregation
            {
                Name = parsed.GetRequiredValue(newName),
                Economies = parsed.GetValue(economies) is { } map ? MergeList.OfEconomies(map, from) : [],
                Sectors = parsed.GetValue(sectors) is { } sectorMap ? MergeList.OfSectors(sectorMap, from) : [],
            }.Apply(from);
            string written = parsed.GetRequiredValue(folder);
            DatasetFolder.Write(to.Dataset, written);
            if (parsed.GetValue(json))
            {
                Console.Out.Write(DatasetJson.Aggregate(to, written));
            }
            else
            {
                AggregationPage.Write(Terminal.Open(), from, to);
            }

            Console.Error.WriteLine($"wrote {written}");
            return Run.Done;
        });
        return command;
    }

    private static Argument<string> DatasetArgument()
    {
        Argument<string> name = new("NAME|FOLDER")
        {
            Description = $"dataset: {string.Join(", ", Datasets.Names)}, or a folder",
        };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }])
            {
                result.AddError($"there is no option '{option}' here");
            }
        });
        return name;
    }
}
