package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.galley.intake.WxrItem.Term;

/// Who wrote a post of a WordPress export, and where it belongs.
final class WxrNames {

  private static final int MOST_FIELDS = 10;
  private static final Set<String> KNOWN =
      Set.of("", "author", "category", "language", "post_format", "post_tag", "tag");

  /// Custom fields that are taken over.
  private static final Set<String> TAKEN = Set.of("footnotes");

  private final WxrSite site;
  private final WxrItem post;

  WxrNames(WxrSite site, WxrItem post) {
    this.site = site;
    this.post = post;
  }

  /// The language that a plug-in for several languages gave the post, or that of the site.
  String language() {
    return terms("language").stream()
        .map(term -> Languages.tag(term.slug()))
        .filter(tag -> !tag.isEmpty())
        .findFirst()
        .orElse(site.language());
  }

  /// The authors that a plug-in for several authors names, or the one of WordPress.
  List<String> byline() {
    List<Term> authors = terms("author");
    Stream<String> logins =
        authors.isEmpty() ? Stream.of(post.text("dc:creator")) : authors.stream().map(this::login);
    return logins
        .map(login -> Words.line(site.author(login)))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /// The category that an editor marked as the first one, or the first in the export. WordPress's
  /// own category for everything else is none.
  String section() {
    for (String field : List.of("_yoast_wpseo_primary_category", "rank_math_primary_category")) {
      String name = site.categories().getOrDefault(post.metaText(field), "");
      if (categories().contains(name)) {
        return name;
      }
    }
    return categories().isEmpty() ? "" : categories().getFirst();
  }

  List<String> topics() {
    return Stream.concat(terms("post_tag").stream(), terms("tag").stream())
        .map(Term::name)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /// Says which categories, terms and custom fields were not taken over. Their values are not
  /// repeated, since some are secrets.
  void remark(List<String> remarks) {
    List<String> others = new ArrayList<>(categories());
    others.remove(section());
    remark("it stood in these categories too: ", others, remarks);
    remark(
        "terms of these kinds were left out: ",
        post.terms().stream().map(Term::taxonomy).filter(kind -> !KNOWN.contains(kind)).toList(),
        remarks);
    remark(
        "custom fields were left out: ",
        post.meta().keySet().stream()
            .filter(name -> !TAKEN.contains(name) && (!name.startsWith("_") || isSecret(name)))
            .map(Words::line)
            .toList(),
        remarks);
  }

  private static void remark(String words, List<String> found, List<String> remarks) {
    List<String> names = List.copyOf(new TreeSet<>(found));
    if (!names.isEmpty()) {
      remarks.add(
          words
              + String.join(", ", names.subList(0, Math.min(names.size(), MOST_FIELDS)))
              + (names.size() > MOST_FIELDS
                  ? " and " + (names.size() - MOST_FIELDS) + " more"
                  : ""));
    }
  }

  private static boolean isSecret(String field) {
    String name = field.toLowerCase(Locale.ROOT);
    return Stream.of("pass", "secret", "token", "api_key", "apikey").anyMatch(name::contains);
  }

  private List<String> categories() {
    List<Term> terms = terms("category").isEmpty() ? terms("") : terms("category");
    return terms.stream()
        .filter(term -> !term.slug().equals("uncategorized") && !term.name().isEmpty())
        .filter(term -> !term.name().equals("Uncategorized"))
        .map(Term::name)
        .distinct()
        .toList();
  }

  private List<Term> terms(String taxonomy) {
    return post.terms().stream().filter(term -> term.taxonomy().equals(taxonomy)).toList();
  }

  private String login(Term author) {
    String login = author.slug().replaceFirst("^cap-", "");
    return site.authors().containsKey(login) ? login : author.name();
  }
}
