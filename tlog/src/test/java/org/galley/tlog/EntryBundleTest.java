package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.galley.tlog.Refusal.assertRefused;
import static org.galley.tlog.TlogException.Code.MALFORMED_ENTRY_BUNDLE;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
  @Test
  void entries_areWrittenBehindTheirLengths() {
    byte[] bundle = EntryBundle.encode(List.of(new byte[] {7}, new byte[0], new byte[] {8, 9}));
    assertThat(HexFormat.of().formatHex(bundle)).isEqualTo("000107" + "0000" + "00020809");
  }

  @Test
  void longestEntry_isReadBack() {
    byte[] entry = new byte[EntryBundle.LONGEST_ENTRY];
    entry[entry.length - 1] = 1;
    List<byte[]> entries = EntryBundle.decode(EntryBundle.encode(List.of(entry)), 1);
    assertThat(entries.getFirst()).isEqualTo(entry);
    assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[entry.length + 1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void malformedBundle_isRefused() {
    byte[] bundle = EntryBundle.encode(List.of(new byte[] {7}, new byte[] {8}));
    assertRefused(MALFORMED_ENTRY_BUNDLE, () -> EntryBundle.decode(bundle, 1));
    assertRefused(MALFORMED_ENTRY_BUNDLE, () -> EntryBundle.decode(bundle, 3));
    assertRefused(MALFORMED_ENTRY_BUNDLE, () -> EntryBundle.decode(new byte[] {0}, 1));
    assertRefused(MALFORMED_ENTRY_BUNDLE, () -> EntryBundle.decode(new byte[] {0, 2, 1}, 1));
    assertRefused(MALFORMED_ENTRY_BUNDLE, () -> EntryBundle.decode(new byte[0], 1));
  }
}
