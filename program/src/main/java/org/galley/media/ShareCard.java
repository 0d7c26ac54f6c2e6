package org.galley.media;

/// The words of a drawn card that stands for a story without a picture where its address is shared.
///
/// @param paper the title of the edition
/// @param section its name
/// @param language of the words, as a BCP 47 tag
public record ShareCard(String paper, String section, String headline, String language) {

  /// How wide all cards are, in pixels.
  public static final int WIDTH = 1_200;

  /// How high all cards are, in pixels.
  public static final int HEIGHT = 630;
}
