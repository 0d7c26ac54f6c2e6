/// Transparency-log formats: Merkle tree, tiles, signed notes, checkpoints and proofs, from RFC
/// 6962, RFC 9162 and the C2SP specifications.
@NullMarked
package org.galley.tlog;

import org.jspecify.annotations.NullMarked;
