using System.Text;
using System.Text.Unicode;
using Parley.Inputs;

namespace Parley.Dossier;

/// <summary>The text of an article, checked to be text.</summary>
public sealed class ArticleText
{
    /// <summary>The longest article, in bytes: far above any dispatch, low enough to read at once.</summary>
    public const int LongestBytes = 32 * 1024 * 1024;

    private readonly string _source;
    private readonly int[]? _origins;

    private ArticleText(string file, string text, string source, int[]? origins) =>
        (File, Text, _source, _origins) = (file, text, source, origins);

    /// <summary>The file as the user named it, <c>-</c> for standard input.</summary>
    public string File { get; }

    /// <summary>
    /// The text that places in quotes count in, without a byte order mark; of a page in HTML or Markdown what a person reads of it.
    /// </summary>
    public string Text { get; }

    /// <summary>The line and column in the file, both from 1, of a character of <see cref="Text"/> counted from 0.</summary>
    public Place PlaceOf(int character)
    {
        int at = Math.Clamp(character, 0, Text.Length);
        if (_origins is not null)
        {
            at =
                _origins.Length == 0 ? 0
                : at < _origins.Length ? _origins[at]
                : _origins[^1] + 1;
        }

        ReadOnlySpan<char> before = _source.AsSpan(0, at);
        return new Place(File, 1 + before.Count('\n'), before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>The file's content before its markup was taken away.</summary>
    internal string Source => _source;

    /// <summary>The character of <see cref="Text"/> that stands at a character of <see cref="Source"/>, or where that was taken away
    /// the nearest before it or after it; null where there is none.</summary>
    internal int? CharacterAt(int source, bool before)
    {
        if (_origins is null)
        {
            return source < Text.Length ? source : null;
        }

        int at = Array.IndexOf(_origins, source);
        at =
            at >= 0 ? at
            : before ? Array.FindLastIndex(_origins, o => o <= source)
            : Array.FindIndex(_origins, o => o >= source);
        return at < 0 ? null : at;
    }

    /// <summary>Reads a file, or standard input where <paramref name="path"/> is <c>-</c>.</summary>
    /// <exception cref="InputException">There is no such file, or <see cref="FromBytes"/> refuses its content.</exception>
    public static ArticleText Load(string path)
    {
        if (path == "-")
        {
            using Stream input = Console.OpenStandardInput();
            return FromBytes("-", ReadAll(input, "-"));
        }

        if (Directory.Exists(path))
        {
            throw new InputException("this is a folder, not an article", new Place(path), null, "name one file in it");
        }

        if (!System.IO.File.Exists(path))
        {
            throw new InputException("there is no such article", new Place(path), null, WayOutOfMissing(path));
        }

        try
        {
            using FileStream stream = System.IO.File.OpenRead(path);
            return FromBytes(path, ReadAll(stream, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("the article cannot be opened", new Place(path), null, "check its permissions");
        }
    }

    /// <summary>Reads UTF-8 (with or without its mark) or UTF-16 with its mark.</summary>
    /// <exception cref="InputException">The bytes are empty, blank, too many, binary, or in another encoding.</exception>
    public static ArticleText FromBytes(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestBytes)
        {
            throw TooLong(file);
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            Encoding utf16 = new UnicodeEncoding(bytes[0] == 0xFE, true, throwOnInvalidBytes: true);
            try
            {
                return FromSource(file, utf16.GetString(bytes[2..]));
            }
            catch (DecoderFallbackException)
            {
                throw new InputException("the article begins as UTF-16 and is not", new Place(file), null, SaveAsUtf8);
            }
        }

        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        int zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            throw new InputException(
                "the article is not text: it has a zero byte",
                At(file, bytes, zero),
                null,
                "give a plain text file"
            );
        }

        if (!Utf8.IsValid(bytes))
        {
            int wrong = FirstInvalid(bytes);
            throw new InputException(
                "the article is not UTF-8",
                At(file, bytes, wrong),
                $"byte 0x{bytes[wrong]:X2}",
                SaveAsUtf8
            );
        }

        return FromSource(file, Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Takes the text out of HTML (by its first tag or the file's name) and Markdown (by the file's name).</summary>
    private static ArticleText FromSource(string file, string source)
    {
        string extension = Path.GetExtension(file).ToLowerInvariant();
        bool isHtml = extension is ".html" or ".htm" or ".xhtml" || HtmlPage.IsPage(source);
        if (!isHtml && extension is not (".md" or ".markdown"))
        {
            return FromText(file, source);
        }

        RefuseControls(file, source);
        ReadText read = isHtml ? HtmlPage.Read(source) : MarkdownPage.Read(source);
        string text = read.Text;
        if (source.Length > 0 && string.IsNullOrWhiteSpace(text))
        {
            throw new InputException(
                string.IsNullOrWhiteSpace(source)
                    ? "the article has nothing but white space"
                    : "the page has markup and no text",
                new Place(file),
                null,
                "give a text with at least a sentence"
            );
        }

        return source.Length == 0 ? FromText(file, source) : new ArticleText(file, text, source, read.Origins);
    }

    /// <summary>Takes a string that is already decoded.</summary>
    /// <exception cref="InputException">It is empty, blank, or has control characters that no text has.</exception>
    public static ArticleText FromText(string file, string text)
    {
        if (text.Length == 0)
        {
            throw new InputException(
                "the article is empty",
                new Place(file),
                null,
                "give a text with at least a sentence"
            );
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InputException(
                "the article has nothing but white space",
                new Place(file),
                null,
                "give a text with at least a sentence"
            );
        }

        RefuseControls(file, text);
        return new ArticleText(file, text, text, null);
    }

    private const string SaveAsUtf8 = "save it as UTF-8";

    private static void RefuseControls(string file, string text)
    {
        int controls = 0;
        int first = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\0' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085')))
            {
                controls++;
                first = first < 0 ? i : first;
            }
        }

        // Wire copy carries a few stray transmission marks; a file made of them is not text.
        if (controls > 8 && controls > text.Length / 100)
        {
            int line = 1 + text.AsSpan(0, first).Count('\n');
            int column = first - text.LastIndexOf('\n', Math.Max(0, first - 1), Math.Max(0, first));
            throw new InputException(
                $"the article is not text: {controls} of its {text.Length} characters are control characters",
                new Place(file, line, column),
                $"U+{(int)text[first]:X4}",
                "give a plain text file"
            );
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (
            at < bytes.Length
            && Rune.DecodeFromUtf8(bytes[at..], out _, out int used) == System.Buffers.OperationStatus.Done
        )
        {
            at += used;
        }

        return at;
    }

    private static Place At(string file, ReadOnlySpan<byte> bytes, int index)
    {
        ReadOnlySpan<byte> before = bytes[..index];
        return new Place(file, 1 + before.Count((byte)'\n'), index - before.LastIndexOf((byte)'\n'));
    }

    private static byte[] ReadAll(Stream stream, string file)
    {
        using MemoryStream all = new();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > LongestBytes)
            {
                throw TooLong(file);
            }
        }

        return all.ToArray();
    }

    private static InputException TooLong(string file) =>
        new(
            $"the article is longer than {LongestBytes / (1024 * 1024)} MiB",
            new Place(file),
            null,
            "give one article, not an archive"
        );

    private static string WayOutOfMissing(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        if (!Directory.Exists(folder))
        {
            return "give the path of a text file, or - for standard input";
        }

        string[] names =
        [
            .. Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal),
        ];
        return NearestName.Find(Path.GetFileName(path), names) is { } near
            ? $"did you mean '{near}'?"
            : "give the path of a text file, or - for standard input";
    }
}
