package org.galley.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.galley.intake.IntakeException.Code;

/// Reads WordPress exports (`docs/import.md` says what becomes of what).
///
/// The export is gone through twice: first for the files that posts refer to by number, which may
/// stand behind them, then for the posts. Each item is read by itself and leniently, as many
/// exports are not well-formed XML; no document type or entity is ever declared, and none is
/// resolved.
public final class Wxr implements Importer {

  @Override
  public String format() {
    return "wxr";
  }

  @Override
  public void read(Archive archive, Consumer<Supplier<Reading>> out) {
    try {
      WxrSite site = site(archive);
      try (Reader in = Charsets.open(archive)) {
        WxrPieces pieces = new WxrPieces(in);
        pieces.next();
        items(pieces, site, out);
        if (!pieces.isClosed()) {
          throw new IntakeException(
              Code.TRUNCATED,
              "the export ends in the middle: the items before were read; export again");
        }
      }
    } catch (IOException e) {
      throw new IntakeException(
          Code.UNREADABLE, "the export could not be read on: " + e.getMessage(), e);
    }
  }

  private static WxrSite site(Archive archive) throws IOException {
    try (Reader in = Charsets.open(archive)) {
      WxrPieces pieces = new WxrPieces(in);
      WxrPieces.Piece header = pieces.next();
      check(pieces, header == null ? new WxrPieces.Piece("", 0, false) : header);
      WxrSite site = WxrSite.read(header == null ? "" : header.text());
      for (WxrPieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
        if (!piece.tooLong() && isReferredTo(piece.text())) {
          site.add(WxrItem.read(piece));
        }
      }
      return site;
    }
  }

  /// A cheap look, so that posts are not read twice.
  private static boolean isReferredTo(String item) {
    return item.contains("<wp:attachment_url>") || item.contains("guest-author");
  }

  private static void check(WxrPieces pieces, WxrPieces.Piece header) {
    if (pieces.declaresTypes()) {
      throw new IntakeException(
          Code.MALFORMED,
          "the file declares a document type or entities, which no WordPress export does: it is"
              + " not read");
    }
    if (!header.text().contains("<channel") || !header.text().contains("wp:")) {
      throw new IntakeException(
          Code.UNKNOWN_FORMAT,
          "this is no WordPress export: export it with Tools, Export, or name its --format");
    }
    if (header.tooLong()) {
      throw new IntakeException(
          Code.TOO_LARGE, "more than 16 million characters stand before the first item");
    }
  }

  private static void items(WxrPieces pieces, WxrSite site, Consumer<Supplier<Reading>> out)
      throws IOException {
    int number = 0;
    for (WxrPieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
      number++;
      String place = "item " + number;
      WxrPieces.Piece item = piece;
      if (piece.tooLong()) {
        out.accept(
            () -> new Refusal(place, "it is longer than 16 million characters: take it apart"));
      } else {
        out.accept(() -> new WxrPost(place, site, WxrItem.read(item)).read());
      }
    }
  }
}
