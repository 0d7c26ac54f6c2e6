package org.galley.press;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the head of a page tells programs beyond its title and addresses: shared links, feed
/// readers, search engines.
///
/// @param type as Open Graph names it: `website`, `article` or `profile`
/// @param title without the paper's name
/// @param properties further ones of Open Graph, in order
/// @param picture null for none
/// @param links to other forms of the page
/// @param unlisted whether the page's story no longer stands, so that search engines shall not keep
///   it
/// @param data what the page says in the words of schema.org
public record Summary(
    String type,
    String title,
    List<Property> properties,
    @Nullable SharePicture picture,
    List<Link> links,
    boolean unlisted,
    @Nullable Content data) {

  /// One property of Open Graph.
  public record Property(String name, String value) {}

  /// A link to another form of the same page.
  public record Link(String type, String href, String title) {}

  public Summary {
    properties = List.copyOf(properties);
    links = List.copyOf(links);
  }

  /// A page of which nothing special is known.
  static Summary of(String title) {
    return new Summary("website", title, List.of(), null, List.of(), false, null);
  }

  /// A page about the things in `data`.
  static Summary of(String type, String title, List<Thing> data) {
    return new Summary(type, title, List.of(), null, List.of(), false, blocks(data));
  }

  /// A page that is of use only to whoever is on the way to it.
  static Summary unlisted(String title) {
    return new Summary("website", title, List.of(), null, List.of(), true, null);
  }

  static Content blocks(List<Thing> data) {
    return LinkedData.blocks(data.stream().map(Thing::members).toList());
  }

  /// How shared links are shown.
  public String card() {
    return picture == null ? "summary" : "summary_large_image";
  }

  /// What is asked of search engines.
  ///
  /// @param noindex whether they shall not keep the page
  public String robots(boolean noindex) {
    return noindex ? "noindex" : "max-image-preview:large";
  }

  /// The picture as Open Graph tells it.
  ///
  /// @param url of the site
  public List<Property> picture(String url) {
    SharePicture shown = picture;
    if (shown == null) {
      return List.of();
    }
    List<Property> all = new ArrayList<>();
    all.add(new Property("og:image", url + shown.address()));
    all.add(new Property("og:image:type", shown.type()));
    all.add(new Property("og:image:width", Integer.toString(shown.width())));
    all.add(new Property("og:image:height", Integer.toString(shown.height())));
    if (!shown.alt().isEmpty()) {
      all.add(new Property("og:image:alt", shown.alt()));
    }
    return all;
  }
}
