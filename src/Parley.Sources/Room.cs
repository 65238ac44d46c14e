namespace Parley.Sources;

internal static class Room;
