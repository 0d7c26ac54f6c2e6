package org.galley.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.galley.press.CorrectionsView.Kind;
import org.galley.press.CorrectionsView.Part;
import org.galley.press.ListView.Step;
import org.galley.site.Addresses;
import org.galley.site.Amends;
import org.galley.site.Corrections;
import org.galley.site.Corrections.Amended;
import org.galley.site.Days;
import org.galley.site.ListKey;

/// Prints the list of what an edition put right: corrections, retractions and removals.
final class CorrectionsPrinter {

  private static final int NEWEST = 20;
  private static final List<String> STEPS = List.of("newer.corrections", "older.corrections");

  private final Sheet sheet;
  private final Texts texts;
  private final Amends kind;
  private final ListKey list;
  private final String base;

  CorrectionsPrinter(Sheet sheet, Amends kind) {
    this.sheet = sheet;
    this.texts = sheet.texts();
    this.kind = kind;
    this.list = ListKey.corrections(sheet.edition().number(), kind);
    this.base = Addresses.corrections(sheet.paper(), sheet.edition(), kind);
  }

  CorrectionsView newest() {
    List<Amended> newest = new Corrections(sheet.view()).newest(list, kind, NEWEST);
    long pages = sheet.view().lists().pages(list);
    List<Step> steps = new ArrayList<>();
    if (pages > 1) {
      steps.add(new Step(base + "latest/" + pages, texts.get("older.corrections"), null));
    }
    steps.add(new Step(feed(), texts.get("feed.of", texts.get("corrections")), null));
    String under = base.substring(sheet.paper().home(sheet.edition()).length());
    Frame frame = sheet.frame(title(), base).everywhere(under).feed(feed()).build();
    return view(
        frame, texts.get(newest.isEmpty() ? "corrections.none" : "corrections.why"), newest, steps);
  }

  /// An older page; nothing if there is none with this number.
  Optional<CorrectionsView> page(long number) {
    Corrections.NumberedPage page = new Corrections(sheet.view()).page(list, kind, number);
    if (page.amended().isEmpty()) {
      return Optional.empty();
    }
    Frame frame =
        sheet
            .frame(title() + texts.get("comma") + number, base + "latest/" + number)
            .feed(feed())
            .build();
    return Optional.of(
        view(
            frame,
            texts.get("page", number),
            page.amended(),
            sheet.steps(base, number, page.newer(), STEPS)));
  }

  private CorrectionsView view(Frame frame, String intro, List<Amended> amended, List<Step> steps) {
    return new CorrectionsView(frame, title(), intro, kinds(), months(amended), steps);
  }

  private String title() {
    return kind == Amends.ALL
        ? texts.get("corrections")
        : texts.get("corrections") + ": " + name(kind);
  }

  private String feed() {
    return Addresses.corrections(sheet.paper(), sheet.edition(), Amends.ALL) + "feed.atom";
  }

  private List<Kind> kinds() {
    return Stream.of(Amends.values())
        .map(other ->
            new Kind(
                Addresses.corrections(sheet.paper(), sheet.edition(), other),
                name(other),
                other == kind))
        .toList();
  }

  private String name(Amends of) {
    return texts.get("corrections." + of.name().toLowerCase(Locale.ROOT));
  }

  private List<Part> months(List<Amended> amended) {
    Map<String, List<AmendedView>> months = new LinkedHashMap<>();
    Days days = Days.of(sheet.edition());
    for (Amended one : amended) {
      String month = sheet.dates().month(Days.date(days.day(one.at().toEpochMilli())));
      months
          .computeIfAbsent(month, _ -> new ArrayList<>())
          .add(AmendedView.of(one, texts, sheet.dates()));
    }
    return months.entrySet().stream()
        .map(month -> new Part(month.getKey(), month.getValue()))
        .toList();
  }
}
