package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The few rules that pages in words alone carry in themselves, so that they ask for no style
/// sheet.
public final class LiteStyle {

  static final String RULES =
      "body{max-width:42em;margin:0 auto;padding:1em;font:1.06em/1.55 system-ui,sans-serif;"
          + "overflow-wrap:anywhere;background:Canvas;color:CanvasText}"
          + "a{display:inline-block;min-width:1.5rem;line-height:1.6}a:focus-visible{outline:3px solid}"
          + "h1,h2{line-height:1.25}li{margin-block:.5em}nav a{margin-inline-end:.9em;line-height:1.9}"
          + "td,th{padding:.2em .6em;text-align:start}";

  private LiteStyle() {}

  /// The hash by which a Content-Security-Policy allows them.
  public static String policy() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(RULES.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
