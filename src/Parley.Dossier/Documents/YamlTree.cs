using Parley.Inputs;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Parley.Dossier;

/// <summary>Loads one YAML document as a tree of nodes that know their line and column.</summary>
internal static class YamlTree
{
    private const int DeepestNesting = 32;

    /// <exception cref="InputException">It is not YAML, is empty, has several documents, aliases, or nests too deep.</exception>
    public static YamlNode Load(string yaml, string file)
    {
        try
        {
            RefuseWhatTheTreeCannotHold(yaml, file);
            YamlStream stream = [];
            using StringReader reader = new(yaml);
            stream.Load(reader);
            return stream.Documents[0].RootNode;
        }
        catch (YamlException e)
        {
            throw new InputException(
                $"this is not YAML: {FirstLine(e.Message)}",
                At(file, e.Start),
                null,
                "mend it, or write the dossier anew with 'parley read'"
            );
        }
    }

    private static void RefuseWhatTheTreeCannotHold(string yaml, string file)
    {
        using StringReader reader = new(yaml);
        Parser parser = new(reader);
        int depth = 0;
        int documents = 0;
        while (MoveNext(parser, file))
        {
            ParsingEvent current = parser.Current!;
            depth += current.NestingIncrease;
            if (depth > DeepestNesting)
            {
                throw new InputException("the file nests too deep for a dossier", At(file, current.Start));
            }

            if (current is AnchorAlias)
            {
                throw new InputException(
                    "a dossier has no aliases",
                    At(file, current.Start),
                    null,
                    "write the value out"
                );
            }

            if (current is DocumentStart && ++documents > 1)
            {
                throw new InputException(
                    "a dossier file has one document",
                    At(file, current.Start),
                    null,
                    "split the file"
                );
            }
        }

        if (documents == 0)
        {
            throw new InputException("the dossier is empty", new Place(file), null, "write one with 'parley read'");
        }
    }

    /// <summary>The parser throws this, without a place, where a plain word runs into a mark it cannot hold.</summary>
    private static bool MoveNext(Parser parser, string file)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            throw new InputException(
                "this is not YAML: a value here is broken off",
                At(file, parser.Current?.End ?? Mark.Empty),
                null,
                "put the value in quotation marks"
            );
        }
    }

    public static Place At(string file, Mark mark, string? path = null) =>
        new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column), path);

    private static string FirstLine(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
