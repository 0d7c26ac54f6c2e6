package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.galley.story.Digest;

/// The program's own files for readers' browsers: the style sheet, the icon and the fonts. Their
/// names hold a part of their digest, so that a browser may keep them for ever.
public final class Assets {

  private static final String FOLDER = "/assets/";
  private static final String STYLE = "paper.css";
  private static final String ICON = "icon.svg";
  private static final Pattern FONT = Pattern.compile("url\\(fonts/([^)]+)\\)");

  /// The fonts of headlines and labels, by script; other scripts are set in the reader's own fonts.
  private static final Map<String, List<String>> FIRST =
      Map.of(
          "Latn", List.of("newsreader-latin.woff2", "libre-franklin-latin.woff2"),
          "Cyrl", List.of("galley-text-cyrillic.woff2", "libre-franklin-cyrillic.woff2"));

  /// One file.
  public record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> byAddress = new HashMap<>();

  /// By language.
  private final Map<String, List<String>> preloaded = new ConcurrentHashMap<>();

  private final String style;
  private final String icon;
  private final Map<String, String> fonts = new HashMap<>();

  public Assets() {
    String css = FONT.matcher(new String(read(STYLE), UTF_8)).replaceAll(this::font);
    style = add(STYLE, "text/css; charset=utf-8", css.getBytes(UTF_8));
    icon = add(ICON, "image/svg+xml", read(ICON));
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

  /// The address of the picture that stands for the site in tabs.
  public String icon() {
    return icon;
  }

  /// The addresses of the fonts that every page in `language` needs at once.
  public List<String> preloaded(String language) {
    return preloaded.computeIfAbsent(
        language,
        _ ->
            FIRST.getOrDefault(Languages.script(language), List.of()).stream()
                .map(fonts::get)
                .filter(Objects::nonNull)
                .toList());
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
    fonts.put(found.group(1), address);
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
