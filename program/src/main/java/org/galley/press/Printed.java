package org.galley.press;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.galley.story.Digest;
import org.jspecify.annotations.Nullable;

/// A page in the cache, with the forms in which somebody asked for it, each made once.
public final class Printed {

  private static final boolean BROTLI = Brotli4jLoader.isAvailable();

  /// Fast enough for a page that is printed on demand, and about as small as gzip at its best.
  private static final Encoder.Parameters QUALITY = Encoder.Parameters.create(3, 18);

  /// How the bytes are coded, in the words of HTTP.
  public enum Coding {
    PLAIN,
    GZIP,
    BROTLI
  }

  private final Page page;
  private final String tag;

  /// The journal size at which the page was last found to be what the site says.
  private volatile long current;

  private final Map<Coding, AtomicReference<@Nullable Object>> forms = new EnumMap<>(Coding.class);

  Printed(Page page) {
    this.page = page;
    this.tag = Digest.of(page.bytes()).toString().substring(0, 20);
    this.current = page.size();
    for (Coding coding : Coding.values()) {
      forms.put(coding, new AtomicReference<>());
    }
  }

  public Page page() {
    return page;
  }

  /// The strong entity tag of a coding, in its quotes.
  public String tag(Coding coding) {
    return switch (coding) {
      case PLAIN -> '"' + tag + '"';
      case GZIP -> '"' + tag + "-gzip\"";
      case BROTLI -> '"' + tag + "-br\"";
    };
  }

  /// The bytes in a coding, made at each call.
  public byte[] bytes(Coding coding) {
    return coded(page.bytes(), coding);
  }

  /// Bytes in a coding.
  public static byte[] coded(byte[] plain, Coding coding) {
    return switch (coding) {
      case PLAIN -> plain;
      case GZIP -> Gzip.of(plain);
      case BROTLI -> brotli(plain);
    };
  }

  /// The form in which the page is given out in a coding, made at the first call and kept as long
  /// as the page. All calls on one cache ask for the same type.
  public <F> F form(Coding coding, Class<F> type, BiFunction<Printed, Coding, F> make) {
    AtomicReference<@Nullable Object> kept = Objects.requireNonNull(forms.get(coding));
    Object form = kept.get();
    if (form == null) {
      form = make.apply(this, coding);
      kept.set(form);
    }
    return type.cast(form);
  }

  /// The best coding that is possible here and that the reader takes.
  public static Coding best(boolean brotli, boolean gzip) {
    if (brotli && BROTLI) {
      return Coding.BROTLI;
    }
    return gzip ? Coding.GZIP : Coding.PLAIN;
  }

  /// About how many bytes of memory it takes: the forms are counted before they are made.
  public int weight() {
    return page.bytes().length * 3 / 2 + page.reads().weight() + 400;
  }

  boolean isCurrent(long size) {
    return current == size;
  }

  void foundCurrent(long size) {
    current = size;
  }

  private static byte[] brotli(byte[] plain) {
    try {
      return Encoder.compress(plain, QUALITY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
