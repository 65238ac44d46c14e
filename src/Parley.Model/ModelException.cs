namespace Parley.Model;

/// <summary>The numbers handed to the model cannot be a world economy, or no answer exists.</summary>
public sealed class ModelException(string message) : Exception(message);
