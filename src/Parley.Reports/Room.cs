namespace Parley.Reports;

internal static class Room;
