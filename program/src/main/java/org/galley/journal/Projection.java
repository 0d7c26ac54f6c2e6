package org.galley.journal;

/// Something that is derived from the journal in the same transaction, such as the site's tables.
public interface Projection {

  /// Starts to follow one transaction.
  Following begin(Writing writing);

  /// Follows the entries of one transaction.
  interface Following {

    /// Takes the next entry.
    void take(Appended appended);

    /// Called once the transaction is durable and signed, and before anybody is told the new size;
    /// not called if it failed.
    void committed();
  }
}
