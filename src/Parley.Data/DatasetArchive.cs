using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Parley.Data.Reading;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Data;

/// <summary>
/// A dataset as one compact file, for shipping: the folder's name files as they are, its tables of numbers as doubles, all
/// compressed. Nothing is lost: reading it and writing a folder gives the folder.
/// </summary>
/// <remarks>
/// Layout: the eight bytes <c>parley\0\1</c>; the SHA-256 of the rest; the rest, compressed with Brotli: entries of a name
/// (length as one byte, UTF-8), a length (little-endian Int32) and content. Files are text. A table of numbers is its cells in
/// memory order as little-endian doubles, stored by planes (every cell's first byte, then every cell's second, ...), which
/// compresses better.
/// </remarks>
public static class DatasetArchive
{
    /// <summary>The extension of compact files, with its point.</summary>
    public const string Extension = ".parley";

    private const int LongestContent = 1 << 30;

    private static ReadOnlySpan<byte> Magic => "parley\0\u0001"u8;

    /// <summary>Writes a dataset to a compact file: the same dataset, the same bytes.</summary>
    /// <exception cref="InputException">The dataset breaks a rule.</exception>
    public static void Write(Dataset dataset, string path)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentException.ThrowIfNullOrEmpty(path);
        DatasetFolder.Check(dataset);
        string coming = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.new";
        try
        {
            using (FileStream file = File.Create(coming))
            {
                Write(dataset, file);
            }

            File.Move(coming, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the file cannot be written: {e.Message}", new Place(path));
        }
        finally
        {
            File.Delete(coming);
        }
    }

    /// <summary>Reads and checks a compact file.</summary>
    /// <exception cref="InputException">It is none, is damaged, or its dataset breaks a rule.</exception>
    public static Dataset Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using FileStream file = File.OpenRead(path);
            return Read(file, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the file cannot be read: {e.Message}", new Place(path));
        }
    }

    /// <summary>Reads and checks a compact form from a stream.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InputException">It is none, is damaged, or its dataset breaks a rule.</exception>
    internal static Dataset Read(Stream stream, string name)
    {
        byte[] bytes = new byte[checked((int)(stream.Length - stream.Position))];
        stream.ReadExactly(bytes);
        Dictionary<string, byte[]> entries = Unpack(bytes, name);
        DatasetAssembly assembly = DatasetAssembly.Start(name, file => entries.GetValueOrDefault(file));
        int n = assembly.Economies.Count;
        int sectors = assembly.Sectors.Count;
        TradeTensor trade = new(n, sectors);
        TradeTensor tariffs = new(n, sectors);
        Numbers(Table.Trade, trade.Values);
        Numbers(Table.Tariffs, tariffs.Values);
        double[,,]? inputs = Has(Table.Inputs) ? new double[n, sectors, sectors] : null;
        double[,]? weights = Has(Table.PoliticalWeights) ? new double[n, sectors] : null;
        if (inputs is not null)
        {
            Numbers(Table.Inputs, DatasetAssembly.Flat(inputs));
        }

        if (weights is not null)
        {
            Numbers(Table.PoliticalWeights, DatasetAssembly.Flat(weights));
        }

        return assembly.Finish(trade, tariffs, inputs, weights);

        bool Has(Table table) => entries.ContainsKey(Entry(table));

        void Numbers(Table table, Span<double> values)
        {
            if (
                !entries.TryGetValue(Entry(table), out byte[]? content)
                || content.Length != values.Length * sizeof(double)
            )
            {
                throw Damaged(name);
            }

            FromPlanes(content, values);
        }
    }

    private static void Write(Dataset dataset, Stream stream)
    {
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            foreach ((string name, string text) in DatasetText.NameFiles(dataset))
            {
                WriteEntry(brotli, name, Encoding.UTF8.GetBytes(text));
            }

            WriteEntry(brotli, Entry(Table.Trade), ToPlanes(dataset.Trade.Values));
            WriteEntry(brotli, Entry(Table.Tariffs), ToPlanes(dataset.Tariffs.Values));
            if (dataset.InputShares is { } inputs)
            {
                WriteEntry(brotli, Entry(Table.Inputs), ToPlanes(DatasetAssembly.Flat(inputs)));
            }

            if (dataset.PoliticalWeights is { } weights)
            {
                WriteEntry(brotli, Entry(Table.PoliticalWeights), ToPlanes(DatasetAssembly.Flat(weights)));
            }
        }

        byte[] content = packed.ToArray();
        stream.Write(Magic);
        stream.Write(SHA256.HashData(content));
        stream.Write(content);
    }

    private static void WriteEntry(BrotliStream stream, string name, byte[] content)
    {
        byte[] nameBytes = Encoding.UTF8.GetBytes(name);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        stream.WriteByte((byte)nameBytes.Length);
        stream.Write(nameBytes);
        stream.Write(length);
        stream.Write(content);
    }

    private static Dictionary<string, byte[]> Unpack(byte[] bytes, string name)
    {
        if (!bytes.AsSpan().StartsWith(Magic))
        {
            throw new InputException(
                "this is no compact dataset",
                new Place(name),
                null,
                $"name a dataset folder, or a {Extension} file this version of Parley wrote"
            );
        }

        int start = Magic.Length + SHA256.HashSizeInBytes;
        if (
            bytes.Length < start
            || !SHA256
                .HashData(bytes.AsSpan(start))
                .AsSpan()
                .SequenceEqual(bytes.AsSpan(Magic.Length, SHA256.HashSizeInBytes))
        )
        {
            throw Damaged(name);
        }

        Dictionary<string, byte[]> entries = new(StringComparer.Ordinal);
        try
        {
            using BrotliStream stream = new(
                new MemoryStream(bytes, start, bytes.Length - start),
                CompressionMode.Decompress
            );
            Span<byte> length = stackalloc byte[sizeof(int)];
            for (int nameLength = stream.ReadByte(); nameLength >= 0; nameLength = stream.ReadByte())
            {
                byte[] nameBytes = new byte[nameLength];
                stream.ReadExactly(nameBytes);
                stream.ReadExactly(length);
                int size = BinaryPrimitives.ReadInt32LittleEndian(length);
                if (size is < 0 or > LongestContent)
                {
                    throw Damaged(name);
                }

                byte[] content = new byte[size];
                stream.ReadExactly(content);
                entries[Encoding.UTF8.GetString(nameBytes)] = content;
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            throw Damaged(name);
        }

        return entries;
    }

    private static string Entry(Table table) => Path.ChangeExtension(DatasetFiles.Name(table), ".f64");

    private static byte[] ToPlanes(ReadOnlySpan<double> values)
    {
        int n = values.Length;
        byte[] planes = new byte[n * sizeof(double)];
        for (int v = 0; v < n; v++)
        {
            ulong bits = BitConverter.DoubleToUInt64Bits(values[v]);
            for (int b = 0; b < sizeof(double); b++)
            {
                planes[(b * n) + v] = (byte)(bits >> (8 * b));
            }
        }

        return planes;
    }

    private static void FromPlanes(ReadOnlySpan<byte> planes, Span<double> values)
    {
        int n = values.Length;
        Span<ulong> bits = MemoryMarshal.Cast<double, ulong>(values);
        bits.Clear();
        for (int b = 0; b < sizeof(double); b++)
        {
            ReadOnlySpan<byte> plane = planes.Slice(b * n, n);
            for (int v = 0; v < plane.Length; v++)
            {
                bits[v] |= (ulong)plane[v] << (8 * b);
            }
        }
    }

    private static InputException Damaged(string name) =>
        new("the compact dataset is damaged", new Place(name), null, "fetch or build it again");
}
