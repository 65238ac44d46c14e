using Parley.Dossier;

namespace Parley.Records;

/// <summary>
/// What was told last of each measure. One measure may stand while another is to come, a duty of 2.5 percent beside a threat of 25:
/// what stands at another rate does not end the threat, nor the threat what stands.
/// </summary>
/// <typeparam name="TKey">What tells measures apart: kind, imposers, targets, goods.</typeparam>
/// <typeparam name="TItem">The measure.</typeparam>
public sealed class LastTold<TKey, TItem>
    where TKey : notnull
{
    private readonly Dictionary<(TKey Key, bool Stands), (decimal? Rate, TItem Item)> _last = [];

    /// <summary>Those told last.</summary>
    public IEnumerable<TItem> Items => _last.Values.Select(l => l.Item);

    /// <summary>The rate that was told last of a measure that stands or is to come; null where none was.</summary>
    public decimal? RateOf(TKey key, MeasureStatus status) =>
        _last.TryGetValue((key, Stands(status)), out (decimal? Rate, TItem Item) told) ? told.Rate : null;

    /// <summary>Takes the next in the order of time.</summary>
    /// <param name="key">What tells it apart.</param>
    /// <param name="status">How far it has come.</param>
    /// <param name="rate">Fraction; null where none is told.</param>
    /// <param name="item">The measure.</param>
    public void Add(TKey key, MeasureStatus status, decimal? rate, TItem item)
    {
        bool stands = Stands(status);
        bool comes = _last.TryGetValue((key, false), out (decimal? Rate, TItem Item) coming);
        if (stands && comes && (rate is null || coming.Rate is null || coming.Rate == rate))
        {
            // What was to come has come, or is ended.
            _last.Remove((key, false));
        }

        _last[(key, stands)] = (rate, item);
    }

    private static bool Stands(MeasureStatus status) => status is MeasureStatus.InForce or MeasureStatus.Lifted;
}
