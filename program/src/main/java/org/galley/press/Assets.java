package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.galley.story.Digest;

/// The program's own files for readers' browsers: the style sheet and the fonts. Their names hold a
/// part of their digest, so that a browser may keep them for ever.
public final class Assets {

  private static final String FOLDER = "/assets/";
  private static final String STYLE = "paper.css";
  private static final Pattern FONT = Pattern.compile("url\\(fonts/([^)]+)\\)");
  private static final Set<String> PRELOADED =
      Set.of("newsreader-latin.woff2", "libre-franklin-latin.woff2");

  /// One file.
  public record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> byAddress = new HashMap<>();
  private final String style;
  private final List<String> preloaded = new ArrayList<>();

  public Assets() {
    String css = FONT.matcher(new String(read(STYLE), UTF_8)).replaceAll(this::font);
    style = add(STYLE, "text/css; charset=utf-8", css.getBytes(UTF_8));
  }

  /// The file at an address, if there is one.
  public Optional<Asset> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /// All files by their address.
  public Map<String, Asset> all() {
    return Map.copyOf(byAddress);
  }

  /// The address of the style sheet.
  public String style() {
    return style;
  }

  /// The addresses of the fonts that every page in Latin script needs at once.
  public List<String> preloaded() {
    return List.copyOf(preloaded);
  }

  private String add(String name, String type, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String hash = Digest.of(bytes).toString().substring(0, 12);
    String address = FOLDER + name.substring(0, dot) + "-" + hash + name.substring(dot);
    byAddress.put(address, new Asset(type, bytes));
    return address;
  }

  private String font(MatchResult found) {
    String address = add(found.group(1), "font/woff2", read("fonts/" + found.group(1)));
    if (PRELOADED.contains(found.group(1))) {
      preloaded.add(address);
    }
    return "url(" + address.substring(FOLDER.length()) + ")";
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
