namespace Parley.Strategy;

internal static class Room;
