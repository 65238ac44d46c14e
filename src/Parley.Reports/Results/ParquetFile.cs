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

    /// <summary>Reads what was written of a table: the same columns and as many rows.</summary>
    /// <returns>Null where the file has other columns or rows.</returns>
    public static async Task<ResultTable?> ReadAsync(ResultTable like, Stream stream, CancellationToken cancellation)
    {
        ParquetReader reader = await ParquetReader
            .CreateAsync(stream, cancellationToken: cancellation)
            .ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            DataField[] fields = reader.Schema.GetDataFields();
            if (
                reader.RowGroupCount != 1
                || !fields.Select(f => (f.Name, f.ClrType)).SequenceEqual(like.Columns.Select(c => Shape(c)))
            )
            {
                return null;
            }

            using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
            if (group.RowCount != like.Rows)
            {
                return null;
            }

            List<ResultColumn> columns = [];
            for (int c = 0; c < fields.Length; c++)
            {
                columns.Add(
                    await ReadAsync(group, fields[c], like.Columns[c], like.Rows, cancellation).ConfigureAwait(false)
                );
            }

            return new ResultTable(like.Name, columns);
        }
    }

    private static (string, Type) Shape(ResultColumn column)
    {
        DataField field = Field(column);
        return (field.Name, field.ClrType);
    }

    private static async Task<ResultColumn> ReadAsync(
        ParquetRowGroupReader group,
        DataField field,
        ResultColumn like,
        int rows,
        CancellationToken cancellation
    )
    {
        switch (like)
        {
            case TextColumn:
                string?[] texts = new string?[rows];
                await group.ReadAsync(field, texts.AsMemory(), null, cancellation).ConfigureAwait(false);
                return new TextColumn(like.Name, [.. texts.Select(t => t ?? "")]);
            case WholeColumn:
                int[] wholes = new int[rows];
                await group.ReadAsync<int>(field, wholes.AsMemory(), null, cancellation).ConfigureAwait(false);
                return new WholeColumn(like.Name, wholes);
            default:
                double?[] numbers = new double?[rows];
                await group.ReadAsync<double>(field, numbers.AsMemory(), null, cancellation).ConfigureAwait(false);
                return new NumberColumn(like.Name, [.. numbers.Select(n => n ?? double.NaN)]);
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
