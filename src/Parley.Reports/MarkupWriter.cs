using System.Text;
using System.Xml;

namespace Parley.Reports;

/// <summary>Writes HTML that is well-formed XML too: every text is escaped, every element closed.</summary>
internal sealed class MarkupWriter : IDisposable
{
    private static readonly HashSet<string> VoidElements = ["br", "col", "hr", "meta"];

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _writer;

    public MarkupWriter() =>
        _writer = XmlWriter.Create(
            _text,
            new XmlWriterSettings
            {
                OmitXmlDeclaration = true,
                ConformanceLevel = ConformanceLevel.Auto,
                NewLineHandling = NewLineHandling.None,
            }
        );

    /// <summary>An element open until the scope is disposed.</summary>
    public Scope In(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        return new Scope(this);
    }

    /// <summary>An element with a text.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Text(text);
        _writer.WriteFullEndElement();
    }

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        if (VoidElements.Contains(name))
        {
            _writer.WriteEndElement();
        }
        else
        {
            _writer.WriteFullEndElement();
        }
    }

    public void Text(string text) => _writer.WriteString(Printable.Characters(text));

    public void Link(string target, string text) => Element("a", text, ("href", target));

    public void Doctype() => _writer.WriteDocType("html", null, null, null);

    /// <summary>A style sheet of ours: free of the characters that need escaping.</summary>
    public void Style(string css)
    {
        Open("style");
        _writer.WriteRaw(css);
        _writer.WriteFullEndElement();
    }

    public override string ToString()
    {
        _writer.Flush();
        return _text.ToString();
    }

    public void Dispose() => _writer.Dispose();

    private void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (StartsLine(name) && _text.Length > 0)
        {
            _writer.WriteRaw("\n");
        }

        _writer.WriteStartElement(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
            {
                _writer.WriteAttributeString(attribute, Printable.OneLine(value));
            }
        }
    }

    /// <summary>Elements between which white space means nothing begin a line, so that a page can be read as text.</summary>
    private static bool StartsLine(string name) =>
        name
            is "html"
                or "head"
                or "body"
                or "meta"
                or "style"
                or "header"
                or "main"
                or "section"
                or "nav"
                or "footer"
                or "div"
                or "h1"
                or "h2"
                or "h3"
                or "p"
                or "ul"
                or "ol"
                or "li"
                or "dl"
                or "dt"
                or "dd"
                or "table"
                or "caption"
                or "thead"
                or "tbody"
                or "tr"
                or "figure"
                or "figcaption"
                or "svg"
                or "details"
                or "summary"
                or "blockquote";

    internal readonly struct Scope(MarkupWriter writer) : IDisposable
    {
        public void Dispose() => writer._writer.WriteFullEndElement();
    }
}
