package org.galley.intake;

import java.util.Set;

/// The content types of WordPress and its plug-ins that never are stories (`docs/import.md` gives
/// the same list).
final class WxrTypes {

  private static final Set<String> NO_STORIES =
      Set.of(
          "acf-field",
          "acf-field-group",
          "acf-post-type",
          "acf-taxonomy",
          "amp_validated_url",
          "attachment",
          "custom_css",
          "customize_changeset",
          "elementor_library",
          "feedback",
          "guest-author",
          "mc4wp-form",
          "ml-slider",
          "nav_menu_item",
          "oembed_cache",
          "product_variation",
          "revision",
          "scheduled-action",
          "shop_coupon",
          "shop_order",
          "shop_order_refund",
          "user_request",
          "wp_block",
          "wp_font_face",
          "wp_font_family",
          "wp_global_styles",
          "wp_navigation",
          "wp_template",
          "wp_template_part",
          "wpcf7_contact_form",
          "wpforms");

  private WxrTypes() {}

  static boolean isNoStory(String type) {
    return NO_STORIES.contains(type);
  }

  /// True for WordPress's own two types; any other came with a theme or plug-in.
  static boolean isKnown(String type) {
    return type.equals("post") || type.equals("page");
  }
}
