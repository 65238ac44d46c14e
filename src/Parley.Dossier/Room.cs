namespace Parley.Dossier;

internal static class Room;
