package org.galley.journal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.galley.story.Advertisement;
import org.galley.story.Block.Chart;
import org.galley.story.Card;
import org.galley.story.Layout;
import org.galley.story.Livery;
import org.galley.story.Media;
import org.galley.story.Standing;
import org.jspecify.annotations.Nullable;

/// How the values of an enum are written in a document: their names in lower case.
public final class Words<E extends Enum<E>> {

  public static final Words<Card.Form> FORM = new Words<>(Card.Form.class);
  public static final Words<Card.Label> LABEL = new Words<>(Card.Label.class);
  static final Words<Media.Format> FORMAT = new Words<>(Media.Format.class);
  static final Words<Chart.Shape> SHAPE = new Words<>(Chart.Shape.class);
  static final Words<Livery.Typeface> TYPEFACE = new Words<>(Livery.Typeface.class);
  static final Words<Layout.Lead> LEAD = new Words<>(Layout.Lead.class);
  static final Words<Standing.Role> ROLE = new Words<>(Standing.Role.class);
  static final Words<Advertisement.State> STATE = new Words<>(Advertisement.State.class);
  static final Words<Advertisement.Slot> SLOT = new Words<>(Advertisement.Slot.class);

  private final Map<E, String> words;
  private final Map<String, E> values = new HashMap<>();

  public Words(Class<E> type) {
    EnumMap<E, String> map = new EnumMap<>(type);
    for (E value : type.getEnumConstants()) {
      String word = value.name().toLowerCase(Locale.ROOT);
      map.put(value, word);
      values.put(word, value);
    }
    words = Collections.unmodifiableMap(map);
  }

  String of(E value) {
    return words.getOrDefault(value, "");
  }

  @Nullable E value(String word) {
    return values.get(word);
  }

  @Override
  public String toString() {
    return String.join(", ", words.values());
  }
}
