using Parley.Inputs;

namespace Parley.Scenarios;

/// <summary>Reads one measure: a map of one key, its kind.</summary>
internal static class MeasureReader
{
    public static PolicyMeasure? Read(DocumentNode node, List<InputError> errors)
    {
        string[] kinds = [.. Grammar.Measures.Select(m => m.Name)];
        if (node is not DocumentMap { Entries.Count: > 0 } map)
        {
            errors.Add(
                new InputError(
                    "a measure is its kind and what it says",
                    node.Place,
                    (node as DocumentScalar)?.Value,
                    "write such as 'tariff: { importers: USA, on: cars, add: 25% }'"
                )
            );
            return null;
        }

        (DocumentScalar kind, DocumentNode body) = map.Entries[0];
        if (map.Entries.Count > 1)
        {
            errors.Add(
                new InputError(
                    $"a measure has one kind, this has {string.Join(", ", map.Entries.Select(e => e.Key.Value))}",
                    map.Entries[1].Key.Place,
                    map.Entries[1].Key.Value,
                    "begin each measure with '- ' and indent what belongs to it"
                )
            );
            return null;
        }

        MeasureForm? form = Grammar.Measures.FirstOrDefault(m => m.Name == kind.Value);
        if (form is null)
        {
            errors.Add(
                new InputError("no such measure", kind.Place, kind.Value, NearestName.Suggest(kind.Value, kinds))
            );
            return null;
        }

        MapReader reader = new(body, $"'{form.Name}'", form.Keys, errors);
        if (!reader.IsMap)
        {
            return null;
        }

        PolicyMeasure? measure = Read(form, reader, errors);
        return measure is null
            ? null
            : measure with
            {
                Staging = ReadStaging(reader),
                Place = kind.Place,
                KeyPlaces = reader.Places,
            };
    }

    private static PolicyMeasure? Read(MeasureForm form, MapReader reader, List<InputError> errors)
    {
        switch (form.Name)
        {
            case "tariff":
                return new TariffMeasure(
                    reader.Selection("importers", "except_importers"),
                    reader.Selection("from", "except_from"),
                    Goods(reader),
                    ReadRate(form, reader, errors)
                );
            case "export_tax":
                return new ExportTaxMeasure(
                    reader.Selection("exporters", "except_exporters"),
                    reader.Selection("to", "except_to"),
                    Goods(reader),
                    ReadRate(form, reader, errors)
                );
            case "embargo":
                return new EmbargoMeasure(
                    reader.Selection("importers", "except_importers"),
                    reader.Selection("from", "except_from"),
                    Goods(reader)
                );
            case "quota":
                return new QuotaMeasure(
                    reader.Selection("importers", "except_importers"),
                    reader.Selection("from", "except_from"),
                    Goods(reader),
                    ReadLimit(form, reader, errors),
                    DutyAboveMinusOne(reader, "in_quota")
                );
            case "tariff_rate_quota":
                double within = DutyAboveMinusOne(reader, "in_quota") ?? 0;
                double beyond = DutyAboveMinusOne(reader, "over_quota") ?? within + 1;
                if (reader.Has("in_quota") && beyond <= within)
                {
                    reader.Error(
                        "beyond its limit a tariff-rate quota charges more than within it",
                        "over_quota",
                        beyond == within
                            ? "for one tariff on all of it, write 'tariff' with 'set'"
                            : "exchange the two rates, or raise this one"
                    );
                }

                return new TariffRateQuotaMeasure(
                    reader.Selection("importers", "except_importers"),
                    reader.Selection("from", "except_from"),
                    Goods(reader),
                    ReadLimit(form, reader, errors),
                    within,
                    beyond
                );
            case "voluntary_restraint":
                return new RestraintMeasure(
                    reader.Selection("exporters", "except_exporters"),
                    reader.Selection("to", "except_to"),
                    Goods(reader),
                    ReadLimit(form, reader, errors)
                );
            case "free_trade":
                return new FreeTradeMeasure(reader.Selection("members", "except_members"), Goods(reader))
                {
                    CarveOuts = ReadCarveOuts(reader, errors),
                };
            case "join":
                return new JoinMeasure(
                    reader.Selection("economies", "except_economies"),
                    reader.Text("agreement") ?? "",
                    Goods(reader)
                )
                {
                    CarveOuts = ReadCarveOuts(reader, errors),
                };
            case "leave":
                return new LeaveMeasure(
                    reader.Selection("economies", "except_economies"),
                    reader.Text("agreement") ?? "",
                    Goods(reader)
                );
            case "retaliate":
                return new RetaliationMeasure(
                    reader.Selection("by", "except_by"),
                    reader.Selection("against", "except_against"),
                    Goods(reader),
                    reader.OutcomeName("in_answer_to"),
                    reader.Choice("form", ScenarioWords.RetaliationForms) ?? RetaliationForm.InKind
                );
            case "remove_barriers":
                return new BarrierMeasure(
                    reader.Selection("importers", "except_importers"),
                    reader.Selection("from", "except_from"),
                    Goods(reader),
                    Positive(reader, "ad_valorem_equivalent", "barriers that are removed add something to the price")
                );
            default:
                return new ProductivityMeasure(
                    reader.Selection("economies", "except_economies"),
                    Goods(reader),
                    AboveMinusOne(reader, "change")
                );
        }
    }

