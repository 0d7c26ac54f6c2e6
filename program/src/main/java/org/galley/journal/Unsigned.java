package org.galley.journal;

import java.util.List;
import java.util.Optional;
import org.galley.tlog.TreeHead;

/// Signs nothing: for a journal that is derived from another, whose signatures stand.
final class Unsigned implements Signer {

  @Override
  public String origin() {
    return "";
  }

  @Override
  public List<String> keys() {
    return List.of();
  }

  @Override
  public Optional<TreeHead> last() {
    return Optional.empty();
  }

  @Override
  public byte[] sign(TreeHead head) {
    return new byte[0];
  }

  @Override
  public byte[] checkpoint() {
    return new byte[0];
  }
}
