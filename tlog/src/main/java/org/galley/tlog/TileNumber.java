package org.galley.tlog;

import static org.galley.tlog.TileCoordinate.FULL_WIDTH;

import java.util.Locale;

/// The part of a tile path that tiles and entry bundles share: index and width.
record TileNumber(long index, int width) {
  private static final String PARTIAL = ".p/";
  private static final int DIGITS = 3;
  private static final int RADIX = 1000;
  private static final int MOST_ELEMENTS = 7;

  TileNumber {
    check(index, width);
  }

  static void check(long index, int width) {
    if (index < 0) {
      throw new IllegalArgumentException("index is negative: " + index);
    }
    if (width < 1 || width > FULL_WIDTH) {
      throw new IllegalArgumentException("width is not from 1 to 256: " + width);
    }
  }

  static TileNumber parse(String path, int from) {
    int partial = path.indexOf(PARTIAL, from);
    if (partial < 0) {
      return new TileNumber(parseIndex(path, path.substring(from)), FULL_WIDTH);
    }
    long width =
        Decimal.parse(path.substring(partial + PARTIAL.length()))
            .orElseThrow(() -> malformed(path, "has no decimal width"));
    if (width < 1 || width >= FULL_WIDTH) {
      throw malformed(path, "has no width from 1 to 255");
    }
    return new TileNumber(parseIndex(path, path.substring(from, partial)), (int) width);
  }

  String path() {
    StringBuilder path = new StringBuilder(digits(index % RADIX));
    for (long rest = index / RADIX; rest > 0; rest /= RADIX) {
      path.insert(0, "x" + digits(rest % RADIX) + "/");
    }
    if (width < FULL_WIDTH) {
      path.append(PARTIAL).append(width);
    }
    return path.toString();
  }

  static TlogException malformed(String path, String why) {
    return new TlogException(
        TlogException.Code.MALFORMED_TILE_PATH,
        "The tile path \"%s\" %s: ask for a path as C2SP tlog-tiles writes it."
            .formatted(path, why));
  }

  private static long parseIndex(String path, String text) {
    String[] elements = text.split("/", -1);
    if (elements.length > MOST_ELEMENTS) {
      throw malformed(path, "has an index beyond 63 bits");
    }
    long index = 0;
    for (int position = 0; position < elements.length; position++) {
      boolean last = position == elements.length - 1;
      index = append(path, index, digitsOf(path, elements[position], last));
    }
    if (elements.length > 1 && elements[0].equals("x000")) {
      throw malformed(path, "has an index with a leading zero element");
    }
    return index;
  }

  private static String digitsOf(String path, String element, boolean last) {
    if (!last && !element.startsWith("x")) {
      throw malformed(path, "has an inner element without x");
    }
    String digits = last ? element : element.substring(1);
    if (digits.length() != DIGITS || !Decimal.onlyDigits(digits)) {
      throw malformed(path, "has an element that is not three digits");
    }
    return digits;
  }

  private static long append(String path, long index, String digits) {
    try {
      return Math.addExact(Math.multiplyExact(index, RADIX), Integer.parseInt(digits));
    } catch (ArithmeticException overflow) {
      throw malformed(path, "has an index beyond 63 bits");
    }
  }

  private static String digits(long element) {
    return String.format(Locale.ROOT, "%03d", element);
  }
}
