using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>From a dossier to a brief: which outcomes are on the table, solved, and what the data say of the claims.</summary>
public static class BriefWriter
{
    public static Brief Write(ArticleDossier dossier, Dataset dataset, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
