package org.galley.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.galley.command.Served;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What a crawl found at one path.
///
/// @param document of HTML and XML; empty for all else
record Found(String path, int status, HttpHeaders headers, byte[] bytes, Document document) {

  static Found of(String path, HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String text = new String(answer.body(), UTF_8);
    String base = Served.URL + path;
    Document document =
        type.startsWith("text/html")
            ? Jsoup.parse(text, base)
            : type.contains("xml") && !type.contains("svg")
                ? Jsoup.parse(text, base, Parser.xmlParser())
                : new Document(base);
    return new Found(path, answer.statusCode(), answer.headers(), answer.body(), document);
  }

  String type() {
    return headers.firstValue("Content-Type").orElse("");
  }

  boolean isHtml() {
    return type().startsWith("text/html");
  }

  /// A page that readers are meant to find, not a redirect or a page that says that nothing is
  /// there.
  boolean isPage() {
    return status == 200 && isHtml();
  }

  /// Whether the page says that it is itself, not another manner of another page.
  boolean isCanonical() {
    return document.select("link[rel=canonical]").attr("href").equals(Served.URL + path);
  }

  String text() {
    return new String(bytes, UTF_8);
  }

  /// Where a redirect leads; empty for all else.
  String location() {
    return headers.firstValue("Location").orElse("").replace(Served.URL, "");
  }

  /// The paths on our own site to which a reader can go from here.
  Set<String> steps() {
    Set<String> all = ours("a[href]", "href");
    all.addAll(ours("form[method=get]", "action"));
    return all;
  }

  /// The stories that stand in a list here.
  Set<String> stories() {
    return ours("main :is(h2, h3, li) > a[href]", "href");
  }

  /// All paths on our own site that this page names, with fragments.
  Set<String> links() {
    Set<String> all = ours("a[href], link[href]", "href");
    all.addAll(ours("form[method=get]", "action"));
    all.addAll(ours("img[src], source[src], video[src], audio[src], track[src]", "src"));
    document.select("img[srcset], source[srcset]").stream()
        .flatMap(element -> Pictures.candidates(element.attr("srcset")).keySet().stream())
        .forEach(all::add);
    document.select("loc, feed > id").stream()
        .map(Element::text)
        .filter(link -> link.startsWith(Served.URL + "/"))
        .map(link -> link.substring(Served.URL.length()))
        .forEach(all::add);
    all.remove(path);
    return all;
  }

  private Set<String> ours(String query, String attribute) {
    return document.select(query).stream()
        .map(element -> element.absUrl(attribute))
        .filter(link -> link.startsWith(Served.URL + "/"))
        .map(link -> link.substring(Served.URL.length()))
        .collect(Collectors.toSet());
  }
}
