package org.galley.stand;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.galley.press.Printed;
import org.galley.press.Printed.Coding;

/// Files that are made of words, such as style sheets and drawings, in the codings that readers
/// take: each coded once and kept while there is room.
final class CodedFiles {

  private static final long ROOM = 16L << 20;

  private final Cache<String, byte[]> kept =
      Caffeine.newBuilder()
          .maximumWeight(ROOM)
          .weigher((String _, byte[] bytes) -> bytes.length)
          .build();

  /// The coding in which to give out a file to a reader who would take `wanted`.
  static Coding fitting(Shelf.File file, Coding wanted) {
    boolean words = file.type().startsWith("text/") || file.type().startsWith("image/svg");
    return words ? wanted : Coding.PLAIN;
  }

  /// The bytes of a file in a coding.
  byte[] bytes(Shelf.File file, Coding coding) {
    return coding == Coding.PLAIN
        ? file.bytes()
        : kept.get(tag(file, coding), _ -> Printed.coded(file.bytes(), coding));
  }

  /// Names the bytes in a coding; without quotes.
  static String tag(Shelf.File file, Coding coding) {
    return switch (coding) {
      case PLAIN -> file.tag();
      case GZIP -> file.tag() + "-gzip";
      case BROTLI -> file.tag() + "-br";
    };
  }
}
