using Parquet;
using Parquet.Schema;

namespace Parley.Reports.Results;

/// <summary>A table as a Parquet file of one row group.</summary>
internal static class ParquetFile
{
    public static async Task WriteAsync(ResultTable table, Stream stream, CancellationToken cancellation)
    {
        DataField[] fields = [.. table.Columns.Select(Field)];
        ParquetWriter writer = await ParquetWriter
            .CreateAsync(new ParquetSchema(fields), stream, cancellationToken: cancellation)
            .ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            for (int c = 0; c < fields.Length; c++)
            {
                await WriteAsync(group, fields[c], table.Columns[c], cancellation).ConfigureAwait(false);
            }
        }
    }

    private static DataField Field(ResultColumn column) =>
        column switch
        {
            TextColumn => new DataField(column.Name, typeof(string), isNullable: false),
            WholeColumn => new DataField(column.Name, typeof(int), isNullable: false),
            _ => new DataField(column.Name, typeof(double), isNullable: true),
        };

    private static async ValueTask WriteAsync(
        ParquetRowGroupWriter group,
        DataField field,
        ResultColumn column,
        CancellationToken cancellation
    )
    {
        switch (column)
        {
            case TextColumn text:
                await group.WriteAsync(field, text.Values).ConfigureAwait(false);
                break;
            case WholeColumn whole:
                await group
                    .WriteAsync<int>(field, whole.Values.AsMemory(), cancellationToken: cancellation)
                    .ConfigureAwait(false);
                break;
            case NumberColumn number:
                double?[] values = [.. number.Values.Select(v => double.IsNaN(v) ? (double?)null : v)];
                await group
                    .WriteAsync<double>(field, values.AsMemory(), cancellationToken: cancellation)
                    .ConfigureAwait(false);
                break;
            default:
                throw new ArgumentException(column.GetType().Name);
        }
    }
}