    private static Selection Goods(MapReader reader) => reader.Selection("on", "except");

    /// <summary>The one key that is given of those of which a measure takes one; null after an error where none or more are.</summary>
    private static string? OneOf(
        MeasureForm form,
        MapReader reader,
        List<InputError> errors,
        string whereNone,
        string whereMore
    )
    {
        string[] given = [.. form.ExactlyOneOf!.Where(reader.Has)];
        if (given.Length == 1)
        {
            return given[0];
        }

        string words = string.Join(", ", form.ExactlyOneOf!);
        errors.Add(
            given.Length == 0
                ? new InputError($"'{form.Name}' needs one of {words}", reader.Place, null, whereNone)
                : new InputError(
                    $"'{form.Name}' takes one of {words}, this has {string.Join(" and ", given)}",
                    reader.Value(given[1])!.Place,
                    null,
                    whereMore
                )
        );
        return null;
    }

    private static RateChange ReadRate(MeasureForm form, MapReader reader, List<InputError> errors)
    {
        string? given = OneOf(
            form,
            reader,
            errors,
            "write such as 'add: 25%'",
            "keep one; for two steps, write two measures in their order"
        );
        if (given is null)
        {
            return new RateChange(RateChangeKind.Add, 0);
        }

        RateChangeKind kind = ScenarioWords.RateChanges[given];
        double value = reader.Rate(given) ?? 0;
        switch (kind)
        {
            case RateChangeKind.Cut when value is < 0 or > 1:
                reader.Error("a cut is from 0 % to 100 % of the rate", "cut", "to raise a rate, add to it");
                break;
            case RateChangeKind.RaiseTo when value < 0:
                reader.Error("a rate is raised to 0 % or more", "raise_to", "to subsidise, set it below zero");
                break;
            case RateChangeKind.Set or RateChangeKind.Add when value <= -1:
                reader.Error(
                    "a rate of -100 % or less would pay for the goods",
                    given,
                    "stay above -100 %, or set it to 0%"
                );
                break;
            default:
                break;
        }

        return new RateChange(kind, value);
    }

    private static LimitSize ReadLimit(MeasureForm form, MapReader reader, List<InputError> errors)
    {
        string? given = OneOf(form, reader, errors, "write such as 'of_baseline: 80%'", "keep one");
        if (given is null)
        {
            return new LimitSize(LimitKind.OfBaseline, 1);
        }

        LimitKind kind = ScenarioWords.LimitKinds[given];
        if (kind == LimitKind.MillionUsd)
        {
            return new LimitSize(kind, reader.MillionUsd(given) ?? 1);
        }

        double value = reader.Rate(given) ?? 1;
        if (value <= (kind == LimitKind.Growth ? -1 : 0))
        {
            reader.Error(
                "a limit lets something through",
                given,
                "write more than nothing; to stop trade altogether, write an embargo"
            );
        }

        return new LimitSize(kind, value);
    }

    private static double? DutyAboveMinusOne(MapReader reader, string key)
    {
        double? value = reader.Rate(key);
        if (value <= -1)
        {
            reader.Error("a rate of -100 % or less would pay for the goods", key, "stay above -100 %, or set it to 0%");
        }

        return value;
    }

    private static double Positive(MapReader reader, string key, string message)
    {
        double? value = reader.Rate(key);
        if (value <= 0)
        {
            reader.Error(message, key, "write a rate above 0 %");
        }

        return value ?? 0;
    }

    private static double AboveMinusOne(MapReader reader, string key)
    {
        double? value = reader.Rate(key);
        if (value <= -1)
        {
            reader.Error("productivity cannot fall by 100 % or more", key, "stay above -100 %");
        }

        return value ?? 0;
    }

    private static List<CarveOut> ReadCarveOuts(MapReader reader, List<InputError> errors)
    {
        List<CarveOut> carveOuts = [];
        foreach (DocumentNode item in reader.Items("carve_outs"))
        {
            MapReader carveOut = new(item, "a carve-out", Grammar.CarveOut, errors);
            carveOuts.Add(new CarveOut(carveOut.Selection("importers", "except_importers"), Goods(carveOut)));
        }

        return carveOuts;
    }

    private static Staging? ReadStaging(MapReader reader)
    {
        int? years = reader.Years("years");
        StagingPath? path = reader.Choice("staging", ScenarioWords.StagingPaths);
        if (path is not null && !reader.Has("years"))
        {
            reader.Error("staging takes years", "staging", "add 'years: 10'");
        }

        return years is null ? null : new Staging(years.Value, path ?? StagingPath.Linear);
    }
}
