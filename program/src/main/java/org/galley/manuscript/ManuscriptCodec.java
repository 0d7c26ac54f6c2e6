package org.galley.manuscript;

import java.util.List;
import org.galley.journal.BlockReader;
import org.galley.journal.BlockWriter;
import org.galley.journal.JsonReader;
import org.galley.journal.JsonWriter;
import org.galley.journal.PartReader;
import org.galley.journal.PartWriter;
import org.galley.journal.StrictJson;
import org.galley.journal.Words;
import org.galley.manuscript.Manuscript.Credits;
import org.galley.manuscript.Manuscript.Filing;
import org.galley.manuscript.Manuscript.Heads;
import org.galley.manuscript.Manuscript.Timing;
import org.galley.manuscript.Manuscript.Titles;

/// Turns manuscripts into bytes and back: JSON in the manner of documents
/// (`docs/format/document.md`), with the blocks of documents. The same manuscript always is the
/// same bytes. Can be shared between threads.
public final class ManuscriptCodec {

  /// The format that is written, and the only one that is read.
  static final int FORMAT = 1;

  private final StrictJson json = new StrictJson();

  /// @throws org.galley.journal.JournalException `TOO_LARGE`
  public byte[] encode(Manuscript manuscript) {
    return json.write(out -> new Writer(out).manuscript(manuscript));
  }

  /// @throws org.galley.journal.JournalException `MALFORMED_DOCUMENT` or `TOO_LARGE`
  public Manuscript decode(byte[] bytes) {
    return json.read(bytes, in -> new Reader(in).manuscript());
  }

  /// The body alone, as the editor gets it: an object with the member `body`.
  public byte[] encodeBody(List<Passage> body) {
    return json.write(out -> {
      Writer writer = new Writer(out);
      out.open();
      out.number("manuscript", FORMAT);
      out.list("body", body, writer::passage);
      out.close();
    });
  }

  /// The body alone, as the editor sends it.
  ///
  /// @throws org.galley.journal.JournalException `MALFORMED_DOCUMENT` or `TOO_LARGE`
  public List<Passage> decodeBody(byte[] bytes) {
    return json.read(
        bytes,
        in -> {
          Reader reader = new Reader(in);
          in.open();
          reader.format();
          List<Passage> body = in.list("body", reader::passage);
          in.close();
          in.finish();
          return body;
        });
  }

  private static final class Writer {

    private final JsonWriter out;
    private final BlockWriter blocks;
    private final PartWriter parts;

    Writer(JsonWriter out) {
      this.out = out;
      this.blocks = new BlockWriter(out);
      this.parts = new PartWriter(out);
    }

    void manuscript(Manuscript manuscript) {
      out.open();
      out.number("manuscript", FORMAT);
      out.value("story", manuscript.story());
      out.value("original", manuscript.original());
      out.text("edition", manuscript.edition());
      out.text("section", manuscript.section());
      out.member("heads", manuscript.heads(), this::heads);
      out.member("filing", manuscript.filing(), this::filing);
      out.list("corrections", manuscript.corrections(), parts::correction);
      out.member("timing", manuscript.timing(), this::timing);
      out.member("origin", manuscript.origin(), parts::origin);
      out.member("source", manuscript.source(), this::source);
      out.text("notes", manuscript.notes());
      out.list("body", manuscript.body(), this::passage);
      out.close();
    }

    private void heads(Heads heads) {
      out.open();
      out.word("form", heads.form(), Words.FORM);
      out.word("label", heads.label(), Words.LABEL);
      out.text("headline", heads.titles().headline());
      out.text("front", heads.titles().front());
      out.text("search", heads.titles().search());
      out.text("standfirst", heads.titles().standfirst());
      out.list("byline", heads.credits().byline(), parts::byline);
      out.text("source", heads.credits().source());
      out.text("place", heads.credits().place());
      out.member("picture", heads.picture(), blocks::block);
      out.close();
    }

    private void filing(Filing filing) {
      out.open();
      out.text("slug", filing.slug());
      out.ids("topics", filing.topics());
      out.flag("isFocus", filing.focus() != null);
      out.text("focus", filing.focus() == null ? "" : filing.focus());
      out.close();
    }

    private void timing(Timing timing) {
      out.open();
      out.instant("published", timing.published());
      out.instant("updated", timing.updated());
      out.flag("material", timing.material());
      out.close();
    }

    private void source(Source source) {
      out.open();
      out.value("story", source.story());
      out.number("revision", source.revision());
      out.close();
    }

    void passage(Passage passage) {
      out.open();
      out.text("key", passage.key());
      out.member("block", passage.block(), blocks::block);
      out.text("suggested", passage.suggested());
      out.close();
    }
  }

  private static final class Reader {

    private final JsonReader in;
    private final BlockReader blocks;
    private final PartReader parts;

    Reader(JsonReader in) {
      this.in = in;
      this.blocks = new BlockReader(in);
      this.parts = new PartReader(in);
    }

    Manuscript manuscript() {
      in.open();
      format();
      Manuscript manuscript =
          new Manuscript(
              in.id("story"),
              in.id("original"),
              in.text("edition"),
              in.optionalText("section"),
              in.member("heads", this::heads),
              in.member("filing", this::filing),
              in.list("corrections", parts::correction),
              in.member("timing", this::timing),
              in.optional("origin", parts::origin),
              in.optional("source", this::source),
              in.optionalText("notes"),
              in.list("body", this::passage));
      in.close();
      in.finish();
      return manuscript;
    }

    void format() {
      int format = in.integer("manuscript");
      if (format != FORMAT) {
        throw in.malformed(
            "it is a manuscript of format %d; this Galley reads format %d"
                .formatted(format, FORMAT));
      }
    }

    private Heads heads() {
      in.open();
      Heads heads =
          new Heads(
              in.word("form", Words.FORM),
              in.optionalWord("label", Words.LABEL),
              new Titles(
                  in.optionalText("headline"),
                  in.optionalText("front"),
                  in.optionalText("search"),
                  in.optionalText("standfirst")),
              new Credits(
                  in.list("byline", parts::byline),
                  in.optionalText("source"),
                  in.optionalText("place")),
              in.optional("picture", blocks::picture));
      in.close();
      return heads;
    }

    private Filing filing() {
      in.open();
      String slug = in.optionalText("slug");
      var topics = in.list("topics", in::idElement);
      boolean isFocus = in.flag("isFocus");
      String reason = in.optionalText("focus");
      in.close();
      return new Filing(slug, topics, isFocus ? reason : null);
    }

    private Timing timing() {
      in.open();
      Timing timing =
          new Timing(in.instant("published"), in.optionalInstant("updated"), in.flag("material"));
      in.close();
      return timing;
    }

    private Source source() {
      in.open();
      Source source = new Source(in.id("story"), in.integer("revision"));
      in.close();
      return source;
    }

    Passage passage() {
      in.open();
      Passage passage =
          new Passage(
              in.text("key"), in.member("block", blocks::block), in.optionalText("suggested"));
      in.close();
      return passage;
    }
  }
}
