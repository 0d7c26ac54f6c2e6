package org.galley.stand;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.galley.press.LiteStyle;
import org.galley.press.Page;
import org.galley.press.Printed;
import org.galley.press.Printed.Coding;
import org.galley.press.SchemeScript;

/// A printed page in one coding, with its headers as bytes, so that a hit only has to send them.
///
/// @param fields that a complete answer has
/// @param unchanged those that say that the reader's copy is still good
/// @param body outside of the heap, from where it is sent without another copy
record Answer(int status, String tag, HttpField[] fields, HttpField[] unchanged, ByteBuffer body) {

  private static final String POLICY =
      "default-src 'none'; script-src "
          + SchemeScript.source()
          + "; style-src 'self' "
          + LiteStyle.policy()
          + "; font-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// What every answer says.
  static final HttpField[] ALWAYS = {
    field(HttpHeader.VARY, "Accept-Encoding"),
    new PreEncodedHttpField("Content-Security-Policy", POLICY),
    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
    new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
  };

  private static final HttpField ASK_AGAIN =
      field(HttpHeader.CACHE_CONTROL, "public, max-age=0, must-revalidate");
  private static final HttpField GZIP = field(HttpHeader.CONTENT_ENCODING, "gzip");
  private static final HttpField BROTLI = field(HttpHeader.CONTENT_ENCODING, "br");

  static Answer of(Printed printed, Coding coding) {
    Page page = printed.page();
    String tag = printed.tag(coding);
    byte[] bytes = printed.bytes(coding);
    HttpField[] usual =
        join(
            ALWAYS,
            ASK_AGAIN,
            new PreEncodedHttpField("Galley-Journal-Size", Long.toString(page.size())),
            field(HttpHeader.ETAG, tag),
            field(
                HttpHeader.LAST_MODIFIED,
                DateGenerator.formatDate(page.modified().toEpochMilli())));
    HttpField[] own =
        page.fields().stream()
            .map(one -> new PreEncodedHttpField(one.name(), one.value()))
            .toArray(HttpField[]::new);
    HttpField[] common = join(usual, own);
    HttpField length = field(HttpHeader.CONTENT_LENGTH, Integer.toString(bytes.length));
    HttpField[] whole =
        page.redirect()
            .map(to -> join(common, length, field(HttpHeader.LOCATION, to)))
            .orElseGet(() -> join(common, length, field(HttpHeader.CONTENT_TYPE, page.type())));
    return new Answer(page.status(), tag, coded(whole, coding), common, direct(bytes));
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
  }

  static HttpField field(HttpHeader header, String value) {
    return new PreEncodedHttpField(header, value);
  }

  /// Says how the bytes are coded.
  static HttpField coded(Coding coding) {
    return coding == Coding.BROTLI ? BROTLI : GZIP;
  }

  private static HttpField[] coded(HttpField[] fields, Coding coding) {
    return coding == Coding.PLAIN ? fields : join(fields, coded(coding));
  }

  private static HttpField[] join(HttpField[] first, HttpField... more) {
    HttpField[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
