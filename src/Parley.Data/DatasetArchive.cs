using System.Buffers.Binary;
using System.IO.Compression;
using Parley.Data.Reading;
using Parley.Inputs;

namespace Parley.Data;

/// <summary>
/// A dataset as one compact file, for shipping. Nothing is lost: reading it and writing a folder gives the folder.
/// </summary>
/// <remarks>Layout: the eight bytes <c>parley\0\1</c>, then the length of the rest (little-endian Int32), then a zlib stream
/// (which carries its own checksum) of what
/// <see cref="CompactForm"/> writes.</remarks>
public static class DatasetArchive
{
    /// <summary>The extension of compact files, with its point.</summary>
    public const string Extension = ".parley";

    private static ReadOnlySpan<byte> Magic => "parley\0\u0001"u8;

    /// <summary>Writes a dataset to a compact file, all or nothing: the same dataset, the same bytes.</summary>
    /// <exception cref="InputException">The dataset breaks a rule, or the file cannot be written.</exception>
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
                byte[] packed = Pack(dataset);
                Span<byte> length = stackalloc byte[sizeof(int)];
                BinaryPrimitives.WriteInt32LittleEndian(length, packed.Length);
                file.Write(Magic);
                file.Write(length);
                file.Write(packed);
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
    public static Dataset Read(Stream stream, string name)
    {
        byte[] bytes = new byte[checked((int)(stream.Length - stream.Position))];
        stream.ReadExactly(bytes);
        if (!bytes.AsSpan().StartsWith(Magic))
        {
            throw new InputException(
                "this is no compact dataset",
                new Place(name),
                null,
                $"name a dataset folder, or a {Extension} file this version of Parley wrote"
            );
        }

        Dataset dataset;
        try
        {
            dataset = Unpack(bytes);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new InputException(
                "the compact dataset is damaged",
                new Place(name),
                null,
                "fetch it again, or write it anew from its folder"
            );
        }

        Errors errors = new();
        MemoryRules.Check(dataset, new NamedPlaces(name), errors);
        errors.Throw();
        return dataset;
    }

    private static byte[] Pack(Dataset dataset)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.SmallestSize))
        {
            CompactForm.Write(dataset, zlib);
        }

        return packed.ToArray();
    }

    private static Dataset Unpack(byte[] bytes)
    {
        int start = Magic.Length + sizeof(int);
        if (
            bytes.Length < start
            || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Magic.Length)) != bytes.Length - start
        )
        {
            throw new EndOfStreamException();
        }

        using MemoryStream content = new();
        using ZLibStream zlib = new(new MemoryStream(bytes, start, bytes.Length - start), CompressionMode.Decompress);
        zlib.CopyTo(content);
        return CompactForm.Read(content);
    }
}
