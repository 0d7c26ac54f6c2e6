package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import gg.jte.Content;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.galley.press.ListView.Step;
import org.galley.press.SearchView.Choice;
import org.galley.press.SearchView.Form;
import org.galley.press.SearchView.Hint;
import org.galley.press.SearchView.Row;
import org.galley.press.Searched.Fields;
import org.galley.press.Searched.State;
import org.galley.press.Searched.Words;
import org.galley.press.templates.JtesearchGenerated;
import org.galley.site.ListKey;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Script;
import org.jspecify.annotations.Nullable;

/// Prints the search page of one edition.
final class SearchPrinter {

  private static final int LATEST = 10;
  private static final String ALL = "all";

  private final SiteView view;
  private final Edition edition;
  private final Paper paper;
  private final Texts texts;
  private final Typecase type;

  SearchPrinter(SiteView view, Edition edition, Typecase type) {
    this.view = view;
    this.edition = edition;
    this.paper = view.paper();
    this.texts = type.texts(edition);
    this.type = type;
  }

  byte[] print(Searched searched) {
    String words = searched.fields().words();
    String heading = words.isBlank() ? texts.get("search") : texts.get("search.for", words);
    boolean found = !searched.items().isEmpty();
    SearchView page =
        new SearchView(
            new Frame.Builder(view, edition, type)
                .title(heading)
                .path(address())
                .asking()
                .noindex(true)
                .whole()
                .build(),
            texts.get("search"),
            searched.state() == State.ABSENT ? null : form(searched.fields()),
            found ? count(searched.amount()) : "",
            says(searched),
            hint(searched),
            searched.items().stream().map(this::row).toList(),
            found ? List.of() : latest(),
            steps(searched));
    return Rendering.bytes(out -> JtesearchGenerated.render(out, null, page));
  }

  private String address() {
    return paper.home(edition) + "search";
  }

  private Form form(Fields fields) {
    List<Choice> editions = new ArrayList<>();
    for (Edition one : view.editions()) {
      String name = Languages.name(one.language());
      editions.add(new Choice(one.key(), name, one.language(), one.key().equals(fields.edition())));
    }
    editions.add(
        new Choice(
            ALL, texts.get("search.everywhere"), edition.language(), ALL.equals(fields.edition())));
    boolean open =
        !(fields.section() + fields.topic() + fields.author() + fields.from() + fields.to())
                .isEmpty()
            || !fields.edition().equals(edition.key());
    return new Form(fields, editions, sections(fields), open || fields.newest());
  }

  private List<Choice> sections(Fields fields) {
    List<Choice> sections = new ArrayList<>();
    sections.add(
        new Choice(
            "", texts.get("search.all.sections"), edition.language(), fields.section().isEmpty()));
    view.edition(fields.edition())
        .ifPresent(in ->
            view.in(in)
                .sections()
                .forEach(section ->
                    sections.add(
                        new Choice(
                            section.key(),
                            section.name(),
                            in.language(),
                            section.key().equals(fields.section())))));
    return sections;
  }

  private String count(Searched.Amount amount) {
    NumberFormat format =
        NumberFormat.getInstance(
            new ULocale.Builder()
                .setLanguageTag(edition.language())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build());
    return texts.get(
        amount.more() ? "search.count.more" : "search.count", format.format(amount.count()));
  }

  private List<String> says(Searched searched) {
    List<String> says = new ArrayList<>();
    switch (searched.state()) {
      case BLANK -> {}
      case NOT_READY -> says.add(texts.get("search.not.ready"));
      case ABSENT -> says.add(texts.get("search.absent"));
      case ANSWERED -> answered(searched, says);
    }
    if (searched.behind()) {
      says.add(texts.get("search.behind"));
    }
    return says;
  }

  private void answered(Searched searched, List<String> says) {
    searched.complaints().forEach(complaint -> says.add(texts.get("search.bad." + complaint)));
    String words = searched.fields().words();
    if (searched.items().isEmpty()) {
      says.add(words.isBlank() ? texts.get("search.none.left") : texts.get("search.none", words));
    } else if (searched.elsewhere()) {
      says.add(texts.get("search.elsewhere"));
    }
  }

  private @Nullable Hint hint(Searched searched) {
    String words = searched.hint();
    return words.isEmpty() ? null : new Hint(href(searched.fields(), words, 1), words);
  }

  private List<Teaser> latest() {
    return new Teasers(paper, edition, type)
        .of(view.lists().newest(ListKey.edition(edition.number()), LATEST, Look.ROW));
  }

  private Row row(Searched.Item item) {
    Card card = item.story().card();
    Edition in = paper.edition(card.edition()).orElseThrow();
    Teaser teaser = new Teasers(paper, in, type).of(item.story());
    return new Row(
        in.language(),
        Script.direction(in.language()),
        teaser.href(),
        marked(item.headline()),
        marked(item.standfirst()),
        marked(item.passage()),
        teaser.tags(),
        teaser.section(),
        teaser.credit(),
        teaser.published());
  }

  private static Content marked(List<Words> words) {
    Html out = new Html();
    for (Words one : words) {
      if (one.marked()) {
        out.raw("<mark>").text(one.words()).raw("</mark>");
      } else {
        out.text(one.words());
      }
    }
    return out;
  }

  private List<Step> steps(Searched searched) {
    List<Step> steps = new ArrayList<>();
    int page = searched.amount().page();
    Fields fields = searched.fields();
    if (page > 1) {
      steps.add(new Step(href(fields, fields.words(), page - 1), texts.get("search.back"), "prev"));
    }
    if (searched.amount().hasNext()) {
      steps.add(new Step(href(fields, fields.words(), page + 1), texts.get("search.next"), "next"));
    }
    return steps;
  }

  /// The address of the same search with other words or at another page.
  private String href(Fields fields, String words, int page) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("q", words);
    query.put("edition", fields.edition().equals(edition.key()) ? "" : fields.edition());
    query.put("section", fields.section());
    query.put("topic", fields.topic());
    query.put("author", fields.author());
    query.put("from", fields.from());
    query.put("to", fields.to());
    query.put("order", fields.newest() && !words.isEmpty() ? "newest" : "");
    query.put("page", page == 1 ? "" : Integer.toString(page));
    StringBuilder out = new StringBuilder(address());
    char joint = '?';
    for (var field : query.entrySet()) {
      if (!field.getValue().isEmpty()) {
        out.append(joint).append(field.getKey()).append('=');
        out.append(URLEncoder.encode(field.getValue(), UTF_8));
        joint = '&';
      }
    }
    return out.toString();
  }
}
