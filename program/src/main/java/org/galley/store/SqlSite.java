package org.galley.store;

import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.site.SiteRows;
import org.galley.site.SiteStorage;
import org.galley.site.SiteWriter;

/// The site's tables in the database of [SqlStorage], whose snapshots and transactions it takes.
public final class SqlSite implements SiteStorage {

  @Override
  public SiteRows rows(Snapshot snapshot) {
    return new SqlSiteRows((SqlSnapshot) snapshot);
  }

  @Override
  public SiteWriter writer(Transaction transaction) {
    return new SqlSiteWriter((SqlTransaction) transaction);
  }

  @Override
  public void settle(Transaction transaction) {
    ((SqlTransaction) transaction).counts.flush();
  }
}
