package org.galley.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.galley.story.Digest;

/// The desk's own files for browsers. Their names hold a part of their digest, so that a browser
/// may keep them for ever.
final class DeskFiles {

  static final String FOLDER = "/desk-assets/";

  private static final int DIGITS = 12;

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "woff2", "font/woff2",
          "svg", "image/svg+xml");

  /// One file.
  record DeskFile(String type, byte[] bytes) {}

  /// Fonts are those of the site.
  private static final String FONTS = "/assets/fonts/";

  private static final Pattern FONT = Pattern.compile("url\\(fonts/([^)]+)\\)");

  private final Map<String, DeskFile> byName = new HashMap<>();
  private final Frame.Files frame;

  DeskFiles() {
    String css = new String(read(FOLDER + "desk.css"), UTF_8);
    byte[] style =
        FONT.matcher(css)
            .replaceAll(font -> "url(" + add(font.group(1), read(FONTS + font.group(1))) + ")")
            .getBytes(UTF_8);
    this.frame =
        new Frame.Files(
            add("desk.css", style),
            add("desk.js", read(FOLDER + "desk.js")),
            add("editor.js", read(FOLDER + "editor.js")));
  }

  Frame.Files frame() {
    return frame;
  }

  /// The file whose address ends in a name.
  Optional<DeskFile> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private String add(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String digest = Digest.of(bytes).toString().substring(0, DIGITS);
    String named = name.substring(0, dot) + "-" + digest + name.substring(dot);
    String type = Objects.requireNonNull(TYPES.get(name.substring(dot + 1)));
    byName.put(named, new DeskFile(type, bytes));
    return FOLDER + named;
  }

  private static byte[] read(String name) {
    try (InputStream in = DeskFiles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
