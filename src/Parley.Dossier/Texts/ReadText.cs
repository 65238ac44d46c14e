using System.Text;

namespace Parley.Dossier;

/// <summary>The text of a page while it is taken out of its markup: every character knows where in the source it stands.</summary>
internal sealed class ReadText(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private readonly List<int> _origins = new(capacity);

    public int Length => _text.Length;

    public string Text => _text.ToString();

    /// <summary>The place in the source of every character.</summary>
    public int[] Origins => [.. _origins];

    public void Add(char c, int origin)
    {
        _text.Append(c);
        _origins.Add(origin);
    }

    public void Add(ReadOnlySpan<char> written, int origin)
    {
        for (int i = 0; i < written.Length; i++)
        {
            Add(written[i], origin + i);
        }
    }

    /// <summary>One space, and none after a space or at the beginning of a line.</summary>
    public void Space(int origin)
    {
        if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
        {
            Add(' ', origin);
        }
    }

    /// <summary>An empty line, which parts paragraphs.</summary>
    public void Paragraph(int origin)
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
            _origins.RemoveAt(_origins.Count - 1);
        }

        while (_text.Length > 0 && !(_text.Length >= 2 && _text[^1] == '\n' && _text[^2] == '\n'))
        {
            Add('\n', origin);
        }
    }

    /// <summary>Adds the character that an entity such as <c>&amp;nbsp;</c> stands for; returns its length in the source, 0 where there is none.</summary>
    public int Entity(string source, int at)
    {
        const int longest = 12;
        int end = source.AsSpan(at, Math.Min(longest, source.Length - at)).IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        string written = source.Substring(at, end + 1);
        string decoded = System.Net.WebUtility.HtmlDecode(written);
        if (decoded == written)
        {
            return 0;
        }

        foreach (char c in decoded)
        {
            if (char.IsWhiteSpace(c))
            {
                Space(at);
            }
            else if (!char.IsControl(c))
            {
                Add(c, at);
            }
        }

        return end + 1;
    }
}
