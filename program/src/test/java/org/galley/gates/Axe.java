package org.galley.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.galley.browser.Tab;

/// The accessibility rules of axe-core, run on the page that a tab shows.
final class Axe {

  private static final String RUN =
      """
      axe.run(document, {
        runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']},
        resultTypes: ['violations', 'incomplete'],
      }).then(found => [
        ...found.violations.flatMap(rule => rule.nodes.map(node =>
            rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary)),
        ...found.incomplete.flatMap(rule => rule.nodes.map(node =>
            '? ' + rule.id + ' at ' + node.target.join(' '))),
      ])
      """;

  private final String source;

  Axe() {
    try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      source = new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Brings the rules into the page; once for each page that is opened.
  void load(Tab tab) {
    tab.evaluate(source + "; 0");
  }

  /// Violations, and with a question mark before them what the rules could not decide.
  List<String> all(Tab tab) {
    return tab.words(RUN);
  }
}
