package org.galley.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.galley.story.Mark;
import org.jsoup.nodes.Element;

/// Reads pictures, figures, galleries, films, recordings and frames. None of the files is part of
/// the input, so each becomes a reference to where it was.
final class HtmlMedia {

  private final HtmlReader reader;
  private final HtmlContainers containers;
  private final Remarks remarks;
  private final Set<String> pictures = new HashSet<>();
  private boolean withoutScript;

  HtmlMedia(HtmlReader reader, HtmlContainers containers, Remarks remarks) {
    this.reader = reader;
    this.containers = containers;
    this.remarks = remarks;
  }

  /// Reads `element` if it is one of these; false if it is not.
  boolean read(Element element, String name, List<Mark> marks) {
    switch (name) {
      case "img", "image" -> picture(element, marks);
      case "figure" -> figure(element, marks);
      case "figcaption" -> caption(element, marks);
      case "video" -> recording(element, Remarks.Kind.VIDEO);
      case "audio" -> recording(element, Remarks.Kind.AUDIO);
      case "iframe", "frame", "embed", "object" -> frame(element, marks);
      case "noscript" -> withoutScript(element, marks);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Reads `element` if its classes say that it is one of these; false if they do not.
  boolean readByClass(Element element, List<Mark> marks) {
    if (element.hasClass("wp-caption")) {
      figure(element, marks);
    } else if (element.hasClass("wp-caption-text")) {
      caption(element, marks);
    } else if (Figures.isGallery(element)) {
      addAll(Figures.gallery(inside(element, marks).blocks(), List.of()));
    } else {
      return false;
    }
    return true;
  }

  private void figure(Element figure, List<Mark> marks) {
    if (figure.hasClass("wp-block-pullquote")) {
      containers.pullQuote(figure, marks);
      return;
    }
    Flow inner = Flow.ofFigure(reader.flow().depth());
    reader.into(inner, figure, marks);
    List<Inline> caption = inner.captionText();
    if (Figures.isGallery(figure)) {
      addAll(Figures.gallery(inner.blocks(), caption));
    } else if (figure.className().contains("wp-block-embed")) {
      addAll(Figures.captioned(inner.blocks().stream().map(Embeds::unfolded).toList(), caption));
    } else {
      addAll(Figures.captioned(inner.blocks(), caption));
    }
  }

  private void caption(Element caption, List<Mark> marks) {
    Inlines out = reader.flow().caption();
    if (out == null) {
      reader.apart(caption, marks);
      return;
    }
    Flow inner = inside(caption, marks);
    List<Block> rest = new ArrayList<>();
    out.lineBreak();
    out.add(inner.asText(rest));
    addAll(rest);
  }

  private void picture(Element img, List<Mark> marks) {
    String alt = Words.line(img.attr("alt"));
    String found = source(img);
    if (img.hasClass("emoji") || img.hasClass("wp-smiley")) {
      reader.text(alt, marks);
    } else if (isUnseen(img)) {
      remarks.count(Remarks.Kind.PICTURE_UNSEEN);
    } else if (found.startsWith("data:")) {
      remarks.count(Remarks.Kind.PICTURE_IN_TEXT);
      reader.flow().add(new Block.Picture(null, alt, List.of(), "", ""));
    } else if (pictures.add(found) || !withoutScript) {
      remarks.count(Remarks.Kind.PICTURE);
      reader.flow().add(new Block.Picture(null, alt, List.of(), "", found));
    }
  }

  /// Where the picture is; pages that load pictures late keep it outside of `src`.
  private static String source(Element img) {
    List<String> candidates =
        Stream.of("src", "data-src", "data-lazy-src", "data-original", "data-orig-file", "href")
            .map(attribute -> Words.clean(Links.href(img, attribute)))
            .filter(href -> !href.isEmpty())
            .toList();
    return candidates.stream()
        .filter(href -> !href.startsWith("data:"))
        .findFirst()
        .orElse(candidates.isEmpty() ? "" : "data:");
  }

  private static boolean isUnseen(Element img) {
    return img.attr("width").matches("[01](px)?") && img.attr("height").matches("[01](px)?");
  }

  private void recording(Element element, Remarks.Kind kind) {
    remarks.count(kind);
    String href =
        Stream.concat(Stream.of(element), element.children().stream())
            .map(source -> Links.href(source, source.nameIs("a") ? "href" : "src"))
            .filter(source -> !source.isEmpty() && !source.startsWith("blob:"))
            .findFirst()
            .orElse("");
    String title = Words.line(element.attr("title"));
    String words = title.isEmpty() ? Words.line(Links.fileName(href)) : title;
    reader.flow().end();
    reader.text(words, Links.mark(href).<List<Mark>>map(List::of).orElse(List.of()));
    reader.flow().end();
  }

  private void frame(Element frame, List<Mark> marks) {
    Optional<Block.Embed> card = Embeds.frame(frame);
    if (card.isPresent()) {
      reader.flow().add(card.get());
    } else if (frame.nameIs("object")) {
      reader.children(frame, marks);
    } else {
      remarks.count(Remarks.Kind.FRAME);
    }
  }

  /// Repeats for readers without scripts what scripts would have loaded.
  private void withoutScript(Element element, List<Mark> marks) {
    boolean before = withoutScript;
    withoutScript = true;
    reader.children(element, marks);
    withoutScript = before;
  }

  private Flow inside(Element element, List<Mark> marks) {
    return reader.into(new Flow(reader.flow().depth()), element, marks);
  }

  private void addAll(List<Block> blocks) {
    reader.flow().end();
    blocks.forEach(reader.flow()::add);
  }
}
