namespace Parley.Data.Reading;

/// <summary>The tables of a dataset; a cell of one is named by its index there.</summary>
internal enum Table
{
    /// <summary>By economy.</summary>
    Economies,

    /// <summary>By sector.</summary>
    Sectors,

    /// <summary>Indexed as a <see cref="Model.TradeTensor"/>.</summary>
    Trade,

    /// <summary>Indexed as a <see cref="Model.TradeTensor"/>.</summary>
    Tariffs,

    /// <summary>Economy x input x using sector, row-major.</summary>
    Inputs,

    /// <summary>Economy x sector, row-major.</summary>
    PoliticalWeights,

    /// <summary>By sector; the column is the set.</summary>
    TradeElasticities,
}
