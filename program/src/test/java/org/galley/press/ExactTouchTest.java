package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.galley.site.Reads;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.trial.Acts;
import org.galley.trial.Archive;
import org.galley.trial.Pages;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints the whole site before and after each kind of act: a page whose bytes differ must not keep
/// its stamps, and few may go stale without a differing byte. Addresses at which there is nothing
/// before and after an act are looked at too, but not counted.
///
/// `galley.touch.stories` says how large the site is, `galley.touch.rounds` how often each kind of
/// act is done.
class ExactTouchTest {

  private static final int STORIES = Integer.getInteger("galley.touch.stories", 1_000);
  private static final int ROUNDS = Integer.getInteger("galley.touch.rounds", 1);

  /// The greatest part of the stale pages that may be printed again to the same bytes.
  private static final double NEEDLESS = 0.05;

  private static final byte[] NOTHING = {};

  @TempDir Path folder;

  /// What one page was; its text only in a small site.
  private record Print(Digest bytes, boolean there, byte[] text, Reads reads, long size) {

    boolean isSame(Print other) {
      return bytes.equals(other.bytes);
    }
  }

  /// What one kind of act did to the pages.
  private static final class Tally {
    private int stale;
    private int needless;
    private final Map<String, Integer> causes = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    double part() {
      return stale == 0 ? 0 : (double) needless / stale;
    }
  }

  @Test
  void everyKindOfAct_touchesExactlyThePagesThatDiffer() {
    try (TrialPaper paper = TrialPaper.create(folder, 1)) {
      Archive archive = new Archive(2);
      archive.publish(paper, STORIES);
      Acts acts = new Acts(paper, archive, 3);
      Map<String, Tally> tallies = new LinkedHashMap<>();
      Press press = paper.press();
      Map<String, Print> before = Map.of();
      for (int round = 0; round < ROUNDS; round++) {
        for (var kind : acts.kinds().entrySet()) {
          before = printAll(press, paper, addresses(paper, acts, before.keySet()), before);
          kind.getValue().run();
          Map<String, Print> after =
              printAll(press, paper, addresses(paper, acts, before.keySet()), Map.of());
          Tally tally = tallies.computeIfAbsent(kind.getKey(), _ -> new Tally());
          compare(paper, before, after, tally);
          report(kind.getKey(), tally);
          before = after;
        }
      }
      sameFromNothing(paper, before);
      tallies.forEach((kind, tally) -> {
        assertThat(tally.wrong).as(kind).isEmpty();
        assertThat(tally.part()).as(kind + " " + tally.causes).isLessThanOrEqualTo(NEEDLESS);
      });
    }
  }

  private static Set<String> addresses(TrialPaper paper, Acts acts, Set<String> known) {
    Set<String> addresses = new LinkedHashSet<>(known);
    addresses.addAll(Pages.of(paper.site()));
    addresses.addAll(acts.expected());
    return addresses;
  }

  /// Prints what is not in `known`.
  private static Map<String, Print> printAll(
      Press press, TrialPaper paper, Set<String> addresses, Map<String, Print> known) {
    Map<String, Print> prints = new ConcurrentHashMap<>(known);
    addresses.parallelStream()
        .forEach(address -> prints.computeIfAbsent(address, _ -> print(press, paper, address)));
    return prints;
  }

  private static Print print(Press press, TrialPaper paper, String address) {
    Page page = press.print(new Address(address), paper.hour());
    String head = page.status() + " " + page.type() + " " + page.location() + "\n";
    byte[] all = new byte[head.length() + page.bytes().length];
    for (int i = 0; i < head.length(); i++) {
      all[i] = (byte) head.charAt(i);
    }
    System.arraycopy(page.bytes(), 0, all, head.length(), page.bytes().length);
    return new Print(
        Digest.of(all),
        page.status() != 404,
        STORIES > 2_000 ? NOTHING : all,
        page.reads(),
        page.size());
  }

  private static void compare(
      TrialPaper paper, Map<String, Print> before, Map<String, Print> after, Tally tally) {
    before.forEach((address, old) -> {
      Print fresh = Objects.requireNonNull(after.get(address));
      boolean kept = paper.site().current(old.reads(), old.size());
      boolean same = old.isSame(fresh);
      if (kept && !same) {
        tally.wrong.add(address + difference(old.text(), fresh.text()));
      }
      boolean there = old.there() || fresh.there();
      if (!kept && there) {
        tally.stale++;
      }
      if (!kept && there && same) {
        tally.needless++;
        String cause = Pages.kind(address) + " by " + paper.site().touched(old.reads(), old.size());
        tally.causes.merge(cause, 1, Integer::sum);
      }
    });
  }

  /// The first line in which two pages differ, if their bytes were kept.
  private static String difference(byte[] before, byte[] after) {
    List<String> was = new String(before, UTF_8).lines().toList();
    List<String> is = new String(after, UTF_8).lines().toList();
    for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
      if (!was.get(i).equals(is.get(i))) {
        return "\n- " + was.get(i) + "\n+ " + is.get(i);
      }
    }
    return "";
  }

  /// Pages printed by a press that kept modules and cards must be those of one that kept nothing.
  private static void sameFromNothing(TrialPaper paper, Map<String, Print> kept) {
    paper.site().forget();
    Press press = paper.press();
    kept.forEach((address, old) ->
        assertThat(print(press, paper, address).isSame(old)).as(address).isTrue());
  }

  private static void report(String kind, Tally tally) {
    System.out.printf(
        Locale.ROOT,
        "%-34s stale %6d, without a differing byte %5d (%4.1f %%) %s%s%n",
        kind,
        tally.stale,
        tally.needless,
        100 * tally.part(),
        tally.causes,
        tally.wrong.isEmpty()
            ? ""
            : " WRONG "
                + tally.wrong.size()
                + " "
                + tally.wrong.subList(0, Math.min(3, tally.wrong.size())));
  }
}
