using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Parley.Model;

namespace Parley.Data.Reading;

/// <summary>
/// A dataset as bytes: texts with their length before them, lists with their count, numbers little-endian. A table of numbers
/// is its cells in memory order by planes (every cell's first byte, then every cell's second, ...), which compresses better.
/// </summary>
/// <remarks>No text is parsed here: the first dataset a program loads should not wait for a YAML and a CSV parser.</remarks>
internal static class CompactForm
{
    public static void Write(Dataset dataset, Stream stream)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(dataset.Name);
        writer.Write(dataset.Title);
        writer.Write(dataset.Year);
        writer.Write(dataset.Unit);
        Optional(writer, dataset.Purpose);
        writer.Write(dataset.MarketStructure.Written());
        Optional(writer, dataset.TradeElasticitySet);
        List(writer, dataset.Sources, s => Texts(writer, s.Title, s.Licence, s.Used));
        List(writer, dataset.Notes, writer.Write);
        List(
            writer,
            dataset.Proxies,
            p =>
            {
                Texts(writer, p.Of.Written(), p.From);
                List(writer, p.Economies, writer.Write);
            }
        );
        List(writer, dataset.Economies, e => Texts(writer, e.Code, e.Name));
        List(
            writer,
            dataset.Sectors,
            s =>
            {
                Texts(writer, s.Code, s.Name);
                writer.Write(s.TradeElasticity);
                writer.Write(s.ScaleElasticity ?? double.NaN);
                writer.Write(s.Sigma ?? double.NaN);
                writer.Write(s.Tradable);
            }
        );
        Groups(writer, dataset.EconomyGroups);
        Groups(writer, dataset.SectorGroups);
        List(
            writer,
            [.. dataset.ElasticitySets.OrderBy(set => set.Key, StringComparer.Ordinal)],
            set =>
            {
                writer.Write(set.Key);
                Numbers(writer, set.Value);
            }
        );
        Numbers(writer, dataset.Trade.Values);
        Numbers(writer, dataset.Tariffs.Values);
        writer.Write(dataset.InputShares is not null);
        if (dataset.InputShares is { } inputs)
        {
            Numbers(writer, DatasetAssembly.Flat(inputs));
        }

        writer.Write(dataset.PoliticalWeights is not null);
        if (dataset.PoliticalWeights is { } weights)
        {
            Numbers(writer, DatasetAssembly.Flat(weights));
        }
    }

    /// <exception cref="EndOfStreamException">The bytes end too soon.</exception>
    /// <exception cref="InvalidDataException">They make no sense.</exception>
    public static Dataset Read(MemoryStream content)
    {
        content.Position = 0;
        using BinaryReader reader = new(content, Encoding.UTF8, leaveOpen: true);
        Dataset names = new()
        {
            Name = reader.ReadString(),
            Title = reader.ReadString(),
            Year = reader.ReadInt32(),
            Unit = reader.ReadString(),
            Purpose = Optional(reader),
            MarketStructure = Choice(reader, Names.MarketStructures),
            TradeElasticitySet = Optional(reader),
            Sources = List(reader, r => new Source(r.ReadString(), r.ReadString(), r.ReadString())),
            Notes = List(reader, r => r.ReadString()),
            Proxies = List(
                reader,
                r => new Proxy(Choice(r, Names.ProxyKinds), r.ReadString(), List(r, inner => inner.ReadString()))
            ),
            Economies = List(reader, r => new Economy(r.ReadString(), r.ReadString())),
            Sectors = List(
                reader,
                r => new Sector(
                    r.ReadString(),
                    r.ReadString(),
                    r.ReadDouble(),
                    OptionalNumber(r),
                    OptionalNumber(r),
                    r.ReadBoolean()
                )
            ),
            EconomyGroups = Groups(reader),
            SectorGroups = Groups(reader),
            ElasticitySets = new Dictionary<string, double[]>(),
            Trade = new TradeTensor(1, 1),
            Tariffs = new TradeTensor(1, 1),
        };
        int n = names.Economies.Count;
        int sectors = names.Sectors.Count;
        if (n == 0 || sectors == 0 || (double)n * n * sectors * sizeof(double) > content.Length)
        {
            throw new InvalidDataException();
        }

        Dictionary<string, double[]> sets = new(StringComparer.Ordinal);
        foreach (
            (string name, double[] values) in List(
                reader,
                r =>
                {
                    string name = r.ReadString();
                    double[] values = new double[sectors];
                    Numbers(r, values);
                    return (name, values);
                }
            )
        )
        {
            sets[name] = values;
        }

        TradeTensor trade = new(n, sectors);
        TradeTensor tariffs = new(n, sectors);
        Numbers(reader, trade.Values);
        Numbers(reader, tariffs.Values);
        double[,,]? inputs = reader.ReadBoolean() ? new double[n, sectors, sectors] : null;
        Numbers(reader, inputs is null ? [] : DatasetAssembly.Flat(inputs));
        double[,]? weights = reader.ReadBoolean() ? new double[n, sectors] : null;
        Numbers(reader, weights is null ? [] : DatasetAssembly.Flat(weights));
        if (content.Position != content.Length)
        {
            throw new InvalidDataException();
        }

        return names with
        {
            ElasticitySets = sets,
            Trade = trade,
            Tariffs = tariffs,
            InputShares = inputs,
            PoliticalWeights = weights,
        };
    }

    private static void Texts(BinaryWriter writer, params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            writer.Write(text);
        }
    }

    private static void Optional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? Optional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static double? OptionalNumber(BinaryReader reader) =>
        reader.ReadDouble() is var value && double.IsNaN(value) ? null : value;

    private static T Choice<T>(BinaryReader reader, IReadOnlyDictionary<string, T> choices) =>
        choices.TryGetValue(reader.ReadString(), out T? value) ? value : throw new InvalidDataException();

    private static void List<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }

    private static List<T> List<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        int count = reader.ReadInt32();
        List<T> items = [];
        for (int i = 0; i < count; i++)
        {
            items.Add(read(reader));
        }

        return items;
    }

    private static void Groups(BinaryWriter writer, IReadOnlyDictionary<string, IReadOnlyList<string>> groups) =>
        List(
            writer,
            [.. groups.Keys.Order(StringComparer.Ordinal)],
            name =>
            {
                writer.Write(name);
                List(writer, groups[name], writer.Write);
            }
        );

    private static Dictionary<string, IReadOnlyList<string>> Groups(BinaryReader reader)
    {
        Dictionary<string, IReadOnlyList<string>> groups = new(StringComparer.Ordinal);
        int count = reader.ReadInt32();
        for (int g = 0; g < count; g++)
        {
            groups[reader.ReadString()] = List(reader, r => r.ReadString());
        }

        return groups;
    }

    private static void Numbers(BinaryWriter writer, ReadOnlySpan<double> values)
    {
        byte[] plane = new byte[values.Length];
        for (int b = 0; b < sizeof(double); b++)
        {
            for (int v = 0; v < plane.Length; v++)
            {
                plane[v] = (byte)(BitConverter.DoubleToUInt64Bits(values[v]) >> (8 * b));
            }

            writer.Write(plane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Numbers(BinaryReader reader, Span<double> values)
    {
        Span<ulong> bits = MemoryMarshal.Cast<double, ulong>(values);
        byte[] plane = new byte[values.Length];
        bits.Clear();
        for (int b = 0; b < sizeof(double); b++)
        {
            reader.BaseStream.ReadExactly(plane);
            for (int v = 0; v < plane.Length; v++)
            {
                bits[v] |= (ulong)plane[v] << (8 * b);
            }
        }
    }
}
