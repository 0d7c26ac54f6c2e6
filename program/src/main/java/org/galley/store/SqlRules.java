package org.galley.store;

import static org.galley.store.SqlDesk.session;

import java.util.HashMap;
import java.util.Map;
import org.galley.desk.Rules;
import org.galley.desk.RulesRows;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// The newsroom's rules in the database of [SqlStorage].
final class SqlRules implements RulesRows {

  private static final String ONE_PERSON = "one-person";
  private static final String PASSKEYS = "passkeys";
  private static final String ALARMS = "alarms";

  @Override
  public Rules rules(Snapshot snapshot) {
    Map<String, String> values = new HashMap<>();
    session(snapshot)
        .each(
            "SELECT name, value FROM newsroom_rule",
            row -> values.put(row.getString(1), row.getString(2)));
    return new Rules(
        Boolean.parseBoolean(values.getOrDefault(ONE_PERSON, "false")),
        Boolean.parseBoolean(values.getOrDefault(PASSKEYS, "false")),
        values.getOrDefault(ALARMS, ""));
  }

  @Override
  public void put(Transaction transaction, Rules rules) {
    put(transaction, ONE_PERSON, Boolean.toString(rules.onePerson()));
    put(transaction, PASSKEYS, Boolean.toString(rules.passkeys()));
    put(transaction, ALARMS, rules.alarms());
  }

  private static void put(Transaction transaction, String name, String value) {
    session(transaction)
        .update(
            """
            INSERT INTO newsroom_rule (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value\
            """,
            name,
            value);
  }
}
