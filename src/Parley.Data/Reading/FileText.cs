using System.Text;
using Parley.Inputs;

namespace Parley.Data.Reading;

/// <summary>The text of a file: UTF-8, with or without a byte order mark, any line ends.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding _strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Null where it is no UTF-8, which is an error added.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string file, Errors errors)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            errors.Add("the file is UTF-16", new Place(file), null, "save it as UTF-8");
            return null;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            int at = Math.Clamp(e.Index, 0, bytes.Length);
            errors.Add(
                "the file is not UTF-8",
                new Place(file, 1 + bytes[..at].Count((byte)'\n')),
                null,
                "save it as UTF-8"
            );
            return null;
        }
    }
}
