namespace Parley.Dossier;

/// <summary>What is talked about. Two sentences are about the same issue where topic, agreement and goods are the same.</summary>
/// <param name="Topic">A topic of the lexicon, such as <c>market_access</c>, <c>tariffs</c>, <c>exchange_rate</c>, <c>trade_imbalance</c>.</param>
/// <param name="Goods">The goods it is about; empty where it is about all or none.</param>
/// <param name="Agreement">Short or full name of the agreement it is about, else null.</param>
public sealed record Issue(string Topic, IReadOnlyList<Good> Goods, string? Agreement = null);
