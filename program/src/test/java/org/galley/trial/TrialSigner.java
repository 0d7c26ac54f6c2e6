package org.galley.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galley.journal.Signer;
import org.galley.tlog.TreeHead;

/// A signer without keys, whose memory outlives a journal and which fails on demand.
public final class TrialSigner implements Signer {

  private final List<TreeHead> signed = new ArrayList<>();
  private boolean failing;

  @Override
  public String origin() {
    return "trial.example/log";
  }

  @Override
  public List<String> keys() {
    return List.of("trial.example/log+00000000+AA");
  }

  @Override
  public synchronized Optional<TreeHead> last() {
    return signed.isEmpty() ? Optional.empty() : Optional.of(signed.getLast());
  }

  @Override
  public synchronized byte[] sign(TreeHead head) {
    if (failing) {
      throw new IllegalStateException("the trial signer fails");
    }
    signed.add(head);
    return checkpoint();
  }

  @Override
  public synchronized byte[] checkpoint() {
    return last()
        .map(head -> (head.size() + "\n" + head.root()).getBytes(StandardCharsets.UTF_8))
        .orElse(new byte[0]);
  }

  /// All heads that were signed, in order.
  public synchronized List<TreeHead> signed() {
    return List.copyOf(signed);
  }

  /// Puts a head into its memory as if it had signed that.
  public synchronized void remember(TreeHead head) {
    signed.add(head);
  }

  public synchronized void fail(boolean fails) {
    failing = fails;
  }
}
