package org.galley.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the number of a port.
final class Port implements ITypeConverter<Integer> {

  private static final int MOST = 65_535;

  @Override
  public Integer convert(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= MOST) {
        return port;
      }
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw new TypeConversionException(
        "a port is a number from 1 to %d, or 0 for any free one, but this is '%s'"
            .formatted(MOST, value));
  }
}
