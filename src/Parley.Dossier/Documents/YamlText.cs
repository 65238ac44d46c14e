using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Dossier;

/// <summary>Writes a document tree as YAML.</summary>
internal static class YamlText
{
    public static string Of(DocumentNode node)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        Emitter emitter = new(writer, new EmitterSettings().WithBestWidth(int.MaxValue).WithNewLine("\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        Emit(emitter, node);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static void Emit(Emitter emitter, DocumentNode node)
    {
        switch (node)
        {
            case DocumentNode.Map map:
                emitter.Emit(new MappingStart(null, null, isImplicit: true, MappingStyle.Block));
                foreach ((string key, DocumentNode value) in map.Entries)
                {
                    Plain(emitter, key);
                    Emit(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case DocumentNode.List list:
                emitter.Emit(
                    new SequenceStart(
                        null,
                        null,
                        isImplicit: true,
                        list.Short ? SequenceStyle.Flow : SequenceStyle.Block
                    )
                );
                foreach (DocumentNode item in list.Items)
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case DocumentNode.Word word:
                emitter.Emit(
                    new Scalar(null, null, word.Value, ScalarStyle.Any, isPlainImplicit: true, isQuotedImplicit: true)
                );
                break;
            case DocumentNode.Sentence sentence:
                emitter.Emit(
                    new Scalar(
                        null,
                        null,
                        sentence.Value,
                        ScalarStyle.DoubleQuoted,
                        isPlainImplicit: false,
                        isQuotedImplicit: true
                    )
                );
                break;
            case DocumentNode.Number number:
                Plain(emitter, number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case DocumentNode.Truth truth:
                Plain(emitter, truth.Value ? "true" : "false");
                break;
            case DocumentNode.Rate rate:
                Plain(emitter, string.Create(CultureInfo.InvariantCulture, $"{rate.Fraction * 100m:0.########}%"));
                break;
        }
    }

    private static void Plain(Emitter emitter, string value) =>
        emitter.Emit(new Scalar(null, null, value, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));
}
