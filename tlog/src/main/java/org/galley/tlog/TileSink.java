package org.galley.tlog;

/// Where a growing tree hands over each tile that has become full.
@FunctionalInterface
public interface TileSink {
  /// Receives 256 hashes that will never change; the array belongs to the receiver.
  void full(TileCoordinate coordinate, byte[] hashes);

  /// A sink for callers that only want the root.
  static TileSink none() {
    return (_, _) -> {};
  }
}
