namespace Parley.Replication;

internal static class Room;
