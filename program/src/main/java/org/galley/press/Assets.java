package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galley.story.Digest;
import org.galley.story.Livery;
import org.galley.story.Media;

/// The program's own files for readers' browsers: the icon, the fonts, and the style sheet in the
/// newsroom's livery. Their names hold a part of their digest, so that a browser may keep them for
/// ever.
public final class Assets {

  private static final String FOLDER = "/assets/";
  private static final String STYLE = "paper.css";
  private static final String ICON = "icon.svg";
  private static final Pattern FONT = Pattern.compile("url\\(fonts/([^)]+)\\)");

  private static final Pattern SHEET = Pattern.compile(FOLDER + "paper-[0-9a-f]{12}\\.css");

  /// How many liveries are remembered: that in force, those before it, and previews.
  private static final int SHEETS = 16;

  /// The file of a typeface for a script; other scripts are set in the reader's own fonts. There is
  /// no Newsreader in Cyrillic, whose headlines are set in the text's face.
  private static final Map<String, String> FIRST =
      Map.of(
          "NEWSREADER Latn", "newsreader-latin.woff2",
          "NEWSREADER Cyrl", "galley-text-cyrillic.woff2",
          "GALLEY_TEXT Latn", "galley-text-latin.woff2",
          "GALLEY_TEXT Cyrl", "galley-text-cyrillic.woff2",
          "LIBRE_FRANKLIN Latn", "libre-franklin-latin.woff2",
          "LIBRE_FRANKLIN Cyrl", "libre-franklin-cyrillic.woff2");

  /// The style sheet in one livery.
  public record Sheet(String address, Asset asset, Livery livery) {}

  /// One file.
  public record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> byAddress = new HashMap<>();

  /// Sheets in liveries that are or were shown, by livery.
  private final Cache<Livery, Sheet> sheets = Caffeine.newBuilder().maximumSize(SHEETS).build();

  private final String css;
  private final String icon;
  private final Map<String, String> fonts = new HashMap<>();

  public Assets() {
    css = FONT.matcher(text(STYLE)).replaceAll(this::font);
    icon = add(ICON, "image/svg+xml", read(ICON));
  }

  /// The file at an address, if there is one.
  public Optional<Asset> at(String address) {
    return Optional.ofNullable(byAddress.get(address))
        .or(() ->
            sheets.asMap().values().stream()
                .filter(sheet -> sheet.address().equals(address))
                .map(Sheet::asset)
                .findFirst());
  }

  /// The style sheet in a livery.
  public Sheet sheet(Livery livery) {
    return sheets.get(livery, this::make);
  }

  /// Whether an address is that of a style sheet, in this livery or another.
  public static boolean isSheet(String address) {
    return SHEET.matcher(address).matches();
  }

  private Sheet make(Livery livery) {
    byte[] bytes = (LiveryStyle.of(livery) + css).getBytes(UTF_8);
    return new Sheet(address(STYLE, bytes), new Asset("text/css; charset=utf-8", bytes), livery);
  }

  /// All files of a paper in this livery, by their address.
  public Map<String, Asset> all(Livery livery) {
    Map<String, Asset> all = new HashMap<>(byAddress);
    Sheet sheet = sheet(livery);
    all.put(sheet.address(), sheet.asset());
    return all;
  }

  /// The address of the picture that stands for the site in tabs.
  public String icon() {
    return icon;
  }

  /// The addresses of the fonts that every page in a script needs at once: those of headlines, and
  /// of the text or, where there is little of it, of the labels.
  ///
  /// @param script as ISO 15924 names it
  /// @param reading whether the page is mainly a text to read
  public List<String> preloaded(Livery livery, String script, boolean reading) {
    Livery.Face second = reading ? livery.text() : livery.label();
    return Stream.of(font(livery.head(), script), font(second, script))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<String> font(Livery.Face face, String script) {
    Media own = face.own();
    return own == null
        ? Optional.ofNullable(FIRST.get(face.typeface() + " " + script)).map(fonts::get)
        : Optional.of(own.address()).filter(_ -> script.equals("Latn"));
  }

  private String add(String name, String type, byte[] bytes) {
    String address = address(name, bytes);
    byAddress.put(address, new Asset(type, bytes));
    return address;
  }

  private static String address(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String hash = Digest.of(bytes).toString().substring(0, 12);
    return FOLDER + name.substring(0, dot) + "-" + hash + name.substring(dot);
  }

  private String font(MatchResult found) {
    String address = add(found.group(1), "font/woff2", read("fonts/" + found.group(1)));
    fonts.put(found.group(1), address);
    return "url(" + address.substring(FOLDER.length()) + ")";
  }

  /// A file of the program as text.
  static String text(String name) {
    return new String(read(name), UTF_8);
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
