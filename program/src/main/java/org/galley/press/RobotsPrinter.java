package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.galley.site.SiteView;
import org.galley.story.Paper;
import org.galley.story.Rights;

/// Prints robots.txt: who may come, and for what. The licence is named by every page instead:
/// checkers of search engines call a file broken that has a line they do not know.
final class RobotsPrinter {

  /// Crawlers that gather what models are trained with.
  static final List<String> TRAINING =
      List.of(
          "AI2Bot",
          "Amazonbot",
          "Applebot-Extended",
          "Bytespider",
          "CCBot",
          "ClaudeBot",
          "cohere-training-data-crawler",
          "Google-Extended",
          "GPTBot",
          "meta-externalagent");

  /// Crawlers that fetch what machines answer with.
  static final List<String> ANSWERS =
      List.of(
          "ChatGPT-User",
          "Claude-SearchBot",
          "Claude-User",
          "DuckAssistBot",
          "meta-externalfetcher",
          "MistralAI-User",
          "OAI-SearchBot",
          "Perplexity-User",
          "PerplexityBot");

  private final Paper paper;
  private final Rights rights;
  private final boolean hidden;

  RobotsPrinter(SiteView view) {
    this.paper = view.paper();
    this.rights = view.rights();
    this.hidden = view.isSample() || rights.hidden();
  }

  byte[] print() {
    StringBuilder out = new StringBuilder();
    List<String> away = away();
    if (!away.isEmpty() && !hidden) {
      away.forEach(name -> out.append("User-agent: ").append(name).append('\n'));
      out.append("Disallow: /\n\n");
    }
    out.append("User-agent: *\n");
    out.append("Content-Signal: search=").append(yes(!hidden));
    out.append(", ai-input=").append(yes(rights.answers() && !hidden));
    out.append(", ai-train=").append(yes(rights.training() && !hidden)).append('\n');
    out.append(hidden ? "Disallow: /\n" : "Allow: /\nDisallow: /search\nDisallow: /letters\n");
    out.append("\nSitemap: ").append(paper.url()).append("/sitemap.xml\n");
    out.append("Sitemap: ").append(paper.url()).append("/news-sitemap.xml\n");
    return out.toString().getBytes(UTF_8);
  }

  private List<String> away() {
    List<String> away = new ArrayList<>(rights.refused());
    if (!rights.training()) {
      away.addAll(TRAINING);
    }
    if (!rights.answers()) {
      away.addAll(ANSWERS);
    }
    return away.stream().distinct().toList();
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }
}
