package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.galley.site.SiteView;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Script;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Answers sites that want to show a story of ours, as oEmbed 1.0 has it: a quotation with a link,
/// without a script, a frame or a request to us.
public final class Oembed {

  /// Where it is asked.
  public static final String PATH = "/oembed";

  /// How long an answer may be kept elsewhere; a correction is not to wait longer.
  private static final int KEPT_SECONDS = 3_600;

  private static final int WIDTH = 600;
  private static final int HEIGHT = 240;

  /// Less room than this holds no quotation.
  private static final int LEAST_WIDTH = 240;

  /// How an answer is written.
  public enum Format {
    JSON("application/json"),
    XML("text/xml");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    /// The media type of the link by which an answer is found.
    String link() {
      return type + "+oembed";
    }
  }

  /// What somebody asks.
  ///
  /// @param format `json` or `xml`; empty for the first
  /// @param maxWidth as given; empty for any
  /// @param maxHeight as given; empty for any
  public record Question(String url, String format, String maxWidth, String maxHeight) {}

  private final SiteView view;
  private final Typecase type;
  private final Paper paper;

  Oembed(SiteView view, Typecase type) {
    this.view = view;
    this.type = type;
    this.paper = view.paper();
  }

  /// The address under which a story's card is found.
  static String href(Paper paper, Card card, Format format) {
    String url = paper.url() + card.address().encoded();
    return paper.url()
        + PATH
        + "?format="
        + format.name().toLowerCase(Locale.ROOT)
        + "&url="
        + URLEncoder.encode(url, UTF_8);
  }

  Page answer(Question question) {
    Optional<Format> format = format(question.format());
    if (format.isEmpty()) {
      return refusal(501, "The formats are json and xml.");
    }
    Optional<Integer> width = limit(question.maxWidth());
    Optional<Integer> height = limit(question.maxHeight());
    if (width.isEmpty() || height.isEmpty()) {
      return refusal(400, "maxwidth and maxheight are numbers of pixels.");
    }
    return story(question.url())
        .map(story ->
            Press.page(
                view,
                200,
                format.get().type + "; charset=utf-8",
                written(members(story, width.get(), height.get()), format.get())))
        .orElseGet(() -> refusal(404, "There is no story at this url."));
  }

  private static Optional<Format> format(String asked) {
    return switch (asked) {
      case "", "json" -> Optional.of(Format.JSON);
      case "xml" -> Optional.of(Format.XML);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> limit(String asked) {
    if (asked.isEmpty()) {
      return Optional.of(Integer.MAX_VALUE);
    }
    return asked.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.parseInt(asked))
        : Optional.empty();
  }

  private Page refusal(int status, String words) {
    return Press.page(view, status, "text/plain; charset=utf-8", (words + "\n").getBytes(UTF_8));
  }

  /// The live story at an address of this site, with or without a query or a fragment behind it.
  private Optional<PageKey.StoryPage> story(String url) {
    return Locator.address(paper, url)
        .flatMap(address -> new Router(view).story(address))
        .filter(page -> page.story().row().isLive());
  }

  private Map<String, Object> members(PageKey.StoryPage page, int maxWidth, int maxHeight) {
    Card card = page.story().story().card();
    Edition edition = view.title(page.edition());
    boolean rich = maxWidth >= LEAST_WIDTH && maxHeight >= HEIGHT;
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("version", "1.0");
    members.put("type", rich ? "rich" : "link");
    members.put("title", card.headline().inSearch());
    members.put("provider_name", edition.title());
    members.put("provider_url", paper.url() + paper.home(edition));
    if (!card.byline().isEmpty()) {
      members.put(
          "author_name", String.join(", ", card.byline().stream().map(Byline::name).toList()));
    }
    members.put("cache_age", KEPT_SECONDS);
    Optional.of(SharePicture.of(card))
        .filter(picture -> picture.width() <= maxWidth && picture.height() <= maxHeight)
        .ifPresent(picture -> {
          members.put("thumbnail_url", paper.url() + picture.address());
          members.put("thumbnail_width", picture.width());
          members.put("thumbnail_height", picture.height());
        });
    if (rich) {
      members.put("html", quotation(card, edition));
      members.put("width", Math.min(WIDTH, maxWidth));
      members.put("height", HEIGHT);
    }
    return members;
  }

  private String quotation(Card card, Edition edition) {
    String url = paper.url() + card.address().encoded();
    Html out = new Html();
    out.raw("<blockquote class=\"galley-story\" lang=\"").text(edition.language());
    out.raw("\" dir=\"").raw(Script.direction(edition.language()));
    out.raw("\" cite=\"").text(url).raw("\">");
    for (Teaser.Tag tag : Teaser.tags(card, type.texts(edition))) {
      out.raw("<b>").text(tag.word()).raw("</b> ");
    }
    out.raw("<p><a href=\"").text(url).raw("\">").text(card.headline().page()).raw("</a></p>");
    if (!card.standfirst().isEmpty()) {
      out.raw("<p>").text(card.standfirst()).raw("</p>");
    }
    out.raw("<footer>").text(edition.title()).text(type.texts(edition).get("comma"));
    return out.text(type.dates(edition).words(card.published()))
        .raw("</footer></blockquote>")
        .toString();
  }

  private static byte[] written(Map<String, Object> members, Format format) {
    return switch (format) {
      case JSON -> json(members);
      case XML -> xml(members);
    };
  }

  private static byte[] json(Map<String, Object> members) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      members.forEach((name, value) -> {
        if (value instanceof Integer number) {
          json.writeNumberProperty(name, number);
        } else {
          json.writeStringProperty(name, value.toString());
        }
      });
      json.writeEndObject();
    }
    return out.toString().getBytes(UTF_8);
  }

  private static byte[] xml(Map<String, Object> members) {
    Xml out = new Xml().raw("<oembed>\n");
    members.forEach((name, value) -> out.element(name, value.toString()));
    return out.raw("</oembed>\n").bytes();
  }
}
