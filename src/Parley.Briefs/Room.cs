namespace Parley.Briefs;

internal static class Room;
