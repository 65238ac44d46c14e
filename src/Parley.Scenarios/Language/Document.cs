using Parley.Data.Reading;
using Parley.Inputs;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Scenarios;

/// <summary>A piece of a YAML document that knows its place.</summary>
internal abstract record DocumentNode(Place Place);

/// <param name="Place">Where it stands.</param>
/// <param name="Value">As written.</param>
/// <param name="IsPlain">False inside quotes.</param>
internal sealed record DocumentScalar(Place Place, string Value, bool IsPlain) : DocumentNode(Place)
{
    public bool IsNothing => IsPlain && Value is "" or "~" or "null";
}

internal sealed record DocumentList(Place Place, IReadOnlyList<DocumentNode> Items) : DocumentNode(Place);

internal sealed record DocumentMap(Place Place, IReadOnlyList<KeyValuePair<DocumentScalar, DocumentNode>> Entries)
    : DocumentNode(Place);

/// <summary>What a document is, for messages.</summary>
/// <param name="What">Such as <c>a scenario</c>.</param>
/// <param name="Format">Such as <c>YAML</c>.</param>
/// <param name="Begin">What to write in an empty one.</param>
internal sealed record DocumentKind(string What, string Format, string Begin)
{
    public static DocumentKind Scenario { get; } = new("a scenario", "YAML", "write a title and outcomes");
}

/// <summary>Parses YAML into nodes with places; refuses duplicate keys, aliases, tags and a second document.</summary>
internal sealed class DocumentParser
{
    private const int DeepestNesting = 24;
    private readonly string _file;
    private readonly DocumentKind _kind;
    private readonly List<InputError> _errors;
    private readonly PatientParser _parser;
    private bool _hasAliases;

    private DocumentParser(TextReader text, string file, List<InputError> errors, DocumentKind kind) =>
        (_parser, _file, _errors, _kind) = (new PatientParser(text), file, errors, kind);

    /// <returns>The document's root; null where the text is no YAML or is empty, with the error added.</returns>
    public static DocumentNode? Parse(string yaml, string file, List<InputError> errors, DocumentKind? kind = null)
    {
        kind ??= DocumentKind.Scenario;
        using StringReader text = new(yaml);
        DocumentParser parser = new(text, file, errors, kind);
        try
        {
            return parser.ParseDocument();
        }
        catch (YamlException e)
        {
            errors.Add(
                new InputError(
                    $"this is not {kind.Format}: {FirstSentence(e)}",
                    new Place(file, (int)Math.Max(1, e.Start.Line), (int)Math.Max(1, e.Start.Column)),
                    null,
                    "look at the indentation, the colons and the brackets there"
                )
            );
            return null;
        }
    }

    private DocumentNode? ParseDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _errors.Add(new InputError("the file is empty", new Place(_file), null, _kind.Begin));
            return null;
        }

        _parser.Consume<DocumentStart>();
        DocumentNode root = ParseNode("", 0);
        _parser.Consume<DocumentEnd>();
        if (_hasAliases)
        {
            return null;
        }

        if (_parser.Accept<DocumentStart>(out DocumentStart? second))
        {
            Error(
                "a second document begins here",
                second,
                "",
                null,
                $"write {_kind.What.Replace("a ", "one ", StringComparison.Ordinal)} a file"
            );
        }

        return root;
    }

    private DocumentNode ParseNode(string path, int depth)
    {
        ParsingEvent at = _parser.Current!;
        if (at is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            Error($"tags have no meaning in {_kind.What}", at, path, tagged.Tag.Value, "leave it out");
        }

        if (at is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            Error($"anchors have no meaning in {_kind.What}", at, path, anchored.Anchor.Value, "write the value out");
            _hasAliases = true;
        }

        if (depth > DeepestNesting)
        {
            throw new YamlException(at.Start, at.End, "it nests too deep");
        }

        switch (at)
        {
            case AnchorAlias alias:
                Error($"aliases have no meaning in {_kind.What}", at, path, alias.Value.Value, "write the value out");
                _hasAliases = true;
                _parser.MoveNext();
                return new DocumentScalar(At(at, path), "", IsPlain: false);
            case Scalar scalar:
                _parser.MoveNext();
                return new DocumentScalar(At(at, path), scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                return ParseList(path, depth);
            default:
                return ParseMap(path, depth);
        }
    }

    private DocumentList ParseList(string path, int depth)
    {
        SequenceStart start = _parser.Consume<SequenceStart>();
        List<DocumentNode> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ParseNode($"{path}[{items.Count}]", depth + 1));
        }

        return new DocumentList(At(start, path), items);
    }

    private DocumentMap ParseMap(string path, int depth)
    {
        MappingStart start = _parser.Consume<MappingStart>();
        List<KeyValuePair<DocumentScalar, DocumentNode>> entries = [];
        HashSet<string> seen = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            ParsingEvent at = _parser.Current!;
            if (at is not Scalar key)
            {
                throw new YamlException(at.Start, at.End, "a key must be a word");
            }

            _parser.MoveNext();
            string inside = path.Length == 0 ? key.Value : $"{path}.{key.Value}";
            DocumentNode value = ParseNode(inside, depth + 1);
            if (seen.Add(key.Value))
            {
                entries.Add(new(new DocumentScalar(At(at, inside), key.Value, IsPlain: true), value));
            }
            else
            {
                Error("this key stands twice in one map", at, inside, key.Value, "keep one of them");
            }
        }

        return new DocumentMap(At(start, path), entries);
    }

    private Place At(ParsingEvent at, string path) =>
        new(_file, (int)Math.Max(1, at.Start.Line), (int)Math.Max(1, at.Start.Column), path.Length == 0 ? null : path);

    private void Error(string message, ParsingEvent at, string path, string? value, string wayOut) =>
        _errors.Add(new InputError(message, At(at, path), value, wayOut));

    private static string FirstSentence(YamlException e)
    {
        string message = e.InnerException?.Message ?? e.Message;
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        message = (end < 0 ? message : message[..end]).TrimEnd('.');
        return message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : message;
    }
}
