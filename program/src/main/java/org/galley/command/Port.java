package org.galley.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the number of a port from the command line.
final class Port implements ITypeConverter<Integer> {

  private static final int LAST = 65_535;

  @Override
  public Integer convert(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= LAST) {
        return port;
      }
    } catch (NumberFormatException _) {
      // The same refusal.
    }
    throw new TypeConversionException(
        "'%s' is no port; give a number up to %d, or 0 for any free one".formatted(value, LAST));
  }
}
