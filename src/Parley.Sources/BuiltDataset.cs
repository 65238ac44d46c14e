using Parley.Data;

namespace Parley.Sources;

/// <summary>A dataset made from source tables, with what had to be changed.</summary>
public sealed record BuiltDataset(Dataset Dataset, RepairReport Repairs);
