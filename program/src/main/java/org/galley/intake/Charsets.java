package org.galley.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the bytes of an XML file into characters: by its mark, by its declaration, or as UTF-8.
final class Charsets {

  private static final int LOOK = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private Charsets() {}

  /// Opens `archive` for reading. Bytes that are no character become U+FFFD, so that one of them
  /// does not cost the whole archive; whoever reads on says so.
  static Reader open(Archive archive) throws IOException {
    BufferedInputStream in = new BufferedInputStream(archive.open(), 1 << 16);
    in.mark(LOOK);
    byte[] start = in.readNBytes(LOOK);
    in.reset();
    return new InputStreamReader(
        in,
        charset(start)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  private static Charset charset(byte[] start) {
    if (start.length > 1 && (start[0] & 0xff) + (start[1] & 0xff) == 0xff + 0xfe) {
      return StandardCharsets.UTF_16;
    }
    Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalArgumentException _) {
      throw new IntakeException(
          IntakeException.Code.ENCODING,
          "the file says it is in '%s', which is no known encoding: convert it to UTF-8"
              .formatted(declared.group(1)));
    }
  }
}
