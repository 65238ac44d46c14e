namespace Parley.Scenarios;

internal static class Room;
