namespace Parley.Dossier;

internal static partial class MeasureObject
{
    /// <summary>Where the object begins: "on", "against", "for" before goods.</summary>
    private sealed partial class Reader
    {
        private bool Opens(int i, string norm) =>
            norm is "on" or "against" or "upon"
            || (norm == "to" && !_inObject && draft.Rate is not null && IsGoodsAt(i + 1))
            || (!_inObject && norm is "covering" or "targeting" or "affecting" or "hitting" or "aimed")
            || (
                norm == "of"
                && i == from
                && (draft.Kind is MeasureKind.Subsidy or MeasureKind.ExportRestriction || direct)
            )
            || (
                norm == "of"
                && i > from
                && !_inObject
                && draft.Kind is MeasureKind.Quota or MeasureKind.TariffRateQuota or MeasureKind.VoluntaryRestraint
                && IsGoodsAt(i + 1)
            )
            || (
                norm == "to"
                && i == from
                && (draft.IsCareful || draft.Kind is MeasureKind.Subsidy or MeasureKind.ImportRestriction)
                && !direct
            )
            || (
                norm is "for" or "to"
                && !_inObject
                && (i == from || (norm == "for" && draft.Rate is not null))
                && (
                    _sentence.At(i + 1, Category.Good) is not null
                    || (norm == "for" && ModifiedGood(i + 1) is not null)
                    || (
                        _sentence.MentionAt(i + 1) is { } m
                        && (
                            _sentence.At(m.End, Category.Good) is not null
                            || _sentence.At(m.End, Category.GoodsWord) is not null
                        )
                    )
                    || _sentence.At(i + 1, Category.GoodsWord) is not null
                )
            );

        private bool IsGoodsBefore(int at) => _sentence.Of(Category.GoodsWord).Any(h => h.End == at);

        /// <summary>"nearly all goods of", "most Indian products".</summary>
        private bool IsGoodsAt(int at)
        {
            while (WordClass.Quantifiers.Contains(_sentence.Norm(at)))
            {
                at++;
            }

            if (_sentence.MentionAt(at) is { Form: MentionForm.Adjective } mention)
            {
                at = mention.End;
                if (WordClass.Makers.Contains(_sentence.Norm(at)))
                {
                    return true;
                }
            }

            return _sentence.At(at, Category.Good) is not null || _sentence.At(at, Category.GoodsWord) is not null;
        }
    }
}
