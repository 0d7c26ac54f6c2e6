package org.galley.gates;

/// A page of the sample newspaper that stands for all pages of its type in one edition.
///
/// @param type in words, such as `topic`
/// @param edition key of the edition
record SamplePage(String type, String edition, String path) {

  @Override
  public String toString() {
    return edition + " " + type + " (" + path + ")";
  }
}
