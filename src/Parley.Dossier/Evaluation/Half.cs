namespace Parley.Dossier.Evaluation;

/// <summary>What part of the evaluation set a text belongs to.</summary>
public enum Half
{
    /// <summary>The rules were written with these in view.</summary>
    Development,

    /// <summary>Labelled after the rules were written; no rule may be tuned on them.</summary>
    HeldOut,
}
