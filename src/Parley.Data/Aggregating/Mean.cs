namespace Parley.Data;

/// <summary>A weighted mean that keeps a value all members share, to the last bit; a simple mean where nothing weighs.</summary>
internal struct Mean
{
    private double _weighted;
    private double _weight;
    private double _sum;
    private int _count;
    private double _first;
    private bool _differ;

    public void Add(double value, double weight)
    {
        if (_count == 0)
        {
            _first = value;
        }

        _differ |= value != _first;
        _weighted += value * weight;
        _weight += weight;
        _sum += value;
        _count++;
    }

    /// <summary>0 where nothing was added.</summary>
    public readonly double Value =>
        _count == 0 ? 0
        : !_differ ? _first
        : _weight > 0 ? _weighted / _weight
        : _sum / _count;

    /// <summary>Whether the weights sum to nothing.</summary>
    public readonly bool IsWeightless => !(_weight > 0);
}
