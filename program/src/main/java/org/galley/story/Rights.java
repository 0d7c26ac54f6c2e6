package org.galley.story;

import static org.galley.story.Checks.requireText;

import java.util.List;

/// What machines may do with the paper: the one record behind robots.txt, TDMRep, RSL, ads.txt and
/// trust.txt.
///
/// @param hidden whether search engines are asked to stay away
/// @param training whether models may be trained with it
/// @param answers whether machines may answer questions out of it
/// @param licence address of the terms; may be empty
/// @param contact e-mail or web address of whoever grants rights; may be empty
/// @param refused names of crawlers that are asked to stay away altogether
/// @param ads the lines of ads.txt
/// @param members domains of associations to which the paper belongs
/// @param controls domains of other papers of the same publisher
public record Rights(
    boolean hidden,
    boolean training,
    boolean answers,
    String licence,
    String contact,
    List<String> refused,
    List<String> ads,
    List<String> members,
    List<String> controls) {

  /// Search engines are welcome; training and answering are reserved.
  public static final Rights RESERVED =
      new Rights(false, false, false, "", "", List.of(), List.of(), List.of(), List.of());

  public Rights {
    if (!licence.isEmpty()) {
      Checks.requireWeb(licence, "licence");
    }
    requireText(contact, "contact");
    refused = lines(refused, "refused", "[A-Za-z0-9._-]{1,80}");
    ads = lines(ads, "ads", "[^\\p{Cntrl}]{1,300}");
    members = lines(members, "members", "[a-z0-9.-]{3,200}");
    controls = lines(controls, "controls", "[a-z0-9.-]{3,200}");
  }

  private static List<String> lines(List<String> given, String name, String form) {
    for (String line : given) {
      if (!line.matches(form)) {
        throw new IllegalArgumentException("'%s' cannot stand in %s".formatted(line, name));
      }
    }
    return List.copyOf(given);
  }
}
