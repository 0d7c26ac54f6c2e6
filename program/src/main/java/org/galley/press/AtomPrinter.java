package org.galley.press;

/// Writes a feed as Atom, RFC 4287.
final class AtomPrinter {

  private AtomPrinter() {}

  static byte[] print(FeedView feed) {
    Xml out = new Xml();
    out.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + feed.language() + "\">\n");
    out.element("title", feed.title());
    if (!feed.description().isEmpty()) {
      out.element("subtitle", feed.description());
    }
    out.element("id", feed.home());
    out.element("updated", feed.updated().toString());
    link(out, "self", PageKey.Feed.Format.ATOM.type(), feed.self());
    link(out, "alternate", "text/html", feed.home());
    String hub = feed.hub();
    if (hub != null) {
      out.raw("<link rel=\"hub\" href=\"").text(hub).raw("\"/>\n");
    }
    feed.items().forEach(item -> entry(out, item));
    return out.raw("</feed>\n").bytes();
  }

  private static void entry(Xml out, FeedView.Item item) {
    out.raw("<entry>\n").element("title", item.title());
    out.element("id", item.id());
    out.element("published", item.published().toString());
    out.element("updated", item.updated().toString());
    link(out, "alternate", "text/html", item.link());
    for (String name : item.authors()) {
      out.raw("<author>").raw("<name>").text(name).raw("</name></author>\n");
    }
    for (String category : item.categories()) {
      out.raw("<category term=\"").text(category).raw("\"/>\n");
    }
    if (!item.summary().isEmpty()) {
      out.element("summary", item.summary());
    }
    out.raw("</entry>\n");
  }

  private static void link(Xml out, String relation, String type, String href) {
    out.raw("<link rel=\"" + relation + "\" type=\"" + type + "\" href=\"")
        .text(href)
        .raw("\"/>\n");
  }
}
